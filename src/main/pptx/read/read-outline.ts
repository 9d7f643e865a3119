/**
 * Reads the lines of `briefdeck outline` back from a deck that Briefdeck made: what the map has of each slide, and what stands on
 * it now. Loaded only for that.
 */
import type { Document, Element } from '@xmldom/xmldom';
import {
  customPropertiesPart,
  elementCount,
  mostElements,
  namespaces,
  relationsPartOf,
  relationTypes,
  resolveTarget,
  sealProperty,
} from '../../ooxml/index.js';
import { matchSlides } from './changes.js';
import { all, findMap, type OpenZip, openDeck, type Parse, saidIn, slideParts, textOf } from './deck-parts.js';
import { foundSlide, type MadeWith, mappedSlide } from './read-deck.js';

/** A slide of a finished deck. */
export interface OutlinedSlide {
  /** Counted from 1. */
  readonly n: number;
  readonly title: string;
  /** What the slide says, without what stands on every slide: a paragraph a line. */
  readonly text: string;
  /** '' where it has none. */
  readonly notes: string;
  readonly hidden: boolean;
  /** Name of its layout, as PowerPoint shows it. */
  readonly layout: string;
  /** What the map says of the slide; absent of one that Briefdeck did not write. */
  readonly mapped?: {
    readonly key: string;
    readonly section: string;
    readonly kind: string;
    readonly continues?: string;
    readonly why: string;
    /** Counted from 1. */
    readonly brief: number;
    readonly lines: { readonly from: number; readonly to: number };
  };
}

export interface OutlinedDeck {
  /** Version of the program that wrote it; absent for decks of before it was kept. */
  readonly program?: string;
  readonly template?: MadeWith;
  readonly marking?: string;
  readonly slides: readonly OutlinedSlide[];
}

/** Why a file has no outline: no .pptx that can be read, not of Briefdeck's, or a copy for outsiders, which keeps no map. */
export type NoOutline = 'unreadable' | 'foreign' | 'without-map';

export async function deckOutline(bytes: Uint8Array): Promise<OutlinedDeck | NoOutline> {
  const opened = await openDeck(bytes);
  if (!opened) return 'unreadable';
  const { zip, parse } = opened;
  const parts = slideParts(zip, parse);
  if (!parts) return 'unreadable';
  const properties = customProperties(zip, parse);
  const map = findMap(zip, parse);
  if (!map) return properties.has(sealProperty) ? 'without-map' : 'foreign';
  const documents = parsedTogether(parts, zip, parse);
  if (!documents) return 'unreadable';
  const origins = matchSlides(map.map(mappedSlide), documents.map(foundSlide));
  const id = properties.get('Template');
  const version = properties.get('Template version');
  const program = properties.get('Briefdeck version');
  const marking = properties.get('Marking');
  return {
    ...(program ? { program } : {}),
    ...(id ? { template: { id, name: properties.get('Template name') ?? id, ...(version ? { version } : {}) } } : {}),
    ...(marking ? { marking } : {}),
    slides: parts.map((part, i) => {
      const origin = origins[i];
      const element = origin === undefined ? undefined : map[origin];
      return outlined(i + 1, documents[i], related(zip, parse, part), element);
    }),
  };
}

/** The trees of parts, which are held at once; undefined where they would be more than decks have. */
function parsedTogether(
  parts: readonly string[],
  zip: OpenZip,
  parse: Parse,
): readonly (Document | undefined)[] | undefined {
  let elements = 0;
  const documents: (Document | undefined)[] = [];
  for (const part of parts) {
    const text = textOf(zip, part);
    elements += elementCount(text);
    if (elements > mostElements) return undefined;
    documents.push(parse(text));
  }
  return documents;
}

function customProperties(zip: OpenZip, parse: Parse): ReadonlyMap<string, string> {
  const root = parse(textOf(zip, customPropertiesPart))?.documentElement;
  const items = root ? all(root, namespaces.customProperties, 'property') : [];
  return new Map(items.map((item) => [item.getAttribute('name') ?? '', item.textContent ?? '']));
}

interface Related {
  readonly notes: Document | undefined;
  readonly layout: Document | undefined;
}

function related(zip: OpenZip, parse: Parse, part: string): Related {
  const root = parse(textOf(zip, relationsPartOf(part)))?.documentElement;
  const relations = root ? all(root, namespaces.relationships, 'Relationship') : [];
  const document = (type: string): Document | undefined => {
    const relation = relations.find((item) => item.getAttribute('Type') === type);
    return relation && parse(textOf(zip, resolveTarget(part, relation.getAttribute('Target') ?? '')));
  };
  return { notes: document(relationTypes.notesSlide), layout: document(relationTypes.slideLayout) };
}

/** Placeholders, and names of ours, that stand on every slide alike. */
const repeatedTypes: ReadonlySet<string> = new Set(['ftr', 'dt', 'sldNum']);
const repeatedNames: ReadonlySet<string> = new Set(['footer', 'date', 'number', 'marking', 'marking2']);

function outlined(
  n: number,
  slide: Document | undefined,
  { notes, layout }: Related,
  map: Element | undefined,
): OutlinedSlide {
  const root = slide?.documentElement ?? undefined;
  const shapes = root ? [...all(root, namespaces.p, 'sp'), ...all(root, namespaces.p, 'graphicFrame')] : [];
  const speaking = shapes.filter((shape) => !repeatedTypes.has(typeOf(shape)) && !repeatedNames.has(nameOf(shape)));
  const title = speaking.find((shape) => /^(?:title|ctrTitle)$/.test(typeOf(shape)));
  const noted = notes?.documentElement
    ? all(notes.documentElement, namespaces.p, 'sp').filter((shape) => typeOf(shape) === 'body')
    : [];
  return {
    n,
    title: title ? oneLine(textsOf(title)) : '',
    text: speaking.map(textsOf).filter(Boolean).join('\n'),
    notes: noted.map(textsOf).join('\n'),
    hidden: root?.getAttribute('show') === '0' || root?.getAttribute('show') === 'false',
    layout:
      (layout?.documentElement && all(layout.documentElement, namespaces.p, 'cSld')[0]?.getAttribute('name')) ?? '',
    ...(map ? { mapped: mappedOf(map) } : {}),
  };
}

function mappedOf(map: Element): NonNullable<OutlinedSlide['mapped']> {
  const [from = 1, to = from] = (map.getAttribute('lines') ?? '').split('-').map(Number);
  const continues = map.getAttribute('continues');
  return {
    key: map.getAttribute('key') ?? '',
    section: map.getAttribute('section') ?? '',
    kind: map.getAttribute('kind') ?? '',
    ...(continues ? { continues } : {}),
    why: map.getAttribute('why') ?? '',
    brief: Number(map.getAttribute('brief') ?? 1),
    lines: { from, to },
  };
}

const typeOf = (shape: Element): string => all(shape, namespaces.p, 'ph')[0]?.getAttribute('type') ?? '';
const nameOf = (shape: Element): string => all(shape, namespaces.p, 'cNvPr')[0]?.getAttribute('name') ?? '';

/** A box's or table's text; of a chart its alternative text, which is what a speaker says of it. */
function textsOf(shape: Element): string {
  const bodies = [...all(shape, namespaces.p, 'txBody'), ...all(shape, namespaces.a, 'txBody')];
  if (bodies.length > 0) return bodies.map(saidIn).join('\n').replaceAll('\v', ' ');
  return shape.localName === 'graphicFrame' ? (all(shape, namespaces.p, 'cNvPr')[0]?.getAttribute('descr') ?? '') : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
