import type { Scene, SceneItem } from '../../../shared/model/index.js';

/** What an item's text is to a reader. */
export type Role = 'title' | 'head' | 'code' | 'quote' | 'caption' | 'text' | 'furniture';

/** What stands on every slide alike. */
const furniture = new Set(['footer', 'date', 'number']);

/** From the slot that a text fills. The handling marking is content on the first slide, and repeated on all others. */
export function roleOf({ slot, name }: SceneItem, { kind }: Scene, isFirst: boolean): Role {
  if (slot === undefined) return 'text';
  if (slot === 'marking') return isFirst ? 'text' : 'furniture';
  // The section layout's big number has the slot name 'kicker'; its name tells it from a footer's number.
  if (furniture.has(slot) && name === slot) return 'furniture';
  if (slot === 'title') return 'title';
  if (/^head\d$/.test(slot)) return 'head';
  if (slot === 'code') return 'code';
  if (slot === 'caption') return 'caption';
  if (kind === 'quote' && slot === 'body') return 'quote';
  return 'text';
}

/** Levels of headings, from 1: none is skipped on the way down (PDF/UA-1, 7.4.2). */
export class HeadingLevels {
  readonly #base: number;
  readonly #divided: ReadonlySet<string>;
  #last = 0;

  constructor(scenes: readonly Scene[]) {
    this.#base = scenes[0]?.kind === 'title' ? 2 : 1;
    this.#divided = new Set(scenes.filter(({ kind }) => kind === 'section').map(({ deckSection }) => deckSection));
  }

  /** Of a slide's title: 1 for the deck's own, below it dividers, below those the slides of their sections. */
  ofTitle({ kind, deckSection }: Scene): number {
    if (kind === 'title') return this.#step(1);
    return this.#step(this.#base + (kind !== 'section' && this.#divided.has(deckSection) ? 1 : 0));
  }

  /** Of a heading on the slide that is being written. */
  below(scene: Scene): number {
    return this.#step(this.#base + (this.#divided.has(scene.deckSection) ? 1 : 0) + 1);
  }

  #step(wanted: number): number {
    this.#last = Math.min(wanted, this.#last + 1, 6);
    return this.#last;
  }
}
