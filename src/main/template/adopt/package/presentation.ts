/** The main part of a foreign package: which it is, its masters and the size of its slides. */
import type { Element } from '@xmldom/xmldom';
import type { Template } from '../../../../shared/model/index.js';
import { fromEmu } from '../../../../shared/units.js';
import { attributeOf, childAt, childrenOf, numberOf } from '../../../ooxml/index.js';
import { Refused, type SourcePackage } from './package.js';
import { targetOf } from './sound-parts.js';
import { isPresentationType } from './sweep.js';

/** The name of the main part. */
export function presentationOf(source: SourcePackage): string {
  const part = source.related('', 'officeDocument');
  if (part === undefined || !isPresentationType(source.contentType(part))) throw new Refused('no-presentation');
  return part;
}

/** Masters in the presentation's order; without what is no master, or has no theme. */
export function mastersOf(source: SourcePackage, presentation: string, root: Element): readonly string[] {
  const relations = new Map(source.relations(presentation).map((relation) => [relation.id, relation]));
  const listed = childrenOf(childAt(root, 'p:sldMasterIdLst'), 'p:sldMasterId').flatMap((entry) => {
    const relation = relations.get(attributeOf(entry, 'r:id') ?? '');
    const part = relation && targetOf(source, presentation, relation, 'slideMaster');
    return part === undefined ? [] : [part];
  });
  if (listed.length === 0) throw new Refused('no-master');
  return [...new Set(listed)];
}

/** The slide's size in points; PowerPoint's own default where none is said (19.2.1.39). */
export function slideSize(root: Element): Template['size'] {
  const element = childAt(root, 'p:sldSz');
  const size = (name: string, usual: number) =>
    fromEmu(Math.min(51_206_400, Math.max(914_400, numberOf(element, name) ?? usual)));
  return { width: size('cx', 9_144_000), height: size('cy', 6_858_000) };
}
