/** The slides that a deck adds round its content: title, agenda, dividers, closing. */
import type { AgendaEntry, Block, Brief, DeckWords, Inline, Paragraph, Quote } from '../../../shared/model/index.js';
import type { SlideDraft } from '../draft.js';
import { titleLineWords } from '../limits.js';
import { counted } from '../slide.js';
import { countWords } from '../text/count.js';
import { boldLength, isBlank, join, lineBreak, plain, textOf } from '../text/inlines.js';
import { withoutPictures } from '../text/pictures-inline.js';
import { endsInColon } from '../text/sentences.js';
import { fileName } from './file-name.js';
import { sourceLine } from './sources.js';

/** What the title slide says of the text before the first section, and what of it needs slides of its own. */
export interface Opening {
  readonly line?: readonly Inline[];
  readonly blocks: readonly Block[];
}

/**
 * A few words of paragraphs stand on the title slide; anything more, or anything else, is for slides of its own. Words that are indented
 * as a quotation but are nobody's ('> Source: The Atlantic, March 2025') are a paragraph here. Where bold lines head all that there is,
 * or a remark or a quotation follows, only what stands before these can open the deck.
 */
export function openingOf(preamble: readonly Block[]): Opening {
  const whole = openingBefore(preamble);
  const end = whole.line ? -1 : endOfOpening(preamble);
  if (end <= 0) return whole;
  const { line, blocks } = openingBefore(preamble.slice(0, end));
  return line ? { line, blocks: [...blocks, ...preamble.slice(end)] } : whole;
}

/** Where what may open the deck ends: at the first of several bold lines, or at what nothing before it leads in. */
function endOfOpening(preamble: readonly Block[]): number {
  const heads = preamble.flatMap((block, index) => (isBoldLine(block) ? [index] : []));
  const apart = preamble.findIndex(
    (block) => block.type === 'callout' || (block.type === 'quote' && !isQuoteOfNobody(block)),
  );
  const before = preamble[apart - 1];
  const isLedIn = before?.type === 'paragraph' && endsInColon(textOf(before.inlines));
  const ends = [...(heads.length > 1 ? [heads[0] as number] : []), ...(apart > 0 && !isLedIn ? [apart] : [])];
  return Math.min(...ends, preamble.length);
}

function openingBefore(preamble: readonly Block[]): Opening {
  const content = preamble
    .filter((block) => block.type !== 'notes' && block.type !== 'break')
    .flatMap((block) => (isQuoteOfNobody(block) ? block.blocks : [block]));
  const paragraphs = content.filter((block): block is Paragraph => block.type === 'paragraph');
  const texts = paragraphs.map((paragraph) => paragraph.inlines);
  const words = countWords(texts.map(textOf).join(' '));
  const pictures = texts.some((inlines) => inlines.some((inline) => inline.type === 'picture'));
  if (paragraphs.length === 0 || paragraphs.length < content.length || words >= titleLineWords || pictures) {
    return { blocks: preamble };
  }
  return { line: join(texts, lineBreak), blocks: preamble.filter((block) => block.type === 'notes') };
}

function isBoldLine(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    boldLength(block.inlines) > 0 &&
    boldLength(block.inlines) >= textOf(block.inlines).trimEnd().length
  );
}

function isQuoteOfNobody(block: Block): block is Quote {
  if (block.type !== 'quote' || block.attribution) return false;
  return block.blocks.every((inner) => inner.type === 'paragraph' && !/^\s*["“„«»‘「『]/u.test(textOf(inner.inlines)));
}

/** The title slide. `line` is the text before the first section, where it is short. */
export function titleSlide(brief: Brief, line: readonly Inline[] | undefined, words: DeckWords): SlideDraft {
  const { authors, organization, date, sources } = brief.meta;
  const source = sources[0] ? sourceLine(sources[0]) : [];
  const byline = [...(authors.length > 0 ? [authors.join(', ')] : []), organization, date].filter(
    (part): part is string => part !== undefined && part !== '',
  );
  const subtitle = brief.subtitle && withoutPictures(brief.subtitle);
  return {
    section: '',
    kind: 'title',
    title: titleOf(brief),
    body: {
      type: 'title',
      byline,
      ...(subtitle && !isBlank(subtitle) && { subtitle }),
      ...(line && { line }),
      ...(source.length > 0 && { source: join([plain(words.source), source], plain(': ')) }),
    },
    notes: [],
    why: `title: ${titleOrigin(brief)}`,
    otherKinds: [],
    lines: { from: 1, to: 1 },
  };
}

function titleOrigin({ titleFrom, meta }: Brief): string {
  if (titleFrom === 'file-name') return "the file's name";
  if (titleFrom === 'first-line') return "the brief's first line";
  return meta.title === undefined ? "the brief's heading" : 'the front matter';
}

/** The brief's title as text; a file without a name has one still. */
export function titleOf(brief: Brief): readonly Inline[] {
  const title = withoutPictures(brief.title);
  return isBlank(title) ? plain(fileName(brief.file)) : title;
}

/** The agenda. */
export function agendaSlide(entries: readonly AgendaEntry[], words: DeckWords, why: string): SlideDraft {
  return {
    section: '',
    covers: ['#agenda'],
    kind: 'agenda',
    title: plain(words.agenda),
    body: { type: 'agenda', entries },
    notes: [],
    why: `agenda: ${why}`,
    otherKinds: [],
    lines: { from: 1, to: 1 },
  };
}

/** What is asked of the reader, and whom to ask, where the front matter says so. */
export function closingSlide(brief: Brief, words: DeckWords): SlideDraft | undefined {
  const { ask, contact, lines } = brief.meta;
  if (ask.length === 0 && contact.length === 0) return undefined;
  const facts = [
    ...(ask.length > 0 ? [counted(ask.length, 'request')] : []),
    ...(contact.length > 0 ? [counted(contact.length, 'contact')] : []),
  ];
  return {
    section: '',
    kind: 'closing',
    title: plain(ask.length > 0 ? words.ask : words.contact),
    body: { type: 'closing', ask: ask.map(plain), contact: contact.map(plain) },
    notes: [],
    why: `closing: ${facts.join(', ')} in the front matter`,
    otherKinds: [],
    lines: lines.ask ?? lines.contact ?? { from: 1, to: 1 },
  };
}

/** A divider: the part's number and name, and its first line where the brief has one. */
export function dividerSlide(
  section: string,
  title: readonly Inline[],
  number: string,
  why: string,
  rest: Pick<SlideDraft, 'lines' | 'notes'> & { readonly line?: readonly Inline[] },
): SlideDraft {
  return {
    section,
    kind: 'section',
    title,
    body: { type: 'section', number, ...(rest.line && rest.line.length > 0 && { line: rest.line }) },
    notes: rest.notes,
    why: `section: ${why}`,
    otherKinds: [],
    lines: rest.lines,
  };
}
