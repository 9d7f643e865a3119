/** A .pptx as the rules see it: parts, content types, relations, and the slides, layouts and masters among them. */
import { createHash } from 'node:crypto';
import { type Archive, unzip } from './unzip.js';
import { all, attr, BadXml, child, childrenOf, readXml, type Xml } from './xml-tree.js';

export interface Relation {
  readonly id: string;
  /** Last word of the relation type's address: 'slideLayout'. */
  readonly kind: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** The part that is meant, without leading slash; '' for an external one. */
  readonly part: string;
  readonly external: boolean;
}

export interface PackageView {
  readonly archive: Archive;
  /** By name, without leading slash; content types and relation parts not among them. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly contentTypes: Xml | undefined;
  /** Of a part; '' for the package. */
  relations(part: string): readonly Relation[];
  /** The part that holds the relations of `part`. */
  relationsPart(part: string): string;
  /** The parsed part, or undefined when it is missing, no XML, or broken (which `broken` then says). */
  xml(part: string): Xml | undefined;
  /** The content type that [Content_Types].xml gives. */
  contentType(part: string): string | undefined;
  readonly broken: ReadonlyMap<string, string>;
  readonly main: string;
  /** In the order of the slide list; a relation that leads nowhere is left out. */
  readonly slides: readonly string[];
  readonly masters: readonly string[];
  readonly layouts: readonly string[];
  readonly notesSlides: readonly string[];
  readonly notesMasters: readonly string[];
  readonly charts: readonly string[];
  readonly themes: readonly string[];
}

/** Opens a package. Never throws: what is wrong shows as missing or in `broken`. */
export function openPackage(bytes: Uint8Array): PackageView {
  const archive = unzip(bytes);
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry.data]));
  const broken = new Map<string, string>();
  const trees = new Map<string, Xml | undefined>();

  const xml = (part: string): Xml | undefined => {
    if (!trees.has(part)) trees.set(part, parse(part, entries, broken));
    return trees.get(part);
  };
  const contentTypes = xml('[Content_Types].xml');
  const parts = new Map([...entries].filter(([name]) => name !== '[Content_Types].xml' && !isRelationsPart(name)));
  const relationCache = new Map<string, readonly Relation[]>();
  const relations = (part: string): readonly Relation[] => {
    let found = relationCache.get(part);
    if (!found) {
      found = readRelations(part, xml(relationsPartOf(part)));
      relationCache.set(part, found);
    }
    return found;
  };
  const contentType = typeReader(contentTypes);
  for (const name of entries.keys()) {
    if (/\.(xml|rels|vml)$/i.test(name)) xml(name);
  }
  const ofType = (type: string): readonly string[] =>
    [...parts.keys()].filter((part) => contentType(part)?.endsWith(`.${type}+xml`)).sort(byNumber);
  const main = relations('').find((relation) => relation.kind === 'officeDocument')?.part ?? '';
  return {
    archive,
    parts,
    contentTypes,
    relations,
    relationsPart: relationsPartOf,
    xml,
    contentType,
    broken,
    main,
    slides: listed(xml(main), relations(main), parts),
    masters: ofType('slideMaster'),
    layouts: ofType('slideLayout'),
    notesSlides: ofType('notesSlide'),
    notesMasters: ofType('notesMaster'),
    charts: ofType('chart'),
    themes: ofType('theme'),
  };
}

function parse(part: string, entries: ReadonlyMap<string, Uint8Array>, broken: Map<string, string>): Xml | undefined {
  const bytes = entries.get(part);
  if (!bytes) return undefined;
  try {
    return parsed(bytes);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    broken.set(part, error.message);
    return undefined;
  }
}

/** Trees by the hash of their bytes: master, layouts and themes are the same in thousands of decks of one run. */
const known = new Map<string, Xml>();
const mostKnown = 400; // parts; three houses of eighteen layouts, and room for slides

function parsed(bytes: Uint8Array): Xml {
  const hash = createHash('sha1').update(bytes).digest('hex');
  const tree = known.get(hash) ?? readXml(bytes);
  if (known.size >= mostKnown) known.clear();
  known.set(hash, tree);
  return tree;
}

export function isRelationsPart(name: string): boolean {
  return /(^|\/)_rels\/[^/]*\.rels$/.test(name);
}

function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function readRelations(source: string, tree: Xml | undefined): readonly Relation[] {
  return childrenOf(tree, 'rel:Relationship').map((element) => {
    const target = attr(element, 'Target') ?? '';
    const type = attr(element, 'Type') ?? '';
    const external = attr(element, 'TargetMode') === 'External';
    return {
      id: attr(element, 'Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target,
      external,
      part: external ? '' : resolveTarget(source, target),
    };
  });
}

/** A relation's target as a part name (ECMA-376 Part 2, 6.5.3): relative to the folder of its source, or absolute. */
function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('#')[0]?.split('/') ?? []) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

function typeReader(contentTypes: Xml | undefined): (part: string) => string | undefined {
  const overrides = new Map(
    childrenOf(contentTypes, 'ct:Override').map((element) => [attr(element, 'PartName'), attr(element, 'ContentType')]),
  );
  const defaults = new Map(
    childrenOf(contentTypes, 'ct:Default').map((element) => [
      attr(element, 'Extension')?.toLowerCase(),
      attr(element, 'ContentType'),
    ]),
  );
  return (part) => overrides.get(`/${part}`) ?? defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase());
}

function listed(
  presentation: Xml | undefined,
  relations: readonly Relation[],
  parts: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  return all(child(presentation, 'p:sldIdLst'), 'p:sldId')
    .map((entry) => relations.find((relation) => relation.id === attr(entry, 'r:id'))?.part ?? '')
    .filter((part) => parts.has(part));
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
