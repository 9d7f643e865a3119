/** Text with geometry: paragraphs with their runs, and the same text as lines with positions. */
import type { Points } from '../../units.js';
import type { Color, FontRole } from '../theme.js';

export interface TextBody {
  readonly paragraphs: readonly SceneParagraph[];
  readonly lines: readonly Line[];
}

/** Everything is the effective value; the .pptx writer leaves out what the slot's level gives already. */
export interface SceneParagraph {
  readonly runs: readonly Run[];
  /** 0 to 8. */
  readonly level: number;
  /** Physical: 'left' stays left in right-to-left text. */
  readonly align: 'left' | 'center' | 'right';
  readonly rtl: boolean;
  readonly mark: Mark;
  /** Where the text starts and, relative to it, where the mark stands (negative: hanging); from the reading edge. */
  readonly marginLeft: Points;
  readonly indent: Points;
  readonly spaceBefore: Points;
  readonly spaceAfter: Points;
  /** Share of 1.2 em, the pitch of a line (docs/pptx/text-geometry.md): 1 is single. */
  readonly leading: number;
  /** Size of the paragraph's end mark, and of an empty paragraph. */
  readonly size: Points;
  readonly language: string;
}

export type Mark =
  | { readonly type: 'none' }
  | {
      readonly type: 'char';
      readonly char: string;
      readonly color: Color /** Share of the text size. */;
      readonly scale: number;
    }
  | {
      readonly type: 'number';
      readonly scheme: 'arabicPeriod' | 'alphaLcPeriod' | 'romanLcPeriod';
      readonly start: number;
      readonly color: Color;
      readonly scale: number;
      /** Lines of code are numbered in the face of code; all other marks stand in the body face. */
      readonly font?: 'mono';
    };

/** A run has one style. Breaks that the person wrote are runs with `break` and no text. */
export interface Run {
  readonly text: string;
  readonly font: FontRole;
  readonly size: Points;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Color;
  readonly underline?: true;
  readonly strike?: true;
  /** Raised or lowered, at two thirds of the size. */
  readonly baseline?: 'super' | 'sub';
  readonly caps?: true;
  /** Letter-spacing. */
  readonly spacing?: Points;
  readonly highlight?: Color;
  readonly link?: RunLink;
  readonly language: string;
  readonly break?: true;
  /** The slide's number, filled in by PowerPoint and by the preview; `text` is a widest stand-in. */
  readonly field?: 'slide-number';
}

export type RunLink =
  | { readonly to: 'url'; readonly url: string }
  /** Another slide of this deck, by the key of its first scene. */
  | { readonly to: 'section'; readonly section: string };

/** One line as drawn. */
export interface Line {
  /** Index into `paragraphs`. */
  readonly paragraph: number;
  /** Baseline, from the slide's top edge. */
  readonly y: Points;
  readonly mark?: {
    readonly text: string;
    readonly x: Points;
    readonly width: Points;
    readonly size: Points;
    readonly color: Color;
  };
  /** In visual order from the left. */
  readonly runs: readonly LineRun[];
}

/** A part of a run on one line: characters `from` (inclusive) to `to` (exclusive) of `paragraphs[p].runs[run].text`. */
export interface LineRun {
  readonly run: number;
  readonly from: number;
  readonly to: number;
  /** Left edge, from the slide's left edge. */
  readonly x: Points;
  readonly width: Points;
}
