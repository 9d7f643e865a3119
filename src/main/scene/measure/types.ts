import type { Line, Run } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { ScriptPlace } from './script/script-parts.js';

/** What of a run decides its widths. */
export type RunStyle = Pick<Run, 'font' | 'size' | 'bold' | 'italic' | 'baseline' | 'caps' | 'spacing'> & {
  /** Only where lines are counted as LibreOffice sets them (`office-runs.ts`). */
  readonly place?: ScriptPlace;
};

/**
 * Whose widths are meant. `drawn`: as LibreOffice sets them, kerned and with the face's ligatures at every size; lines
 * stand where these say. `safe`: as PowerPoint sets, without ligatures and kerned from 12 pt on; only used to
 * count lines, so that a box has room for either. Of a family whose widths are not known, `drawn` is the face that stands in for
 * it, and `safe` the widest that it may be.
 */
export type Setting = 'drawn' | 'safe';

/** Widths of text in the template's faces. Tests may pass one of fixed width. */
export interface Metrics {
  /**
   * Where each character begins: `result[i]` is the width in points of the first `i` UTF-16 units of `text`, so that
   * `result[text.length]` is its whole width. Inside a surrogate pair or a ligature the position is that of its end. A tab has no width
   * here: `layoutText` sets it.
   */
  advances(text: string, style: RunStyle, setting: Setting): Float64Array;
  /** Whether the widths of a run's family are not known. */
  isEstimated(style: RunStyle): boolean;
  /** Width in points of `text` on one line, as drawn; of a family whose widths are not known the most that it may be. */
  width(text: string, style: RunStyle): Points;
  /** Ascent and descent of the run's face at its size, in points, both positive: what a table's lines are made of. */
  extents(style: RunStyle): { readonly ascent: Points; readonly descent: Points };
}

/** Paragraphs broken into lines. Coordinates are in points from the text area's top left corner. */
export interface TextLayout {
  /** As LibreOffice and the preview break them. */
  readonly lines: readonly Line[];
  /** From where to where each of `lines` reaches; spaces between paragraphs lie between two. */
  readonly extents: readonly { readonly top: Points; readonly bottom: Points }[];
  /** Height to fit into a box: that of the lines as drawn or as PowerPoint may break them, whichever is more. */
  readonly height: Points;
  /** Height of `lines`: what `placeText` anchors. Never more than `height`. */
  readonly drawnHeight: Points;
  /** The widest line, with its mark and margin, from the reading edge. */
  readonly width: Points;
  /** Number of lines, by the larger count. */
  readonly lineCount: number;
  /** A word was wider than its line and was broken inside. */
  readonly brokenWord: boolean;
}

export interface LayoutOptions {
  /**
   * The text stands in a table's cell: LibreOffice then takes the face's own height for a line instead of 1.2 em, unless
   * the writer gives the pitch in points (docs/pptx/text-geometry.md). `height` counts the larger of the two.
   */
  readonly cell?: boolean;
}
