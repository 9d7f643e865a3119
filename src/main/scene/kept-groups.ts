/**
 * Groups that were composed, kept from one revision of a deck to the next. A group is known again by its key and by all that
 * its scenes depend on, compared part by part: a plan that was kept shares its parts with the one before, and most of a deck is
 * known at a glance.
 */

import type { PictureInfo, Pictures, SlideGroup } from '../../shared/model/index.js';
import { sameContent } from '../../shared/same-content.js';
import type { ComposedGroup } from './group.js';
import { keptGroups } from './limits.js';
import { linesMoved, moveLines } from './moved-lines.js';

/** What a composed group said of other slides. */
export interface LinksOf {
  /** Sections that its links named, with the slide that each meant: another slide makes it stale. */
  readonly links: readonly (readonly [section: string, slide: string | undefined])[];
}

interface Kept extends LinksOf {
  readonly group: SlideGroup;
  readonly frame: string;
  readonly pictures: readonly (PictureInfo | undefined)[];
  readonly composed: ComposedGroup & LinksOf;
}

/** Of one key: the section as it is, as it was before an undo, and as the other kinds that somebody looks at. */
const mostOfOne = 8;

export class KeptGroups {
  /** By key; of one key the newest last. The key that was not used for longest comes first. */
  readonly #kept = new Map<string, Kept[]>();

  /**
   * The group as it was composed before, or as `compose` does it now.
   * @param frame footers and the like, which all groups share
   * @param pictures what is known of the pictures that it shows
   */
  take(
    group: SlideGroup,
    frame: string,
    pictures: Kept['pictures'],
    slideOf: ReadonlyMap<string, string>,
    compose: () => ComposedGroup & LinksOf,
  ): ComposedGroup {
    const all = this.#kept.get(group.key) ?? [];
    const isUsable = (each: Kept): boolean =>
      each.frame === frame &&
      each.links.every(([section, slide]) => slideOf.get(section) === slide) &&
      sameContent(each.pictures, pictures);
    const at = all.findLastIndex(
      (each) => isUsable(each) && lineOf(each.group) === lineOf(group) && sameContent(each.group, group),
    );
    const [known] = at < 0 ? [] : all.splice(at, 1);
    const composed = known?.composed ?? movedOf(all, group, isUsable) ?? compose();
    // With the group as it is now: what it shares with the next one is compared at a glance.
    all.push({ group, frame, pictures, composed, links: composed.links });
    if (all.length > mostOfOne) all.shift();
    this.#kept.delete(group.key);
    this.#kept.set(group.key, all);
    return composed;
  }

  /** Forgets what was not used for longest. `size`: of the deck, which is kept whole. */
  trim(size: number): void {
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= Math.max(keptGroups, size)) break;
      this.#kept.delete(key);
    }
  }
}

/** Looked at first: a line that was added above is all that is another of most groups, and stands last in them. */
function lineOf({ options }: SlideGroup): number | undefined {
  return options[0][0]?.lines.from;
}

/** The newest as it was composed, where nothing but its place in the brief is another. */
function movedOf(
  all: readonly Kept[],
  group: SlideGroup,
  isUsable: (each: Kept) => boolean,
): Kept['composed'] | undefined {
  const newest = all.findLast(isUsable);
  const by = newest && linesMoved(newest.group, group);
  return by === undefined ? undefined : newest && moveLines(newest.composed, by);
}

/** What is known of the pictures that a group shows: they are part of what its scenes depend on. */
export function picturesOf(group: SlideGroup, pictures: Pictures): readonly (PictureInfo | undefined)[] {
  const found: (PictureInfo | undefined)[] = [];
  for (const option of group.options) {
    for (const { body } of option) {
      const shown =
        body.type === 'picture'
          ? body.pictures
          : body.type === 'picture-text'
            ? [body.picture]
            : body.type === 'columns'
              ? body.columns.flatMap(({ content }) =>
                  'type' in content && content.type === 'picture' ? [content] : [],
                )
              : [];
      for (const { src } of shown) found.push(pictures.get(src));
    }
  }
  return found;
}
