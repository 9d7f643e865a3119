/** The faces that a PowerPoint file names for text: of its theme, on its master and layouts, and those that it carries inside. */
import type { Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childAt, childrenOf } from '../../../ooxml/index.js';
import type { SourcePackage } from './package.js';

export interface HouseFace {
  readonly family: string;
  /** Where it is named, in words for its keeper: 'headings', 'text', 'layout Quote'. */
  readonly where: readonly string[];
  /** It is named for East Asian or complex scripts alone. */
  readonly isScript: boolean;
  /** Families for Latin text whose missing characters it has, as the theme says. */
  readonly completes: readonly string[];
  /** The font itself, where the file carries it: its styles, packed as they are. */
  readonly embedded: readonly Uint8Array[];
}

export interface FaceSource {
  readonly source: SourcePackage;
  /** Part name. */
  readonly presentation: string;
  readonly theme: Element;
  readonly master: Element;
  readonly layouts: readonly { readonly name: string; readonly root: Element }[];
}

const themeFonts = [
  ['a:majorFont', 'headings'],
  ['a:minorFont', 'text'],
] as const;

/** Each family once, in the order in which it is met. Symbol faces of list marks decide no line and are left out. */
export function facesNamed({ source, presentation, theme, master, layouts }: FaceSource): readonly HouseFace[] {
  const found = new Map<string, { where: Set<string>; latin: boolean; completes: Set<string> }>();
  const note = (family: string | undefined, kind: string, where: string, latin = ''): void => {
    const name = (family ?? '').trim();
    if (name === '' || name.startsWith('+')) return;
    const known = found.get(name) ?? { where: new Set<string>(), latin: false, completes: new Set<string>() };
    known.where.add(where);
    if (kind === 'latin') known.latin = true;
    else if (latin !== '') known.completes.add(latin);
    found.set(name, known);
  };
  for (const [font, where] of themeFonts) {
    const said = (kind: string) =>
      attributeOf(childAt(theme, 'a:themeElements', 'a:fontScheme', font, `a:${kind}`), 'typeface');
    for (const kind of ['latin', 'ea', 'cs']) note(said(kind), kind, where, said('latin'));
  }
  for (const { name, root } of [
    { name: 'master', root: master },
    ...layouts.map((each) => ({ ...each, name: `layout ${each.name}` })),
  ]) {
    for (const kind of ['latin', 'ea', 'cs']) {
      for (const element of allBelow(root, `a:${kind}`)) note(attributeOf(element, 'typeface'), kind, name);
    }
  }
  const embedded = embeddedFaces(source, presentation);
  for (const family of embedded.keys()) note(family, 'latin', 'carried inside');
  return [...found].map(([family, { where, latin, completes }]) => ({
    family,
    where: [...where],
    isScript: !latin,
    completes: [...completes],
    embedded: embedded.get(family) ?? [],
  }));
}

/** `p:embeddedFontLst` (19.2.1.9): the styles of each family. */
function embeddedFaces(source: SourcePackage, presentation: string): ReadonlyMap<string, readonly Uint8Array[]> {
  const relations = new Map(source.relations(presentation).map((relation) => [relation.id, relation]));
  const faces = new Map<string, readonly Uint8Array[]>();
  for (const entry of childrenOf(childAt(source.tree(presentation), 'p:embeddedFontLst'), 'p:embeddedFont')) {
    const family = attributeOf(childAt(entry, 'p:font'), 'typeface');
    if (family === undefined) continue;
    const styles = childrenOf(entry).flatMap((style) => {
      const relation = relations.get(attributeOf(style, 'r:id') ?? '');
      const part = relation && source.target(presentation, relation);
      return part === undefined ? [] : [source.bytes(part)];
    });
    faces.set(family, [...(faces.get(family) ?? []), ...styles]);
  }
  return faces;
}
