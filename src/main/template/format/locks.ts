/** `locked:` keeps a part of a template from those that extend it: what they say there is left out, and they are told. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import type { LockName, TemplateData } from './format.js';
import type { LayoutData } from './layout.js';
import type { Places } from './reading.js';

/** Who locked what: the template's name for people, by lock. */
export type Locks = ReadonlyMap<LockName, string>;

/** The locks of a template's own file, with those of the templates before it, which hold on. */
export function locksOf({ locked = [], name }: TemplateData, id: string, before: Locks = new Map()): Locks {
  return new Map([...locked.map((lock) => [lock, name ?? id] as const), ...before]);
}

type Path = readonly string[];

/**
 * What `child` says, without what `base` has locked, and a diagnostic for each key that was left out. `base` is all that the
 * template before says; `where` finds a key in the child's file.
 */
export function withoutLocked(
  child: TemplateData,
  base: TemplateData,
  locks: Locks,
  where: (path: string) => ReturnType<Places['get']> | { readonly file: string },
): { readonly data: TemplateData; readonly diagnostics: readonly Diagnostic[] } {
  let data = child;
  const diagnostics: Diagnostic[] = [];
  for (const [lock, owner] of locks) {
    for (const path of lockedPaths[lock](child, base)) {
      if (!has(data, path)) continue;
      data = without(data, path);
      const key = path.join('.');
      diagnostics.push(diagnostic('template-key-locked', where(key) ?? {}, { key, lock, owner }));
    }
  }
  return { data, diagnostics };
}

/** The keys that each lock keeps, those in the child's file among them. */
const lockedPaths: Readonly<Record<LockName, (child: TemplateData, base: TemplateData) => readonly Path[]>> = {
  // A shade of one's own is made of the locked colours; one that the house has stays as it is.
  colours: (_, base) => [
    ...['colours', 'variants'].map((key) => ['theme', key]),
    ...Object.keys(base.shades ?? {}).map((name) => ['shades', name]),
  ],
  fonts: () => [['theme', 'fonts']],
  logo: (child) => [['logo'], ...layoutsOf(child).map(([id]) => ['layouts', id, 'logo'])],
  marking: (child, base) => [
    ...markings.map((name) => ['slots', name]),
    ...markingStyles(base).map((name) => ['type', name]),
    ...layoutsOf(child).flatMap(([id, layout]) => [
      ...markings.map((name) => ['layouts', id, 'slots', name]),
      ...(dropsMarking(layout, id, base) ? [['layouts', id, 'footers']] : []),
    ]),
  ],
};

const markings = ['marking', 'marking2'] as const;

function layoutsOf({ layouts = {} }: TemplateData): readonly (readonly [string, LayoutData])[] {
  return Object.entries(layouts);
}

/** The text styles that the marking is set in, and those that they are like. */
function markingStyles({ slots = {}, type = {} }: TemplateData): readonly string[] {
  const found = new Set<string>();
  for (const marking of markings) {
    let style = slots[marking]?.style;
    while (style !== undefined && !found.has(style)) {
      found.add(style);
      style = type[style]?.like;
    }
  }
  return [...found];
}

/** Whether a layout says footers without a marking that it had. */
function dropsMarking({ footers }: LayoutData, id: string, base: TemplateData): boolean {
  if (footers === undefined) return false;
  const before: readonly string[] = base.layouts?.[id as keyof typeof base.layouts]?.footers ?? markings;
  return markings.some(
    (marking) => base.slots?.[marking] !== undefined && before.includes(marking) && !footers.includes(marking),
  );
}

function has(data: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined) return data !== undefined;
  return typeof data === 'object' && data !== null && has((data as Record<string, unknown>)[key], rest);
}

function without<Data>(data: Data, [key, ...rest]: Path): Data {
  const { [key as keyof Data]: inside, ...others } = data as Record<string, unknown>;
  return (rest.length === 0 ? others : { ...others, [key as string]: without(inside, rest) }) as Data;
}
