/**
 * Whether content is the same but stands further down or up: a line that is typed above moves all that follows. Composing reads no
 * line numbers; it only passes them on.
 */
import type { Diagnostic, Lines, Scene } from '../../shared/model/index.js';

/** By how many lines all of `now` stands below where it stood `before`; undefined where something else is another. */
export function linesMoved(before: unknown, now: unknown): number | undefined {
  let moved: number | undefined;
  const isSame = (a: unknown, b: unknown): boolean => {
    if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
    if (Array.isArray(a))
      return Array.isArray(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]));
    const keys = Object.keys(a);
    if (Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
    return keys.every((key) => isSamePart(key, (a as PlainObject)[key], (b as PlainObject)[key]));
  };
  const isSamePart = (key: string, a: unknown, b: unknown): boolean => {
    if (key === 'words' && a === b) return true; // those of the deck: the same on every slide, and long
    if (key !== 'lines' || !isLines(a) || !isLines(b)) return isSame(a, b);
    moved ??= b.from - a.from;
    return b.from - a.from === moved && b.to - a.to === moved;
  };
  return isSame(before, now) ? (moved ?? 0) : undefined;
}

type PlainObject = Readonly<Record<string, unknown>>;

function isLines(value: unknown): value is Lines {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

/** What was composed, with its lines further down; what is drawn stays the same objects. */
export function moveLines<
  Made extends { readonly scenes: readonly Scene[]; readonly diagnostics: readonly Diagnostic[] },
>(made: Made, by: number): Made {
  const below = ({ from, to }: Lines): Lines => ({ from: from + by, to: to + by });
  const scenes = made.scenes.map((scene) => ({ ...scene, lines: below(scene.lines) }));
  const diagnostics = made.diagnostics.map((item) => (item.lines ? { ...item, lines: below(item.lines) } : item));
  return { ...made, scenes, diagnostics };
}
