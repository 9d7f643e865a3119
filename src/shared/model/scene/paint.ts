/** Outlines, fills, strokes and shadows of what stands on a slide. */
import type { Points } from '../../units.js';
import type { Color } from '../theme.js';

export type Geometry =
  | { readonly type: 'rect' }
  | { readonly type: 'round-rect' /** Radius over the shorter side, 0 to 0.5. */; readonly radius: number }
  | { readonly type: 'ellipse' }
  /** From the box's top left to its bottom right; `flip`: bottom left to top right. */
  | { readonly type: 'line'; readonly flip?: true }
  | { readonly type: 'triangle' }
  | { readonly type: 'chevron' }
  /** SVG path data (M L C Z, absolute) in a space of the given size, stretched to the box. */
  | { readonly type: 'path'; readonly d: string; readonly width: number; readonly height: number };

export type Fill =
  | { readonly type: 'none' }
  | { readonly type: 'solid'; readonly color: Color }
  /** `angle` in degrees clockwise from left-to-right; stops from 0 to 1. */
  | {
      readonly type: 'gradient';
      readonly angle: number;
      readonly stops: readonly { readonly at: number; readonly color: Color }[];
      /** In rings round this point (shares of the box) out to the furthest corner, instead of along `angle`: in adopted artwork only. */
      readonly round?: { readonly x: number; readonly y: number };
    }
  /** Hatching in a colour on a ground. */
  | { readonly type: 'pattern'; readonly pattern: Pattern; readonly color: Color; readonly ground: Color }
  /** Stretched to the box; what `crop` leaves of it where it is said. */
  | { readonly type: 'picture'; readonly hash: string; readonly crop?: Crop };

/** Cut away on each side, share of the upright picture's size. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rising or falling lines (/ and \), level or upright ones, or both of those. */
export type Pattern = 'up' | 'down' | 'level' | 'upright' | 'grid';

export interface Stroke {
  readonly color: Color;
  readonly width: Points;
  readonly dash?: 'dash' | 'dot';
}

/** What a shape throws on what is behind it (20.1.8.45). In adopted artwork only: no writer of slides meets one. */
export interface Shadow {
  /** How far to the right and down it falls. */
  readonly x: Points;
  readonly y: Points;
  /** How far its edge is spread, half of it inwards and half outwards. */
  readonly blur: Points;
  readonly color: Color;
}
