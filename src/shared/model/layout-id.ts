/** The kinds of slide, which are also the names of a template's layouts. */
export const layoutIds = [
  'title',
  'agenda',
  'section',
  'statement',
  'bullets',
  'numbered',
  'text',
  'columns',
  'comparison',
  'table',
  'quote',
  'figures',
  'timeline',
  'picture',
  'picture-text',
  'chart',
  'code',
  'sources',
  'closing',
] as const;

export type LayoutId = (typeof layoutIds)[number];

/** A layout of an adopted house that is none of our kinds: asked for by its own name, or that of a slide which is taken over. */
export type OwnLayoutKey = `own:${string}`;
export type LayoutKey = LayoutId | OwnLayoutKey;

/** The key of a house's layout for a kind of slide that asks for it by its name. */
export function ownLayoutKey(kind: LayoutId, name: string): OwnLayoutKey {
  return `own:${kind}:${name}`;
}

/** Something for each of our layouts, and for those of a house's own that a deck uses. */
export type ByLayout<Value> = Readonly<Record<LayoutId, Value>> & { readonly [Key in OwnLayoutKey]: Value };

/** @throws {Error} for a house's layout that nobody gave */
export function layoutIn<Value>(all: ByLayout<Value>, key: LayoutKey): Value {
  const found: Value | undefined = all[key];
  if (found === undefined) throw new Error(`There is no layout ${key}.`);
  return found;
}
