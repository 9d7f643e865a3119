import type { DeckProperties, DeckSection } from '../../../shared/model/index.js';
import type { Kit, OutlineItem } from './kit.js';
import type { Tag, Tags } from './tags.js';

/** A slide, or what stands for several: where bookmarks lead. */
export interface Stop {
  /** A `DeckSection.id`. */
  readonly deckSection: string;
  readonly title: string;
}

/** A part of the structure tree and a bookmark for each section of the deck, with its stops below it where there are several. */
export class Parts {
  readonly #kit: Kit;
  readonly #tags: Tags;
  readonly #stops: readonly Stop[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #title: string;
  #part: Tag | undefined;
  #bookmark: OutlineItem | undefined;

  constructor(
    kit: Kit,
    tags: Tags,
    stops: readonly Stop[],
    { sections, properties }: { readonly sections: readonly DeckSection[]; readonly properties: DeckProperties },
  ) {
    this.#kit = kit;
    this.#tags = tags;
    this.#stops = stops;
    this.#names = new Map(sections.map(({ id, name }) => [id, name]));
    this.#title = properties.title;
  }

  /** The part that the stop at `index` stands in; its bookmark is made too. Its page is the current one. */
  of(index: number): Tag {
    const { deckSection, title } = this.#stops[index] as Stop;
    if (index === 0 || this.#stops[index - 1]?.deckSection !== deckSection) {
      if (this.#part) this.#tags.end(this.#part);
      const name = this.#names.get(deckSection) || this.#title;
      this.#part = this.#tags.child(this.#tags.root, 'Part', { title: name });
      const isAlone = this.#stops[index + 1]?.deckSection !== deckSection;
      this.#bookmark = this.#kit.doc.outline.addItem(name, { fit: true, expanded: !isAlone });
      if (isAlone) this.#bookmark = undefined;
    }
    this.#bookmark?.addItem(title, { fit: true });
    return this.#part as Tag;
  }
}
