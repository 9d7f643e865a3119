/**
 * A handout: pages of paper with slides and, below each, what the brief says in full. Everything has its place, in points
 * from the page's top left corner. `src/main/scene` makes it; `src/main/export` writes it.
 */
import type { Points } from '../units.js';
import type { Box, Line, RunLink, ShapeItem, TableItem, TextBody, TextItem } from './scene.js';
import type { Look } from './template.js';

export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

export interface Handout {
  readonly size: { readonly width: Points; readonly height: Points };
  /** What text on paper looks like: the template's faces and colours, on white whatever its slides stand on. */
  readonly look: Look;
  readonly pages: readonly HandoutPage[];
}

export interface HandoutPage {
  /** What stands at the head and foot of every page alike. */
  readonly furniture: readonly TextItem[];
  /** In reading order. */
  readonly parts: readonly HandoutPart[];
}

export type HandoutPart =
  /** From here on: another group of slides and what belongs to it. */
  | {
      readonly type: 'entry';
      /** A `DeckSection.id`. */
      readonly deckSection: string;
      readonly title: string;
      readonly language: string;
    }
  | { readonly type: 'ornament'; readonly item: ShapeItem | TextItem }
  | HandoutSlide
  | HandoutText
  | HandoutTable;

/** A slide, made smaller. */
export interface HandoutSlide {
  readonly type: 'slide';
  /** Index of its scene. */
  readonly scene: number;
  readonly box: Box;
  /** Its number and title, and what its pictures and charts show: all else that it says stands below it. */
  readonly alt: string;
}

/** Lines of a text, those that stand on this page. */
export interface HandoutText {
  readonly type: 'text';
  /** Parts with the same number are one text that goes on over pages. */
  readonly flow: number;
  readonly role: 'heading' | 'body' | 'quote' | 'code' | 'caption';
  /** Of a heading, from 1. */
  readonly level: number;
  readonly body: TextBody;
  /** Where a click on a paragraph leads, by its index: over text that is to look like text (contents). */
  readonly links?: readonly (RunLink | undefined)[];
  /** The line that follows on the next page. */
  readonly next?: Line;
}

/** Rows of a table, those that stand on this page. */
export interface HandoutTable {
  readonly type: 'table';
  readonly flow: number;
  readonly item: TableItem;
  /** The header is repeated: it was read on an earlier page. */
  readonly goesOn: boolean;
}
