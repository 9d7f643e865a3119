/**
 * Custom properties of the file (22.3), and among them the sensitivity label: `MSIP_Label_<id>_…` properties, and since 2021 the
 * part docMetadata/LabelInfo.xml (MS-OFFCRYPTO 2.6.3). A label is kept or dropped whole, and never made.
 */
import { XMLSerializer } from '@xmldom/xmldom';
import type { CustomProperty, SensitivityLabel } from '../../../../shared/model/index.js';
import { allBelow, attributeOf, childrenOf, isTrue } from '../../../ooxml/index.js';
import { kindOf, type SourcePackage } from '../package/package.js';

/** The last step of the type of the package's relation to LabelInfo.xml. */
export const labelRelation = 'classificationlabels';

const labelProperty = /^MSIP_Label_([0-9a-f-]{36})_(\w+)$/i;

export interface FileProperties {
  /** Those that decks take over. */
  readonly properties: readonly CustomProperty[];
  readonly labels: readonly SensitivityLabel[];
}

export function readProperties(source: SourcePackage, keepsLabel: boolean): FileProperties {
  const part = source.related('', 'custom-properties');
  const all = part === undefined ? [] : childrenOf(source.tree(part), 'property');
  const properties = all.flatMap((element): CustomProperty[] => {
    const name = attributeOf(element, 'name');
    const [value] = childrenOf(element);
    // Office's own properties of reviews and mails begin so: they name people.
    if (name === undefined || !value || name.startsWith('_')) return [];
    if (labelProperty.test(name) && !keepsLabel) return [];
    return [{ name, value: new XMLSerializer().serializeToString(value) }];
  });
  const found = new Map<string, string>();
  for (const element of all) {
    const [, id = '', what] = labelProperty.exec(attributeOf(element, 'name') ?? '') ?? [];
    const said = (childrenOf(element)[0]?.textContent ?? '').trim();
    if (id) found.set(id.toLowerCase(), what === 'Name' ? said : (found.get(id.toLowerCase()) ?? ''));
  }
  for (const id of labelsOfPart(source)) if (!found.has(id)) found.set(id, '');
  const labels = [...found].map(([id, name]) => ({ id, name: name || id, kept: keepsLabel }));
  return { properties, labels };
}

/** Ids of labels that hold, from LabelInfo.xml. */
function labelsOfPart(source: SourcePackage): readonly string[] {
  const relation = source.relations('').find((each) => kindOf(each) === labelRelation);
  const part = relation && source.target('', relation);
  if (part === undefined) return [];
  return allBelow(source.tree(part), 'label')
    .filter((label) => !isTrue(attributeOf(label, 'removed')))
    .map((label) => (attributeOf(label, 'id') ?? '').replace(/[{}]/g, '').toLowerCase())
    .filter((id) => id !== '');
}
