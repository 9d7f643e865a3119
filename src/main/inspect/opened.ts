/** A .pptx that anybody may have made, opened to be looked through: parts, XML trees, relations. It changes nothing. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Relation } from '../../shared/model/index.js';
import {
  attributeOf,
  childrenOf,
  elementCount,
  mostElements,
  openZip,
  relationsPartOf,
  resolveTarget,
  type ZipFault,
  type ZipLimits,
} from '../ooxml/index.js';

/** A deck of 400 slides with films has 6,000 parts; what is larger is not inflated. */
const limits: ZipLimits = { entries: 20_000, total: 2 * 1024 ** 3, ratio: 400, ratioFrom: 1024 ** 2 };

/** XML beyond this is not made a tree, bytes. */
const largestTree = 32 * 1024 ** 2;

/** Thrown where a deck has more in it than trees can be made of; caught at this folder's door. */
export class TooMuch extends Error {}

export class OpenedDeck {
  /** Names of all parts, as they are spelled in the file. */
  readonly names: readonly string[];
  readonly #read: (name: string) => Uint8Array | undefined;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  readonly #trees = new Map<string, Element | undefined>();
  #elements = 0;

  private constructor(names: readonly string[], read: (name: string) => Uint8Array | undefined) {
    this.names = names;
    this.#read = read;
    this.#byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  /** Opens the bytes of a file, or says why they cannot be. */
  static open(bytes: Uint8Array): OpenedDeck | ZipFault | 'encrypted-or-old' {
    // The header of an OLE file: a presentation of before 2007, or one behind a password (MS-CFB 2.2).
    if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') return 'encrypted-or-old';
    const zip = openZip(bytes, limits);
    if (!zip.ok) return zip.fault;
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
    return new OpenedDeck([...entries.keys()], (name) => {
      const entry = entries.get(name);
      return entry && zip.read(entry);
    });
  }

  /** A part's bytes; undefined where there is none, or it is damaged. */
  bytes(name: string): Uint8Array | undefined {
    return this.#read(name);
  }

  /** A part as text, by its byte-order mark. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (!bytes || bytes.length > largestTree) return undefined;
    const [first, second] = bytes;
    const label =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(label).decode(bytes);
  }

  /**
   * A part's root element; undefined for what is no XML, or has a document type (nothing of which is ever read).
   * @throws {TooMuch} where the trees of the deck become more than decks have
   */
  tree(name: string | undefined): Element | undefined {
    if (name === undefined) return undefined;
    if (this.#trees.has(name)) return this.#trees.get(name);
    const text = this.text(name);
    this.#elements += elementCount(text ?? '');
    if (this.#elements > mostElements) throw new TooMuch();
    const root = parsed(text);
    this.#trees.set(name, root);
    return root;
  }

  /** The relations of a part; '' is the package. */
  relations(source: string): readonly Relation[] {
    const part = this.#byLowerCase.get(relationsPartOf(source).toLowerCase());
    return childrenOf(this.tree(part), 'Relationship').map((element) => ({
      id: attributeOf(element, 'Id') ?? '',
      type: attributeOf(element, 'Type') ?? '',
      target: attributeOf(element, 'Target') ?? '',
      ...(attributeOf(element, 'TargetMode') === 'External' ? { external: true } : {}),
    }));
  }

  /** The part that a relation leads to, by its real spelling. */
  target(source: string, { target, external }: Relation): string | undefined {
    if (external) return undefined;
    return this.#byLowerCase.get(resolveTarget(source, target.split('#')[0] ?? '').toLowerCase());
  }

  /** The parts that relations of a kind lead to; `kind` is the last step of the relation's type. */
  related(source: string, kind: string): readonly string[] {
    return this.relations(source)
      .filter((relation) => kindOf(relation) === kind)
      .flatMap((relation) => this.target(source, relation) ?? []);
  }
}

/** The last step of a relation's type: 'slide', 'notesSlide', 'hyperlink'. Strict and transitional files agree on it. */
export function kindOf({ type }: Relation): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

function parsed(text: string | undefined): Element | undefined {
  if (text === undefined || /<!DOCTYPE|<!ENTITY/i.test(text)) return undefined;
  try {
    const body = text.replace(/^[\ufeff\s]+/, '');
    return new DOMParser({ onError: () => {} }).parseFromString(body, 'text/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}
