/** What the file says about itself and about who made it: document properties, sensitivity labels, people. */
import { allBelow, attributeOf, childrenOf, nameOf } from '../../ooxml/index.js';
import { inFile } from '../finding.js';
import type { InspectedDeck } from '../slides.js';
import type { Finding } from '../types.js';

const core = 'core-properties';
const extended = 'extended-properties';
const custom = 'custom-properties';

/** Core properties that hold a person's name (ECMA-376 Part 2, 11.1). */
const people = new Set(['creator', 'lastModifiedBy']);

/** Core properties that everybody sees on the slides, or that say nothing. */
const usual = new Set(['title', 'language', 'revision', 'created', 'modified', 'lastPrinted', 'version']);

/** Names of people: authors, who saved last, manager, who commented, who is mentioned. */
export function findNames({ file }: InspectedDeck): Finding[] {
  const own = properties(file, core).flatMap(({ name, value }) => (people.has(name) ? [value] : []));
  const manager = properties(file, extended).flatMap(({ name, value }) => (name === 'Manager' ? [value] : []));
  const authors = file.names
    .filter((name) => /(commentAuthors|authors|people|persons?)[^/]*\.xml$/i.test(name))
    .flatMap((name) => authorsIn(file, name));
  return inFile('names', [...own.flatMap((value) => value.split(';')), ...manager, ...authors]);
}

function authorsIn(file: InspectedDeck['file'], part: string): readonly string[] {
  const root = file.tree(part);
  return [...allBelow(root, 'p:cmAuthor'), ...allBelow(root, 'p188:author'), ...allBelow(root, 'p15:person')].flatMap(
    (author) => attributeOf(author, 'name') ?? attributeOf(author, 'displayName') ?? [],
  );
}

/** Properties beyond the title: 'Company: …', 'Keywords: …', whatever a system added. */
export function findMetadata({ file }: InspectedDeck): Finding[] {
  const said = [
    ...properties(file, core).filter(({ name }) => !people.has(name) && !usual.has(name)),
    ...properties(file, extended).filter(({ name }) => name === 'Company' || name === 'HyperlinkBase'),
    ...properties(file, custom).filter(({ name }) => !isLabel(name) && !/^Briefdeck seal$/.test(name)),
  ];
  const thumbnail = file.names
    .filter((name) => /(^|\/)thumbnail\.\w+$/i.test(name))
    .map(() => 'a picture of the first slide');
  return inFile('metadata', [...said.map(({ name, value }) => `${name}: ${value}`), ...thumbnail]);
}

/** Sensitivity labels: Microsoft's properties, and the part that newer programs write. */
export function findLabels({ file }: InspectedDeck): Finding[] {
  const named = properties(file, custom)
    .filter(({ name }) => isLabel(name) && /_Name$/i.test(name))
    .map(({ value }) => value);
  const any = properties(file, custom).some(({ name }) => isLabel(name));
  const newer = allBelow(file.tree(file.names.find((name) => /(^|\/)LabelInfo\.xml$/i.test(name))), 'clbl:label').map(
    (label) => attributeOf(label, 'id') ?? '?',
  );
  return inFile('labels', named.length > 0 || !any ? [...named, ...newer] : ['without a name', ...newer]);
}

const isLabel = (name: string): boolean => /^MSIP_Label_|^(Sensitivity|ClassificationContentMarking)/i.test(name);

interface Property {
  readonly name: string;
  readonly value: string;
}

function properties(file: InspectedDeck['file'], kind: string): readonly Property[] {
  return file.related('', kind).flatMap((part) =>
    childrenOf(file.tree(part)).flatMap((element) => {
      const name = attributeOf(element, 'name') ?? nameOf(element);
      const value = (element.textContent ?? '').trim();
      return value === '' ? [] : [{ name, value }];
    }),
  );
}
