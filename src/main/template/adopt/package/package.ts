/**
 * A foreign package, held in memory: its parts by name, decoded and parsed when somebody asks. Everything that its directory
 * says is checked against limits first, and what cannot be adopted is refused with a reason.
 */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { withoutForbidden } from '../../../../shared/characters.js';
import type { Relation } from '../../../../shared/model/index.js';
import {
  attributeOf,
  childrenOf,
  contentTypesPart,
  namespaces,
  openZip,
  relationsPartOf,
  resolveTarget,
  type ZipLimits,
} from '../../../ooxml/index.js';
import { withPathsInWords } from '../artwork/path-steps.js';

/** Why a file is not adopted: a word of the diagnostic's table. */
export type Refusal =
  | 'not-a-package'
  | 'damaged'
  | 'encrypted-or-old'
  | 'too-large'
  | 'unsafe-names'
  | 'strict'
  | 'doctype'
  | 'no-presentation'
  | 'no-master';

/** A template of 132 layouts has 400 parts; 20 MB packed are 60 MB of pictures that hardly shrink. */
const limits: ZipLimits = { entries: 10_000, total: 512 * 1024 ** 2, ratio: 400, ratioFrom: 1024 ** 2 };

/** XML that is parsed as a tree, bytes: the largest master seen has 0.4 MB. */
const largestTree = 4 * 1024 ** 2;

/** All trees of a file together, bytes of text: the largest file seen, of 132 layouts, has 5 MB. */
const largestForest = 24 * 1024 ** 2;

/** Elements within one another: PowerPoint's own are under 30 deep. */
const deepest = 200;

/** Bytes; a layout of placeholders alone has a tenth. */
const muchDrawn = 100_000;

/** Thrown inside this folder, caught at its door. */
export class Refused extends Error {
  readonly reason: Refusal;
  /** The part at fault, if it is one. */
  readonly part: string | undefined;

  constructor(reason: Refusal, part?: string) {
    super(reason);
    this.reason = reason;
    this.part = part;
  }
}

export class SourcePackage {
  readonly names: ReadonlySet<string>;
  readonly #read: (name: string) => Uint8Array | undefined;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #roots = new Map<string, string>();
  readonly #trees = new Map<string, Element>();
  readonly #relations = new Map<string, readonly Relation[]>();
  #types: ContentTypes | undefined;
  /** Text parsed so far, in UTF-16 units. */
  #parsed = 0;

  /** @throws {Refused} for what is no package, is damaged, or is beyond the limits */
  constructor(bytes: Uint8Array) {
    // The header of an OLE file: a presentation of before 2007, or one behind a password (MS-CFB 2.2).
    if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') throw new Refused('encrypted-or-old');
    const zip = openZip(bytes, limits);
    if (!zip.ok) throw new Refused(refusals[zip.fault] ?? 'damaged', zip.name);
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
    this.names = new Set(entries.keys());
    this.#byLowerCase = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
    this.#read = (name) => {
      const entry = entries.get(name);
      return entry && zip.read(entry);
    };
  }

  /** The part's bytes as they are. @throws {Refused} when it is not there or is damaged */
  bytes(name: string): Uint8Array {
    const known = this.#bytes.get(name);
    if (known) return known;
    const read = this.#read(name);
    if (!read) throw new Refused('damaged', name);
    this.#bytes.set(name, read);
    return read;
  }

  /** The part as text, by its byte-order mark: a template by Microsoft has masters in UTF-16. */
  text(name: string): string {
    const bytes = this.bytes(name);
    if (bytes.length > largestTree) throw new Refused('too-large', name);
    return decodeXml(bytes);
  }

  /** The part's root element. @throws {Refused} for XML with a document type, or none at all */
  tree(name: string): Element {
    const known = this.#trees.get(name);
    if (known) return known;
    const root = this.#parse(name, this.text(name));
    this.#trees.set(name, root);
    return root;
  }

  /**
   * The tree of a layout as matching sees it: without the outlines of drawings, where these make most of it. Of twenty layouts of a
   * university that have its campus drawn on them, at 0.9 MB each, a deck uses five.
   */
  outline(name: string): Element {
    if (this.#trees.has(name) || this.bytes(name).length < muchDrawn) return this.tree(name);
    return this.#parse(name, this.text(name).replace(/<a:custGeom>.*?<\/a:custGeom>/gs, ''));
  }

  /**
   * The tree of a part for one reader, who changes and keeps nothing of it: what has much drawn on it is not held for the others, and its
   * outlines are in words (`pathSteps`).
   */
  passing(name: string): Element {
    if (this.#trees.has(name) || this.bytes(name).length < muchDrawn) return this.tree(name);
    return this.#parse(name, withPathsInWords(this.text(name)));
  }

  #parse(name: string, text: string): Element {
    if (declaresType(text)) throw new Refused('doctype', name);
    this.#parsed += text.length;
    if (this.#parsed > largestForest || depthOf(text) > deepest) throw new Refused('too-large', name);
    const root = parse(text);
    if (!root) throw new Refused('damaged', name);
    if (/^http:\/\/purl\.oclc\.org\/ooxml\//.test(root.namespaceURI ?? '')) throw new Refused('strict', name);
    if (hasNoCharacters(text)) throw new Refused('damaged', name);
    if (isForeign(root)) throw new Refused('damaged', name);
    return root;
  }

  /**
   * The name of the part's root element, without its prefix, '' where there is none: by its text alone, for parts that need no tree.
   * @throws {Refused} for XML with a document type
   */
  rootName(name: string): string {
    const known = this.#roots.get(name);
    if (known !== undefined) return known;
    const text = decodeXml(this.bytes(name));
    if (declaresType(text)) throw new Refused('doctype', name);
    const root = firstElement(text);
    this.#roots.set(name, root);
    return root;
  }

  /** The relations of a part ('' is the package), those outside included. */
  relations(source: string): readonly Relation[] {
    const known = this.#relations.get(source);
    if (known) return known;
    const part = this.#byLowerCase.get(relationsPartOf(source).toLowerCase());
    const list = part === undefined ? [] : childrenOf(this.tree(part), 'Relationship').flatMap(readRelation);
    this.#relations.set(source, list);
    return list;
  }

  /** The part that a relation leads to, by its real spelling; undefined where there is none. */
  target(source: string, { target, external }: Relation): string | undefined {
    if (external) return undefined;
    return this.#byLowerCase.get(resolveTarget(source, decoded(target)).toLowerCase());
  }

  /** The part that the first relation of a kind leads to; `kind` is the last step of the relation's type. */
  related(source: string, kind: string): string | undefined {
    for (const relation of this.relations(source)) {
      const target = kindOf(relation) === kind ? this.target(source, relation) : undefined;
      if (target !== undefined) return target;
    }
    return undefined;
  }

  /** The part's content type, as the package says. */
  contentType(name: string): string | undefined {
    this.#types ??= readTypes(this.tree(this.#byLowerCase.get(contentTypesPart.toLowerCase()) ?? contentTypesPart));
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return this.#types.overrides.get(name.toLowerCase()) ?? this.#types.defaults.get(ending);
  }
}

const refusals: Readonly<Partial<Record<string, Refusal>>> = {
  'not-a-zip': 'not-a-package',
  encrypted: 'encrypted-or-old',
  'too-many-entries': 'too-large',
  'too-large': 'too-large',
  'suspicious-ratio': 'too-large',
  'bad-name': 'unsafe-names',
  'duplicate-name': 'unsafe-names',
};

interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

/** What a content type looks like (RFC 9110, 8.3.1): what does not is none. */
const contentType = /^[\w.+!#$&^-]+\/[\w.+!#$&^-]+\s*(?:;|$)/;

function readTypes(root: Element): ContentTypes {
  const pairs = (element: string, key: string): [string, string][] =>
    childrenOf(root, element).map((each) => [
      (attributeOf(each, key) ?? '').replace(/^\//, '').toLowerCase(),
      attributeOf(each, 'ContentType') ?? '',
    ]);
  const known = (all: [string, string][]) => new Map(all.filter(([, type]) => contentType.test(type)));
  return { overrides: known(pairs('Override', 'PartName')), defaults: known(pairs('Default', 'Extension')) };
}

function readRelation(element: Element): readonly Relation[] {
  const id = attributeOf(element, 'Id');
  // Without a kind or a target it leads nowhere: it is left behind, with what names it.
  const type = attributeOf(element, 'Type') ?? '';
  const target = attributeOf(element, 'Target') ?? '';
  if (id === undefined) return [];
  return [{ id, type, target, ...(attributeOf(element, 'TargetMode') === 'External' ? { external: true } : {}) }];
}

/** Whether a text has, or names by a reference such as `&#0;`, what is no character of XML (1.0, 2.2): some parsers take it, Office's does not. */
function hasNoCharacters(text: string): boolean {
  if (withoutForbidden(text) !== text) return true;
  for (const [, hexadecimal, decimal] of text.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi)) {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    if (code > 0x10ffff || withoutForbidden(String.fromCodePoint(code)) === '') return true;
  }
  return false;
}

/**
 * Whether a part is called what PresentationML or DrawingML calls it, and is of another language, or means something else by
 * 'r:': PowerPoint reads no such file.
 */
function isForeign(root: Element): boolean {
  const { localName, namespaceURI } = root;
  if (localName === 'theme') return namespaceURI !== namespaces.a;
  if (!ownRoots.has(localName ?? '')) return false;
  const relations = attributeOf(root, 'xmlns:r');
  return namespaceURI !== namespaces.p || (relations !== undefined && relations !== namespaces.r);
}

const ownRoots: ReadonlySet<string> = new Set(['presentation', 'sldMaster', 'sldLayout', 'sld', 'notesMaster']);

/** The last step of a relation's type: 'slideMaster', 'theme', 'image'. */
export function kindOf({ type }: Relation): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

function decoded(target: string): string {
  try {
    return decodeURI(target.split('#')[0] ?? '');
  } catch {
    return target; // a stray percent sign
  }
}

/** By the byte-order mark, else as the declaration says. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // '<' in two bytes: UTF-16 without its mark.
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const said = /^<\?xml[^>]*encoding=["'](iso-8859-1|windows-1252|us-ascii)["']/i.exec(head)?.[1];
  return new TextDecoder(said ?? 'utf-8').decode(bytes);
}

/** Whether XML has a document type: entities grow without end and reach for files, and no Office program writes one. */
export function declaresType(text: string): boolean {
  return /<!DOCTYPE|<!ENTITY/i.test(text);
}

/** The name of the first element, without its prefix: behind the declaration and comments. */
function firstElement(text: string): string {
  let at = text.indexOf('<');
  while (at >= 0 && (text[at + 1] === '?' || text[at + 1] === '!')) {
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) : at + 1;
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return at < 0 ? '' : (/^<(?:[^\s<>/:]+:)?([^\s<>/:]+)/.exec(text.slice(at, at + 200))?.[1] ?? '');
}

/** How deep elements stand in one another, by their tags alone and in one pass: trees are walked by functions that call themselves. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const first = text[at + 1];
    const end = endOfTag(text, at);
    if (first === '/') depth -= 1;
    else if (first !== '?' && first !== '!' && text[end - 1] !== '/') depth += 1;
    most = Math.max(most, depth);
    at = end + 1;
  }
  return most;
}

/** Where the tag that begins at `at` ends; a `>` in an attribute's value is none. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let end = at + 1; end < text.length; end += 1) {
    const char = text[end] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return end;
  }
  return text.length;
}

/** The root; undefined for what is no XML. The parser makes a tree of much that Office's refuses, and says so. */
function parse(text: string): Element | undefined {
  let isXml = true;
  try {
    // Blanks before the declaration are no XML, and occur.
    const body = text.replace(/^[\ufeff\s]+/, '');
    const onError = () => {
      isXml = false;
    };
    const root = new DOMParser({ onError }).parseFromString(body, 'text/xml').documentElement;
    return isXml && root ? root : undefined;
  } catch {
    return undefined;
  }
}
