/**
 * Whether a part is what the relation says that leads to it. PowerPoint repairs, or refuses, a file where a master is a layout or has no
 * theme: such a part is left aside, with what names it. A content type that is lost is known by the part itself.
 */
import type { Relation } from '../../../../shared/model/index.js';
import { contentTypes } from '../../../ooxml/index.js';
import { kindOf, type SourcePackage } from './package.js';

/** By kind of relation: the part's root element and content type (ECMA-376 Part 1, 13.3 and 14.2.7). */
const expected: Readonly<Partial<Record<string, { readonly root: string; readonly type: string }>>> = {
  slideMaster: { root: 'sldMaster', type: contentTypes.slideMaster },
  slideLayout: { root: 'sldLayout', type: contentTypes.slideLayout },
  notesMaster: { root: 'notesMaster', type: contentTypes.notesMaster },
  handoutMaster: { root: 'handoutMaster', type: contentTypes.handoutMaster },
  theme: { root: 'theme', type: contentTypes.theme },
};

/** By root element: what a part is of which the package's list says nothing. */
const byRoot: ReadonlyMap<string, string> = new Map([
  ...Object.values(expected).flatMap((each) => (each ? [[each.root, each.type] as const] : [])),
  ['presentationPr', contentTypes.presProps],
  ['viewPr', contentTypes.viewProps],
  ['tblStyleLst', contentTypes.tableStyles],
]);

/** What an ending alone says of a part of XML: nothing. */
const plainXml = /^(?:application|text)\/xml$/i;

/** The part's content type: as the package says, else as its root element does. */
export function contentTypeOf(source: SourcePackage, part: string): string | undefined {
  const said = source.contentType(part);
  if (!/\.xml$/i.test(part) || !(said === undefined || plainXml.test(said))) return said;
  return byRoot.get(source.rootName(part)) ?? said;
}

/** The part that a relation of this kind leads to, where it is one. */
export function targetOf(source: SourcePackage, from: string, relation: Relation, kind: string): string | undefined {
  const target = kindOf(relation) === kind ? source.target(from, relation) : undefined;
  return target !== undefined && isWhatIsSaid(source, target, kind) ? target : undefined;
}

/** Whether a part is one to which a relation of this kind may lead. @throws {Refused} for a part with a document type */
export function isWhatIsSaid(source: SourcePackage, part: string, kind: string): boolean {
  const type = contentTypeOf(source, part);
  const wanted = expected[kind];
  // Of masters and layouts the presentation has a list: a relation of another kind leads to one that no list has.
  if (!wanted) return !Object.values(expected).some((each) => each && each.root !== 'theme' && each.type === type);
  if (type !== wanted.type || source.rootName(part) !== wanted.root) return false;
  return (
    !/Master$/.test(kind) || source.relations(part).some((each) => targetOf(source, part, each, 'theme') !== undefined)
  );
}
