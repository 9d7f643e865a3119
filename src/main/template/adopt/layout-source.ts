/** What is known of a package when its layouts are adopted one after another. */
import type { Element } from '@xmldom/xmldom';
import type { Box, Color, Template, Theme } from '../../../shared/model/index.js';
import type { Look } from './artwork/look.js';
import type { PictureShelf } from './artwork/pictures.js';
import type { InkClass } from './ink/example-inks.js';
import type { SeenGrounds } from './ink/seen-ground.js';
import type { SourcePackage } from './package/package.js';
import type { Placeholder } from './text/placeholder.js';

/** What all layouts of a package share. */
export interface LayoutSource {
  readonly source: SourcePackage;
  readonly presentation: Element;
  /** Part name. */
  readonly master: string;
  readonly onMaster: readonly Placeholder[];
  readonly theme: Theme;
  readonly format: Element | undefined;
  readonly size: Template['size'];
  /** Where the house has its content. */
  readonly body: Box;
  /** On the house's own slides content begins at the title's left edge. */
  readonly bodyFollowsTitle: boolean;
  /** The house of ours that the file was made with, else our own plain template. */
  readonly base: Template;
  /** Its layouts are those of `base`, or were. */
  readonly isOurs: boolean;
  /** What the house's own slides write on its pictures, where they say so run by run. */
  readonly exampleInk: (className: InkClass) => Color | undefined;
  readonly smallest: { readonly size: number; readonly share: number };
  readonly shelf: PictureShelf;
  /** What is seen under a place where the file does not say it; nothing where the file is not drawn. */
  readonly seen: SeenGrounds | undefined;
  /** What was found out of each layout's looks, by part. */
  readonly looks: Map<string, Look>;
  readonly unseen: (what: string) => void;
}

/** How much larger than our own a slide is, both ways: Keynote's have 1920 × 1080 pt, posters more, with type as much larger. At least 1. */
export function largerBy({ size, base }: LayoutSource): number {
  return Math.max(1, Math.min(size.width / base.size.width, size.height / base.size.height));
}
