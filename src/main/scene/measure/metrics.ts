import type { FontRole } from '../../../shared/model/index.js';
import { raisedScale } from '../../../shared/raised-text.js';
import { arabicWidth } from './arabic.js';
import { type Face, faceOf } from './face.js';
import { kernFrom } from './limits.js';
import type { Metrics, RunStyle, Setting } from './types.js';

/** Measures text in the faces that a theme names. Cheap to make: tables are unpacked at first use and shared. */
export function createMetrics(fonts: Readonly<Record<FontRole, string>>): Metrics {
  const face = (style: RunStyle): Face => faceOf(fonts[style.font], style.bold, style.italic);
  const advances = (text: string, style: RunStyle, setting: Setting): Float64Array =>
    style.caps ? capitalAdvances(text, face(style), style, setting) : textAdvances(text, face(style), style, setting);
  return {
    advances,
    width: (text, style) => advances(text, style, 'drawn')[text.length]!,
    extents: (style) => {
      const { ascent, descent } = face(style);
      return { ascent: ascent * style.size, descent: descent * style.size };
    },
  };
}

/** The size at which a run's glyphs are drawn. */
function glyphSize(style: RunStyle): number {
  return style.baseline ? style.size * raisedScale : style.size;
}

function textAdvances(text: string, face: Face, style: RunStyle, setting: Setting): Float64Array {
  const size = glyphSize(style);
  const spacing = style.spacing ?? 0;
  const kerned = setting === 'drawn' || style.size >= kernFrom;
  const result = new Float64Array(text.length + 1);
  let at = 0;
  let x = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const next = code > 0xffff ? at + 2 : at + 1;
    let em = code === 0x09 ? 0 : (arabicWidth(text, at, code, style.bold) ?? face.advance(code));
    if (kerned && next < text.length) em += face.kern(code, text.charCodeAt(next));
    x += em === 0 ? 0 : em * size + spacing;
    result[at + 1] = x;
    result[next] = x;
    at = next;
  }
  // Spaced text is drawn without ligatures, by every program.
  if (setting === 'drawn' && spacing === 0) joinLigatures(result, text, face, size);
  return result;
}

/** Takes the change of each ligature off the place where it ends, and off all that follows. */
function joinLigatures(positions: Float64Array, text: string, face: Face, size: number): void {
  let change = 0;
  let at = 0;
  while (at < text.length) {
    const ligature = face.ligature(text, at);
    const length = ligature?.length ?? 1;
    change += (ligature?.change ?? 0) * size;
    for (let index = 1; index <= length; index += 1) positions[at + index]! += change;
    at += length;
  }
}

/** Letters set as capitals: each takes the room of what it becomes ('ß' that of 'SS'). */
function capitalAdvances(text: string, face: Face, style: RunStyle, setting: Setting): Float64Array {
  const result = new Float64Array(text.length + 1);
  let upper = '';
  const ends = new Uint32Array(text.length + 1);
  let at = 0;
  for (const char of text) {
    upper += char.toUpperCase();
    for (let unit = 0; unit < char.length; unit += 1) ends[at + unit + 1] = upper.length;
    at += char.length;
  }
  const positions = textAdvances(upper, face, style, setting);
  for (let index = 1; index <= text.length; index += 1) result[index] = positions[ends[index]!]!;
  return result;
}
