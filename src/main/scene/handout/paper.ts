/** The sheet of paper: its sizes, and where what stands on it. Points. */
import type { Box, Paper } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';

const sizes: Readonly<Record<Paper, { readonly width: Points; readonly height: Points }>> = {
  a4: { width: 595.28, height: 841.89 }, // 210 × 297 mm
  letter: { width: 612, height: 792 }, // 8.5 × 11 in
};

// Regions that print on Letter (Unicode CLDR, paperSize US-Letter).
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a language's region (BCP 47): Letter in North America and where its paper is used, else A4. */
export function paperOf(language: string): Paper {
  const region = language.split('-').find((part, index) => index > 0 && /^[A-Za-z]{2}$/.test(part));
  return region !== undefined && letterRegions.has(region.toUpperCase()) ? 'letter' : 'a4';
}

/** Where things stand, for text that reads from left to right; for the other direction it is mirrored. */
export interface Page {
  readonly width: Points;
  readonly height: Points;
  /** Between the margins: slides that stand side by side, wide tables and code. */
  readonly full: Box;
  /** Labels hang in the outer column; text has lines of about seventy-five characters, and a slide above it is as wide. */
  readonly label: { readonly x: Points; readonly width: Points };
  readonly text: { readonly x: Points; readonly width: Points };
  /** Baselines of the lines at head and foot. */
  readonly head: Points;
  readonly foot: Points;
}

const margin = { side: 54, top: 62, bottom: 60 };
const labelWidth = 76;
const gutter = 14;

export function pageOf(paper: Paper): Page {
  const { width, height } = sizes[paper];
  const full: Box = {
    x: margin.side,
    y: margin.top,
    width: width - 2 * margin.side,
    height: height - margin.top - margin.bottom,
  };
  const textX = full.x + labelWidth + gutter;
  return {
    width,
    height,
    full,
    label: { x: full.x, width: labelWidth },
    text: { x: textX, width: full.x + full.width - textX },
    head: 40,
    foot: height - 32,
  };
}
