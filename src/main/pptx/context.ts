/** What the writers of a slide's items share while one slide is written. */
import type { Layout, Template } from '../../shared/model/index.js';
import type { PartRelations } from '../ooxml/index.js';
import type { ChartParts } from './items/chart.js';
import type { Media } from './media.js';

/** The same for all slides of a deck. */
export interface DeckContext {
  readonly template: Template;
  readonly media: Media;
  readonly charts: ChartParts;
  /** The slide part that a link to a section leads to; undefined where the deck has no slide of it. */
  readonly slideOf: (section: string) => string | undefined;
}

export interface SlideContext {
  readonly deck: DeckContext;
  readonly layout: Layout;
  /** The scene's key: the seed of the shapes' ids. */
  readonly key: string;
  /** Counted from 1. */
  readonly number: number;
  readonly relations: PartRelations;
  /** The next free shape id of this part. 1 is the shape tree's own. */
  readonly nextId: () => number;
}

/** Shape ids of a part: 2, 3, 4 … */
export function countIds(): () => number {
  let last = 1; // the shape tree itself
  return () => ++last;
}
