/** What goes into the writer, besides scenes and template. */
import type { DeckProperties, DeckSection, Scene, Template } from '../../shared/model/index.js';
import type { MadeCharts } from './items/chart.js';

/** A picture's bytes, free of metadata. An SVG has a PNG of itself beside it, for programs that draw no SVG. */
export type PictureBytes =
  | { readonly format: 'png' | 'jpeg' | 'gif'; readonly bytes: Uint8Array }
  | { readonly format: 'svg'; readonly bytes: Uint8Array; readonly png: Uint8Array };

export interface PptxInput {
  readonly scenes: readonly Scene[];
  readonly template: Template;
  readonly properties: DeckProperties;
  /** PowerPoint's sections, in the order of the slides. */
  readonly sections: readonly DeckSection[];
  /** The bytes behind a scene's hash. It is asked once for each hash; the writer throws where it gives nothing. */
  readonly readPicture: (hash: string) => PictureBytes | undefined;
  /** The native charts of the scenes, as `makeDeckCharts` made them; may be left out where there is none. */
  readonly charts?: MadeCharts;
  /** Hash of the briefs' text, for the provenance in the document properties. Never a path. */
  readonly briefHash?: string;
  /** For outsiders: no map, no tags, and of custom properties the marking and the seal alone. Scenes come without notes. */
  readonly clean?: true;
}
