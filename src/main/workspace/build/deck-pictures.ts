import type { Deck, PictureInfo, Pictures, SlideGroup } from '../../../shared/model/index.js';

/** A brief's pictures by the names that it gives them. */
export interface NamedPictures {
  readonly file: string;
  readonly pictures: Pictures;
}

export interface DeckPictures {
  readonly deck: Deck;
  readonly pictures: Pictures;
}

/**
 * One set of pictures for the whole deck. Briefs from different folders may mean different pictures by one name: then the
 * deck's slides get names of their own for them, with the brief's before it.
 */
export function deckPictures(deck: Deck, briefs: readonly NamedPictures[]): DeckPictures {
  const clashing = clashes(briefs);
  const nameIn = (file: string, src: string) => (clashing.has(src) ? `${file}#${src}` : src);
  const pictures = new Map(
    briefs.flatMap((brief) => [...brief.pictures].map(([src, info]) => [nameIn(brief.file, src), info] as const)),
  );
  if (clashing.size === 0) return { deck, pictures };
  return { deck: { ...deck, groups: deck.groups.map((group) => renamed(group, nameIn)) }, pictures };
}

/** Names by which two briefs mean different pictures. */
function clashes(briefs: readonly NamedPictures[]): ReadonlySet<string> {
  const known = new Map<string, PictureInfo>();
  const found = new Set<string>();
  for (const { pictures } of briefs) {
    for (const [src, info] of pictures) {
      const before = known.get(src);
      if (before && JSON.stringify(before) !== JSON.stringify(info)) found.add(src);
      known.set(src, info);
    }
  }
  return found;
}

type NameIn = (file: string, src: string) => string;

function renamed(group: SlideGroup, nameIn: NameIn): SlideGroup {
  const options = group.options.map((slides) =>
    slides.map((slide) => withNames(slide, (src) => nameIn(slide.file, src))),
  );
  return { ...group, options: options as unknown as SlideGroup['options'] };
}

/** The same content with every picture's source renamed, however deep it stands. */
function withNames<Content>(content: Content, rename: (src: string) => string): Content {
  if (Array.isArray(content)) return content.map((item) => withNames(item, rename)) as Content;
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content).map(([key, value]) => [key, withNames(value, rename)]);
  const copy = Object.fromEntries(entries) as Content & { type?: unknown; src?: unknown };
  return copy.type === 'picture' && typeof copy.src === 'string' ? { ...copy, src: rename(copy.src) } : copy;
}
