import { heldBecause } from '../../shared/diagnostics/index.js';
import type { Ignore } from '../../shared/model/brief.js';
import type { Diagnostic, Lines } from '../../shared/model/diagnostic.js';
import { diagnostic } from './diagnostics.js';
import type { FlowItem } from './flow.js';

/** `<!-- briefdeck-ignore CODE -->`: gathered while reading, each with the lines of the block after it. */
export interface IgnoreBook {
  /** A comment asked for it; it waits for the next block. */
  readonly ask: (codes: readonly string[], lines: Lines) => void;
  /** Whether one waits for the next block. */
  readonly isWaiting: () => boolean;
  /** The next block has been read. */
  readonly cover: (items: readonly FlowItem[]) => void;
  /** All of them. `widen` gives a heading's section where the block is a heading. */
  readonly all: (widen: (lines: Lines) => Lines) => readonly Ignore[];
}

export function createIgnoreBook(): IgnoreBook {
  const waiting: Omit<Ignore, 'covers'>[] = [];
  const covered: Ignore[] = [];
  return {
    ask: (codes, lines) => {
      waiting.push(...codes.map((code) => ({ code, lines })));
    },
    isWaiting: () => waiting.length > 0,
    cover: (items) => {
      const first = items[0];
      if (waiting.length === 0 || !first) return;
      // What stands before the comment in the same token came first.
      const ready = waiting.filter(
        (entry) => entry.lines.to <= first.lines.from && entry.lines.from < first.lines.to + 1,
      );
      for (const entry of ready) {
        covered.push({ ...entry, covers: first.lines });
        waiting.splice(waiting.indexOf(entry), 1);
      }
    },
    all: (widen) => [
      ...covered.map((entry) => ({ ...entry, covers: widen(entry.covers) })),
      ...waiting.map((entry) => ({ ...entry, covers: entry.lines })),
    ],
  };
}

/**
 * Takes out the diagnostics that a brief asks to ignore, of whatever stage, and reports each ignore that silenced
 * nothing. Call it once, with all diagnostics of a run: an ignore is unused only if no stage gave its code.
 */
export function applyIgnores(
  file: string,
  ignores: readonly Ignore[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (ignores.length === 0) return diagnostics;
  const used = new Set<Ignore>();
  const kept = diagnostics.filter((item) => {
    if (item.severity === 'error' || heldBecause(item.code) !== undefined || !item.lines) return true;
    if (item.file !== undefined && item.file !== file) return true;
    const silencing = ignores.filter(
      (ignore) => ignore.code === item.code && overlap(ignore.covers, item.lines as Lines),
    );
    for (const ignore of silencing) used.add(ignore);
    return silencing.length === 0;
  });
  const unused = ignores.filter((ignore) => !used.has(ignore));
  return [
    ...kept,
    ...unused.map((ignore) => diagnostic('ignore-unused', { file, lines: ignore.lines }, { code: ignore.code })),
  ];
}

const overlap = (a: Lines, b: Lines): boolean => a.from <= b.to && b.from <= a.to;
