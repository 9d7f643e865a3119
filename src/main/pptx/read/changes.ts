/** What somebody has changed in a deck since Briefdeck wrote it: for the message that the file is not overwritten. */
import { type FoundSlide, type MadeWith, type MappedSlide, readDeck } from './read-deck.js';

export interface DeckChanges {
  /** What it was written with, where the file still says it. */
  readonly template?: MadeWith;
  /** Slides of the file, counted from 1, that say something else than what was written. */
  readonly edited: readonly number[];
  /** Slides of the file, counted from 1, that Briefdeck did not write. */
  readonly added: readonly number[];
  /** How many of the slides that were written are gone. */
  readonly removed: number;
  /** The slides that remain stand in another order. */
  readonly reordered: boolean;
}

/**
 * Compares a deck with the map in it. Undefined where the file has no map. Only text is compared: looks, pictures and notes
 * that were changed do not show here, though the seal tells that something was.
 */
export async function deckChanges(bytes: Uint8Array): Promise<DeckChanges | undefined> {
  const deck = await readDeck(bytes);
  if (!deck) return undefined;
  const origins = matchSlides(deck.mapped, deck.found);
  const numbersWhere = (holds: (slide: FoundSlide, origin: number | undefined) => boolean) =>
    deck.found.flatMap((slide, i) => (holds(slide, origins[i]) ? [i + 1] : []));
  const kept = origins.filter((origin) => origin !== undefined);
  return {
    ...(deck.template ? { template: deck.template } : {}),
    edited: numbersWhere(
      (slide, origin) => origin !== undefined && !sameTexts(slide, deck.mapped[origin] as MappedSlide),
    ),
    added: numbersWhere((_, origin) => origin === undefined),
    removed: deck.mapped.length - kept.length,
    reordered: kept.some((origin, i) => i > 0 && origin < (kept[i - 1] as number)),
  };
}

/**
 * For each slide of the file the index of the slide that it was: by creation id; where a program dropped the ids, by equal
 * text; and then by place, between two that are known. A slide with an unknown id was added.
 */
export function matchSlides(mapped: readonly MappedSlide[], found: readonly FoundSlide[]): (number | undefined)[] {
  const free = new Set(mapped.keys());
  const take = (holds: (slide: MappedSlide) => boolean) => {
    for (const i of free) {
      if (!holds(mapped[i] as MappedSlide)) continue;
      free.delete(i);
      return i;
    }
    return undefined;
  };
  const idsKept = found.some((slide) => mapped.some((item) => item.creationId === slide.creationId));
  if (idsKept) return found.map((slide) => take((item) => item.creationId === slide.creationId));
  const origins = found.map((slide) => take((item) => sameTexts(slide, item)));
  return origins.map((origin, i) => {
    if (origin !== undefined) return origin;
    const next = i === 0 ? 0 : (origins[i - 1] ?? -2) + 1;
    if (!free.has(next)) return undefined;
    free.delete(next);
    origins[i] = next;
    return next;
  });
}

function sameTexts(a: Pick<FoundSlide, 'texts'>, b: Pick<FoundSlide, 'texts'>): boolean {
  return [...a.texts].sort().join() === [...b.texts].sort().join();
}
