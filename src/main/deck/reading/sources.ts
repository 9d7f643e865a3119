/** The sources of a stretch of text: footnotes by the slides' numbers, and the addresses that paper would lose. */
import type { Brief, Cite, Deck, Inline, ReadingBlock, ReadingPart, SourceEntry } from '../../../shared/model/index.js';
import { linksOf, textOfBlocks } from '../frame/footnotes.js';
import { linkEntry, shortAddress } from '../frame/sources.js';
import { mostAddresses } from '../limits.js';
import { join, plain } from '../text/inlines.js';
import { eachInlines } from '../walk.js';

/** Footnotes as the deck numbers them; what only the text cites is counted on. */
export interface CiteBook {
  readonly citesOf: (content: readonly unknown[], brief: Brief) => readonly Cite[];
}

export function citeBook(deck: Deck): CiteBook {
  const known = new Map<string, Map<string, Cite>>();
  let last = 0;
  for (const { cites, file } of deck.groups.flatMap(({ options }) => options.flat())) {
    const own = known.get(file) ?? new Map<string, Cite>();
    known.set(file, own);
    for (const cite of cites) {
      own.set(cite.label, cite);
      last = Math.max(last, cite.number);
    }
  }
  const citeOf = (label: string, brief: Brief): Cite | undefined => {
    const own = known.get(brief.file) ?? new Map<string, Cite>();
    known.set(brief.file, own);
    const footnote = brief.footnotes.get(label);
    if (own.has(label) || !footnote) return own.get(label);
    last += 1;
    const text = textOfBlocks(footnote.blocks).filter((inline) => inline.type !== 'footnote');
    const cite: Cite = { label, number: last, text };
    own.set(label, cite);
    return cite;
  };
  return {
    citesOf: (content, brief) => {
      const found = new Map<string, Cite>();
      eachInlines(content, (inlines) => {
        for (const inline of inlines) {
          const cite = inline.type === 'footnote' ? citeOf(inline.label, brief) : undefined;
          if (cite) found.set(cite.label, cite);
        }
      });
      return [...found.values()].sort((one, other) => one.number - other.number);
    },
  };
}

/** What is listed under a text: its footnotes with the addresses of their links, then those of its own links. */
export function sourcesOf(
  parts: readonly ReadingPart[],
  notes: readonly ReadingBlock[],
  cites: readonly Cite[],
): readonly SourceEntry[] {
  const footnotes = cites.map(({ number, text }): SourceEntry => ({ number, text: withAddresses(text) }));
  const listed = new Set(cites.flatMap(({ text }) => linksOf([text]).map(({ url }) => url)));
  const links = linksOf([parts, notes]).filter((link) => !listed.has(link.url) && !isShown(link));
  // A page of badges or a list of links is no text with sources: in it the links themselves must do.
  return [...footnotes, ...(links.length > mostAddresses ? [] : links.map(linkEntry))];
}

/** Whether the text of a link is its address. */
function isShown({ url, text }: { readonly url: string; readonly text: string }): boolean {
  return text === url || shortAddress(text) === shortAddress(url);
}

function withAddresses(text: readonly Inline[]): readonly Inline[] {
  const hidden = linksOf([text]).filter((link) => !isShown(link));
  const addresses = hidden.map(({ url }): readonly Inline[] => [
    { type: 'text', text: shortAddress(url), link: { to: 'url', url } },
  ]);
  return join([text, ...addresses], plain(', '));
}
