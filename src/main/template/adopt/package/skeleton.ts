/** The package that decks are written on, out of a foreign one: parts as bytes, presentation.xml cut in two, ids mended. */
import type { Element } from '@xmldom/xmldom';
import type { ByLayout, Relation, Skeleton } from '../../../../shared/model/index.js';
import {
  attributeOf,
  childAt,
  childrenOf,
  contentTypes,
  nameOf,
  namespaces,
  relationTypes,
  relativeTarget,
  xmlDeclaration,
} from '../../../ooxml/index.js';
import { type HouseLogo, logoRelations } from '../artwork/logo.js';
import type { AddedLayout } from '../matching/added-layouts.js';
import { usualTableStyle } from '../table-style.js';
import { mendIds } from './ids.js';
import { declaresType, decodeXml, kindOf, Refused, type SourcePackage } from './package.js';
import { contentTypeOf } from './sound-parts.js';
import { dropActions, dropMisplaced, dropReferences, type Swept, serialized } from './sweep.js';

export interface SkeletonInput {
  readonly source: SourcePackage;
  readonly swept: Swept;
  /** Name of the main part. */
  readonly presentation: string;
  readonly masters: readonly string[];
  /** The master that slides stand on. */
  readonly master: string;
  readonly layoutParts: ByLayout<string>;
  /** Parts of the slides that are taken over: the writer writes them. */
  readonly slides: readonly string[];
  /** Parts whose trees were changed before: they are written from them. */
  readonly changed: readonly string[];
  /** Layouts that the master lacked, under it. */
  readonly added: readonly AddedLayout[];
  /** A logo besides the file's own, and the parts that show it. */
  readonly logo?: { readonly logo: HouseLogo; readonly parts: readonly string[] };
  /** A template of our own, whose notes master and default text style stand in where the file has none. */
  readonly base: Skeleton;
}

const slideMark = 'briefdeck-slides';

/** Elements of the presentation that belong to its slides or its author (19.2.1.26). */
const dropped = ['p:sldIdLst', 'p:custShowLst', 'p:smartTags', 'p:photoAlbum', 'p:modifyVerifier'];

/** What stands before `p:sldIdLst` in CT_Presentation. */
const beforeSlides = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst'];

const sectionListUri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

export function adoptSkeleton(input: SkeletonInput): Skeleton {
  const { source, swept, presentation, masters, master, added, base } = input;
  const parts = new Map<string, string | Uint8Array>();
  const types = new Map<string, string>();
  const relations = new Map([...swept.relations].filter(([name]) => !input.slides.includes(name)));
  copyParts(input, parts, types);
  const root = presentationWithoutSlides(input);
  dropCustomShow(source, parts, relations.get(presentation) ?? [], presentation);
  for (const part of input.logo?.parts ?? []) {
    relations.set(part, [
      ...(relations.get(part) ?? []),
      ...logoRelations(part, (input.logo as { logo: HouseLogo }).logo),
    ]);
  }
  addLayouts(added, master, { parts, types, relations });
  const changed = mendIds({ source, masters, presentation: root, relations, added, master });
  for (const part of new Set([...input.changed, ...changed])) parts.set(part, serialized(source.tree(part)));
  const notesMaster =
    notesMasterOf(source, presentation, relations) ??
    addNotesMaster({ parts, types, relations, presentation, root, base });
  addTableStyles({ parts, types, relations }, presentation);
  return {
    parts,
    contentTypes: types,
    relations,
    layoutParts: input.layoutParts,
    notesMaster,
    ...(input.logo ? { pictures: [input.logo.logo.picture.hash] } : {}),
    presentation: { part: presentation, ...cutPresentation(root, base) },
  };
}

/** Every part that stays, as bytes; one that names what is gone is written again without that. */
function copyParts(
  { source, swept, presentation, slides }: SkeletonInput,
  parts: Map<string, string | Uint8Array>,
  types: Map<string, string>,
): void {
  for (const name of swept.relations.keys()) {
    if (name === '' || name === presentation || slides.includes(name)) continue;
    if (/\.(?:xml|vml)$/i.test(name) && declaresType(decodeXml(source.bytes(name)))) throw new Refused('doctype', name);
    const gone = swept.gone.get(name);
    const root = gone || mayBeMended(source, name) ? treeOf(source, name) : undefined;
    const changes = root ? [dropReferences(root, gone ?? new Set()), dropActions(root), dropMisplaced(root)] : [];
    parts.set(name, root && changes.includes(true) ? serialized(root) : source.bytes(name));
    const type = contentTypeOf(source, name);
    if (type !== undefined) types.set(name, type);
  }
}

/** The root of presentation.xml without what belongs to its slides or its author. */
function presentationWithoutSlides({ source, swept, presentation }: SkeletonInput): Element {
  const root = source.tree(presentation);
  dropReferences(root, swept.gone.get(presentation) ?? new Set());
  for (const name of dropped) for (const element of childrenOf(root, name)) root.removeChild(element);
  const list = childAt(root, 'p:extLst');
  for (const extension of childrenOf(list, 'p:ext')) {
    if (attributeOf(extension, 'uri') === sectionListUri) list?.removeChild(extension);
  }
  if (list && childrenOf(list).length === 0) root.removeChild(list);
  return root;
}

interface Package {
  readonly parts: Map<string, string | Uint8Array>;
  readonly types: Map<string, string>;
  readonly relations: Map<string, readonly Relation[]>;
}

function addLayouts(added: readonly AddedLayout[], master: string, { parts, types, relations }: Package): void {
  for (const { part, xml, relation, relations: copied } of added) {
    parts.set(part, xml);
    types.set(part, contentTypes.slideLayout);
    const toMaster = { id: 'rId1', type: relationTypes.slideMaster, target: relativeTarget(part, master) };
    relations.set(part, copied ?? [toMaster]);
    const own = { id: relation, type: relationTypes.slideLayout, target: relativeTarget(master, part) };
    relations.set(master, [...(relations.get(master) ?? []), own]);
  }
}

const isXml = (name: string): boolean => /\.xml$/i.test(name);

/** Whether a part has what is to be clicked, or what no shape has: few do, and only those are parsed for it. */
function mayBeMended(source: SourcePackage, name: string): boolean {
  return isXml(name) && /hlink(?:Click|Hover|MouseOver)|<p:(?:sp|pic)>\s*<a:/.test(decodeXml(source.bytes(name)));
}

/** A part's tree; undefined for one that is no XML, such as an embedded workbook with relations of its own. */
function treeOf(source: SourcePackage, name: string): Element | undefined {
  return isXml(name) ? source.tree(name) : undefined;
}

/** A show of some slides only names slides that are gone (19.2.1.30). */
function dropCustomShow(
  source: SourcePackage,
  parts: Map<string, string | Uint8Array>,
  relations: readonly Relation[],
  presentation: string,
): void {
  const relation = relations.find((each) => kindOf(each) === 'presProps');
  const part = relation && source.target(presentation, relation);
  if (part === undefined) return;
  const root = source.tree(part);
  const show = childAt(root, 'p:showPr');
  if (!show || !childrenOf(show).some((child) => ['custShow', 'sldRg'].includes(nameOf(child)))) return;
  root.removeChild(show);
  parts.set(part, serialized(root));
}

function notesMasterOf(
  source: SourcePackage,
  presentation: string,
  relations: ReadonlyMap<string, readonly Relation[]>,
): string | undefined {
  const relation = relations.get(presentation)?.find((each) => kindOf(each) === 'notesMaster');
  return relation && source.target(presentation, relation);
}

/**
 * A list of table styles where the file has none (LibreOffice writes none): PowerPoint knows its own styles without it, LibreOffice 7.4
 * draws tables bare then, in text that may not read on the house's ground.
 */
function addTableStyles({ parts, types, relations }: Package, presentation: string): void {
  const own = relations.get(presentation) ?? [];
  if (own.some((each) => kindOf(each) === 'tableStyles')) return;
  const part = parts.has('ppt/tableStyles.xml') ? freeName('ppt/tableStyles', parts) : 'ppt/tableStyles.xml';
  parts.set(part, `${xmlDeclaration}<a:tblStyleLst xmlns:a="${namespaces.a}" def="${usualTableStyle.id}"/>`);
  types.set(part, contentTypes.tableStyles);
  const id = freeId('rIdTables', own);
  const target = relativeTarget(presentation, part);
  relations.set(presentation, [...own, { id, type: relationTypes.tableStyles, target }]);
}

interface NotesMasterInput {
  readonly parts: Map<string, string | Uint8Array>;
  readonly types: Map<string, string>;
  readonly relations: Map<string, readonly Relation[]>;
  readonly presentation: string;
  readonly root: Element;
  readonly base: Skeleton;
}

/** Four files in ten have no notes master: ours, with a theme of its own under the next free number. */
function addNotesMaster({ parts, types, relations, presentation, root, base }: NotesMasterInput): string {
  const part = freeName('ppt/notesMasters/notesMaster', parts);
  const theme = freeName('ppt/theme/theme', parts);
  const ownTheme = base.relations.get(base.notesMaster)?.[0];
  if (!ownTheme) throw new Error('The notes master of our own template has no theme.');
  parts.set(part, base.parts.get(base.notesMaster) as string);
  parts.set(theme, base.parts.get(themeOf(base)) as string);
  types.set(part, contentTypes.notesMaster);
  types.set(theme, contentTypes.theme);
  relations.set(part, [{ id: ownTheme.id, type: ownTheme.type, target: relativeTarget(part, theme) }]);
  const own = relations.get(presentation) ?? [];
  const id = freeId('rIdNotes', own);
  relations.set(presentation, [
    ...own,
    { id, type: relationTypes.notesMaster, target: relativeTarget(presentation, part) },
  ]);
  // One that leads nowhere.
  for (const lost of childrenOf(root, 'p:notesMasterIdLst')) root.removeChild(lost);
  const document = root.ownerDocument;
  const list = document?.createElementNS(namespaces.p, 'p:notesMasterIdLst');
  const entry = document?.createElementNS(namespaces.p, 'p:notesMasterId');
  if (!list || !entry) throw new Error('A parsed presentation has a document.');
  entry.setAttributeNS(namespaces.r, 'r:id', id);
  list.appendChild(entry);
  const masters = childAt(root, 'p:sldMasterIdLst');
  root.insertBefore(list, masters?.nextSibling ?? root.firstChild);
  return part;
}

function themeOf(base: Skeleton): string {
  const themes = [...base.contentTypes].filter(([, type]) => type === contentTypes.theme).map(([name]) => name);
  const last = themes.sort().at(-1);
  if (last === undefined) throw new Error('Our own template has no theme for notes.');
  return last;
}

/** `<stem>N.xml` with the first number from 1 that no part has. */
export function freeName(stem: string, taken: { has(name: string): boolean }): string {
  let n = 1;
  while (taken.has(`${stem}${n}.xml`)) n += 1;
  return `${stem}${n}.xml`;
}

/** `stem`, or with a number behind it, so that no relation has it. */
export function freeId(stem: string, relations: readonly Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}${n}`;
  return id;
}

/** The text before and behind the place of the slide list. A default text style is put in where there is none. */
function cutPresentation(root: Element, base: Skeleton): { head: string; tail: string } {
  const document = root.ownerDocument;
  if (!document) throw new Error('A parsed presentation has a document.');
  const next = childrenOf(root).find((child) => !beforeSlides.includes(nameOf(child))) ?? null;
  root.insertBefore(document.createComment(slideMark), next);
  const [head = '', tail = ''] = serialized(root).split(`<!--${slideMark}-->`);
  if (childAt(root, 'p:defaultTextStyle')) return { head, tail };
  const style = /<p:defaultTextStyle>.*<\/p:defaultTextStyle>/s.exec(base.presentation.tail)?.[0] ?? '';
  const declared = head.includes(`xmlns:p="${namespaces.p}"`) && head.includes(`xmlns:a="${namespaces.a}"`);
  const own = declared
    ? style
    : style.replace('<p:defaultTextStyle', `<p:defaultTextStyle xmlns:p="${namespaces.p}" xmlns:a="${namespaces.a}"`);
  // Behind what may stand before it: all but modifyVerifier and extLst.
  const at = tail.search(/<[\w.-]*:?extLst\b|<\/[\w.-]*:?presentation>\s*$/);
  return { head, tail: tail.slice(0, at) + own + tail.slice(at) };
}
