/** Footnotes and links of the slides that a deck has. */
import type { Block, Brief, Cite, Inline } from '../../../shared/model/index.js';
import { onceForEach } from '../../../shared/once-for-each.js';
import type { SlideDraft } from '../draft.js';
import { join, lineOf, plain } from '../text/inlines.js';
import { withoutPictures } from '../text/pictures-inline.js';
import { eachInlines } from '../walk.js';

/** Numbers footnotes through the deck in the order in which its slides cite them. */
export interface Citations {
  /** What a slide of this brief cites, in order. */
  readonly citesOf: (slide: SlideDraft, brief: Brief) => readonly Cite[];
  /** All that were cited so far. */
  readonly all: () => readonly Cite[];
}

/** A counter for one deck. */
export function createCitations(): Citations {
  const all: Cite[] = [];
  const known = new Map<Brief, Map<string, Cite>>();
  const citeOf = (label: string, brief: Brief): Cite | undefined => {
    const own = known.get(brief) ?? new Map<string, Cite>();
    known.set(brief, own);
    const before = own.get(label);
    const footnote = brief.footnotes.get(label);
    if (before || !footnote) return before;
    // A mark inside a footnote would have no foot to stand at: its text alone is kept.
    const text = textOfBlocks(footnote.blocks).filter((inline) => inline.type !== 'footnote');
    const cite: Cite = { label, number: all.length + 1, text };
    own.set(label, cite);
    all.push(cite);
    return cite;
  };
  return {
    citesOf: (slide, brief) => {
      if (brief.footnotes.size === 0) return [];
      const cites: Cite[] = [];
      for (const label of labelsIn(slide)) {
        const cite = citeOf(label, brief);
        if (cite) cites.push(cite);
      }
      return cites;
    },
    all: () => all,
  };
}

const labelsIn = onceForEach((slide: SlideDraft): readonly string[] => {
  const labels: string[] = [];
  const { title, kicker, lead, body, callout, foot, notes } = slide;
  eachInlines([kicker ?? [], title, lead ?? [], body, callout ?? {}, foot ?? [], notes], (inlines) => {
    for (const inline of inlines) {
      if (inline.type === 'footnote' && !labels.includes(inline.label)) labels.push(inline.label);
    }
  });
  return labels;
});

/** All text of blocks on one line: for a footnote, which is a paragraph almost always. */
export function textOfBlocks(blocks: readonly Block[]): readonly Inline[] {
  const parts: (readonly Inline[])[] = [];
  const add = (block: Block): void => {
    if (block.type === 'code')
      parts.push([{ type: 'text', text: block.text.trim().replace(/\s+/gu, ' '), code: true }]);
    else if (block.type === 'picture') parts.push(plain(block.alt));
    else eachInlines(block, (inlines) => parts.push(withoutPictures(inlines)));
  };
  blocks.forEach(add);
  return join(parts, plain(' '));
}

/** A link of the deck: where it leads and the text that it stands on. */
export interface FoundLink {
  readonly url: string;
  readonly text: string;
}

/** The web links of slides, each address once, in order. */
export function linksIn(slides: readonly SlideDraft[]): readonly FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const slide of slides) {
    for (const link of ownLinks(slide)) if (!found.has(link.url)) found.set(link.url, link);
  }
  return [...found.values()];
}

const ownLinks = onceForEach(({ title, lead, body, callout, foot, notes }: SlideDraft) =>
  linksOf([title, lead ?? [], body, callout ?? {}, foot ?? [], notes]),
);

/** The web links of anything that holds text, each address once, in order. */
export function linksOf(content: readonly unknown[]): readonly FoundLink[] {
  const found = new Map<string, FoundLink>();
  eachInlines(content, (inlines) => {
    for (let at = 0; at < inlines.length; at += 1) {
      const inline = inlines[at] as Inline;
      const url = urlOf(inline);
      if (url === undefined || found.has(url)) continue;
      let end = at + 1;
      while (end < inlines.length && urlOf(inlines[end] as Inline) === url) end += 1;
      found.set(url, { url, text: lineOf(inlines.slice(at, end)) });
    }
  });
  return [...found.values()];
}

function urlOf(inline: Inline): string | undefined {
  if (inline.type !== 'text' || inline.link?.to !== 'url') return undefined;
  return /^https?:/iu.test(inline.link.url) ? inline.link.url : undefined;
}
