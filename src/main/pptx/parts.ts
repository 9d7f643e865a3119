/** The parts of a deck while it is put together: content, content types and relations, each part written once. */
import type { PackedContent, Relation } from '../../shared/model/index.js';
import { contentTypesPart, contentTypesXml, relationsPartOf, relationsXml } from '../ooxml/index.js';

export type PartContent = string | Uint8Array | PackedContent;

/** Packs a part that nothing of the deck changes any more. */
export type PackContent = (name: string, content: PartContent) => PackedContent;

export class Parts {
  readonly #pack: PackContent | undefined;
  readonly #content = new Map<string, PartContent>();
  readonly #overrides = new Map<string, string>();

  /** `pack`: each part is packed as it comes, so that what waits for the others is small; without it parts stay as they are given. */
  constructor(pack?: PackContent) {
    this.#pack = pack;
  }

  /** Adds a part. Throws when there is one of that name: a part is written once. */
  add(name: string, content: PartContent, contentType?: string): void {
    this.addOpen(name, this.#pack?.(name, content) ?? content, contentType);
  }

  /** Adds a part as it is, to be packed last of all: something of it is not known before. */
  addOpen(name: string, content: PartContent, contentType?: string): void {
    if (this.#content.has(name)) throw new Error(`The part ${name} is written twice.`);
    this.#content.set(name, content);
    if (contentType !== undefined) this.#overrides.set(name, contentType);
  }

  /** Adds the relations of a part ('' for the package); none, no part. */
  relate(name: string, relations: readonly Relation[]): void {
    if (relations.length > 0) this.add(relationsPartOf(name), relationsXml(relations));
  }

  has(name: string): boolean {
    return this.#content.has(name);
  }

  /** Every part with [Content_Types].xml, which is made now, from the parts that exist. */
  finish(): ReadonlyMap<string, PartContent> {
    this.add(contentTypesPart, contentTypesXml(this.#content.keys(), this.#overrides));
    return this.#content;
  }
}
