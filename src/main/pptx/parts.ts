/** The parts of a deck while it is put together: content, content types and relations, each part written once. */
import type { PackedContent, Relation } from '../../shared/model/index.js';
import { contentTypesPart, contentTypesXml, mediaFolder, relationsPartOf, relationsXml } from '../ooxml/index.js';

export type PartContent = string | Uint8Array | PackedContent;

/** Parts that were packed apart from their deck, by name, with the content types that they override. Plain data: it crosses a thread. */
export interface PackedParts {
  readonly content: ReadonlyMap<string, PackedContent>;
  readonly overrides: ReadonlyMap<string, string>;
}

export class Parts {
  readonly #content = new Map<string, PartContent>();
  readonly #overrides = new Map<string, string>();
  readonly #reserved = new Set<string>();
  readonly #packed: ((name: string, content: PartContent) => PackedContent) | undefined;

  /** `packed`: packs each part at once, so that what waits is small; without it parts stay as they are given. */
  constructor(packed?: (name: string, content: PartContent) => PackedContent) {
    this.#packed = packed;
  }

  /** Adds a part. Throws when there is one of that name: a part is written once. */
  add(name: string, content: PartContent, contentType?: string): void {
    this.addLast(name, this.#packed?.(name, content) ?? content, contentType);
  }

  /** Adds a part as it is, to be packed last of all: something of it is not known before. */
  addLast(name: string, content: PartContent, contentType?: string): void {
    if (this.has(name)) throw new Error(`The part ${name} is written twice.`);
    this.#content.set(name, content);
    if (contentType !== undefined) this.#overrides.set(name, contentType);
  }

  /** Adds what was packed apart from this deck. A picture that this deck has too is the same: its name is its hash. */
  addPacked({ content, overrides }: PackedParts): void {
    for (const [name, packed] of content) {
      if (!this.has(name) || !name.startsWith(mediaFolder)) this.addLast(name, packed, overrides.get(name));
    }
  }

  /** Names that parts of the deck have which are added elsewhere. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#reserved.add(name);
  }

  /** Adds the relations of a part ('' for the package); none, no part. */
  relate(name: string, relations: readonly Relation[]): void {
    if (relations.length > 0) this.add(relationsPartOf(name), relationsXml(relations));
  }

  has(name: string): boolean {
    return this.#content.has(name) || this.#reserved.has(name);
  }

  /** Every part with [Content_Types].xml, which is made now, from the parts that exist. */
  finish(): ReadonlyMap<string, PartContent> {
    this.add(contentTypesPart, contentTypesXml(this.#content.keys(), this.#overrides));
    return this.#content;
  }

  /** Every part, for a deck that is put together elsewhere. @throws {Error} where parts are not packed as they come */
  packed(): PackedParts {
    if (!this.#packed) throw new Error('These parts are not packed.');
    return { content: this.#content as ReadonlyMap<string, PackedContent>, overrides: this.#overrides };
  }
}
