/** What is handed round inside this stage. What crosses its door is in src/shared. */
import type { Box, Diagnostic, Layout, Pictures, SceneItem, Slide, Template } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import type { Frame } from './frame/index.js';
import type { Metrics } from './measure/index.js';

/** What every slide of a deck is composed with. */
export interface Stage {
  readonly template: Template;
  readonly metrics: Metrics;
  readonly pictures: Pictures;
  /** What the footer placeholders say. */
  readonly footers: { readonly footer?: string; readonly date?: string; readonly marking?: string };
  /** Footers as they were composed, by layout and language: the same on every slide. */
  readonly footerItems: Map<string, Footers>;
  /** Key of the first slide that shows a section, by the section's id; undefined when none does. */
  readonly slideOf: (section: string) => string | undefined;
}

export interface Footers {
  readonly items: readonly SceneItem[];
  readonly diagnostics: readonly Diagnostic[];
  readonly cut: readonly string[];
}

/** A slide on its way: what it says, on which layout, and what was noticed. */
export interface Sheet {
  readonly stage: Stage;
  readonly slide: Slide;
  readonly layout: Layout;
  /** The slide reads from right to left: boxes are mirrored when items are made. */
  readonly rtl: boolean;
  /** No body is set larger than this, so that slides which continue one another share a size. */
  readonly sizeCap: Points;
  /** No lead is set larger than this: the size of the text that it leads in. */
  readonly leadCap: Points;
  /** One of several slides that continue one another by plan: its title may carry a number. */
  readonly chained: boolean;
  /** Texts that were cut because nothing else was left, whole: they go to the notes. */
  readonly cut: string[];
  readonly diagnostics: Diagnostic[];
}

/** Where a page stands among those that its slide makes. */
export interface PageShape {
  readonly first: boolean;
  readonly last: boolean;
  /** The slide makes several pages, so that titles carry their number. */
  readonly many: boolean;
}

/** One slide's body items. */
export interface Page {
  readonly items: readonly SceneItem[];
  /** Where it stands on another layout than its slide: that layout's sheet and frame. */
  readonly apart?: { readonly sheet: Sheet; readonly frame: Frame };
  /** Text that found no place on the slide, for the notes. */
  readonly notes?: readonly string[];
}

/** What a body's composer gives: at least one page. */
export interface Pages {
  readonly pages: readonly Page[];
  /** The size of the body's first level: shared by its pages. Absent where there is no running text. */
  readonly size?: Points;
  /** Went below the slot's smallest size, or cut a text. */
  readonly forced?: boolean;
}

/** The room that a page has for its body. */
export interface Room {
  /** The slot's box as far as title, lead, callout and source leave it; the layout's free region for an unknown slot. */
  readonly box: (slot: string, shape: PageShape) => Box;
  /**
   * Lines that a short title leaves free in its box, points: `below` it when it hangs from the top, `above` when it stands on
   * the bottom. Texts beside it may move up or down by so much.
   */
  readonly titleFree: () => { readonly below: Points; readonly above: Points };
}

export const onlyPage: PageShape = { first: true, last: true, many: false };

/** The shape of page `index` (from 0) of `of`. */
export function pageShape(index: number, of: number): PageShape {
  return { first: index === 0, last: index === of - 1, many: of > 1 };
}
