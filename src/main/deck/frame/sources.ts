/** The slide of sources: the articles that the brief summarises, its footnotes, its links. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type {
  Brief,
  Cite,
  DeckWords,
  Diagnostic,
  Inline,
  SourceEntry,
  SourceMeta,
} from '../../../shared/model/index.js';
import type { SlideDraft } from '../draft.js';
import { mostLinks } from '../limits.js';
import { counted } from '../slide.js';
import { join, plain } from '../text/inlines.js';
import { type FoundLink, linksIn } from './footnotes.js';
import { isOwnReferences, isOwnSources } from './own-sources.js';

/** The slide, or undefined where there is nothing to list. */
export function sourcesSlide(
  briefs: readonly Brief[],
  slides: readonly SlideDraft[],
  cites: readonly Cite[],
  words: DeckWords,
  report: (diagnostic: Diagnostic) => void,
): SlideDraft | undefined {
  const articles = briefs
    .flatMap((brief) => brief.meta.sources.map(articleEntry))
    .filter((entry) => entry.text.length > 0);
  const notes = cites.map((cite): SourceEntry => ({ number: cite.number, text: cite.text }));
  const links = listedLinks(briefs, slides, [...articles, ...notes], words, report);
  const entries = [...articles, ...notes, ...links];
  if (entries.length === 0) return undefined;
  const facts = [
    ...(articles.length > 0 ? [counted(articles.length, 'source')] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'footnote')] : []),
    ...(links.length > 0 ? [counted(links.length, 'link')] : []),
  ];
  return {
    section: '',
    kind: 'sources',
    title: plain(words.sources),
    body: { type: 'sources', entries },
    notes: [],
    why: `sources: ${facts.join(', ')}`,
    otherKinds: [],
    lines: { from: 1, to: 1 },
  };
}

/** A source as one line: author, title, publisher, date, address. */
export function sourceLine(source: SourceMeta): readonly Inline[] {
  const { title, author, publisher, date, url } = source;
  const titled: readonly Inline[] = title
    ? [{ type: 'text', text: title, ...(url !== undefined && { link: { to: 'url', url } }) }]
    : [];
  return join([plain(author ?? ''), titled, plain(publisher ?? ''), plain(date ?? '')], plain(', '));
}

function articleEntry(source: SourceMeta): SourceEntry {
  const address = source.url === undefined ? [] : addressOf(source.url);
  return { text: join([sourceLine(source), address], plain(', ')) };
}

function addressOf(url: string): readonly Inline[] {
  return [{ type: 'text', text: shortAddress(url), link: { to: 'url', url } }];
}

const longestAddress = 80; // characters that are printed; the link itself is whole

/** An address as people write it: without the scheme and the closing slash. */
export function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');
  return short.length > longestAddress ? `${short.slice(0, longestAddress - 1)}…` : short;
}

function listedLinks(
  briefs: readonly Brief[],
  slides: readonly SlideDraft[],
  listed: readonly SourceEntry[],
  words: DeckWords,
  report: (diagnostic: Diagnostic) => void,
): readonly SourceEntry[] {
  if (slides.some((slide) => slide.kind === 'sources' || isOwnSources(slide, words))) return [];
  const known = new Set(listed.flatMap((entry) => entry.text.map(urlOf)));
  const referred = new Set(linksIn(slides.filter(isOwnReferences)).map(({ url }) => url));
  const links = linksIn(slides).filter(({ url }) => !known.has(url) && !referred.has(url));
  if (links.length <= mostLinks) return links.map(linkEntry);
  report(diagnostic('links-not-listed', { file: briefs[0]?.file ?? '' }, { count: links.length, limit: mostLinks }));
  return [];
}

function urlOf(inline: Inline): string | undefined {
  return inline.type === 'text' && inline.link?.to === 'url' ? inline.link.url : undefined;
}

/** A link as it is listed: its text and its address. */
export function linkEntry(link: FoundLink): SourceEntry {
  const address = shortAddress(link.url);
  const sameText = link.text === '' || link.text === link.url || shortAddress(link.text) === address;
  return { text: sameText ? addressOf(link.url) : join([plain(link.text), addressOf(link.url)], plain(', ')) };
}
