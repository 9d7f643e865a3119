import type { FontRole } from '../../../shared/model/index.js';
import { raisedScale, raisedScaleInPowerPoint } from '../../../shared/raised-text.js';
import { arabicWidth } from './arabic.js';
import { type Face, faceOf } from './face.js';
import { deviceLoss, devicePixel, kernFrom, scriptSpace } from './limits.js';
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

/** The size at which a run's glyphs are set. */
function glyphSize(style: RunStyle, setting: Setting): number {
  if (!style.baseline) return style.size;
  return style.size * (setting === 'drawn' ? raisedScale : raisedScaleInPowerPoint);
}

function textAdvances(text: string, face: Face, style: RunStyle, setting: Setting): Float64Array {
  const spacing = style.spacing ?? 0;
  const result = new Float64Array(text.length + 1);
  const drawn = setting === 'drawn';
  const size = glyphSize(style, setting);
  // Spaced text is drawn without ligatures, by every program.
  const joined = drawn && spacing === 0;
  const kerned = drawn || style.size >= kernFrom;
  const pixels = Math.round(size / devicePixel);
  let at = 0;
  let x = 0;
  while (at < text.length) {
    const ligature = joined ? face.ligature(text, at) : undefined;
    const next = ligature ? at + ligature.length : text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
    let em = glyphWidth(text, at, face, style.bold);
    if (ligature) {
      for (let index = at + 1; index < next; index += 1) em += face.advance(text.charCodeAt(index));
      em += ligature.change;
    }
    if (kerned && next < text.length) em += face.kern(text.charCodeAt(next - 1), text.charCodeAt(next));
    const start = x;
    if (em !== 0) x += (drawn ? Math.round(em * pixels) * devicePixel - deviceLoss : em * size) + spacing;
    for (let index = at + 1; index < next; index += 1)
      result[index] = start + ((x - start) * (index - at)) / (next - at);
    result[next] = x;
    at = next;
  }
  if (drawn) spaceScripts(result, text, size);
  return result;
}

/** Width in em of the character at `at`, alone. */
function glyphWidth(text: string, at: number, face: Face, bold: boolean): number {
  const code = text.codePointAt(at)!;
  return code === 0x09 ? 0 : (arabicWidth(text, at, code, bold) ?? face.advance(code));
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const eastAsianMeetsOther = new RegExp(
  `(?:${eastAsian.source}(?=[\\p{L}\\p{N}]))|[\\p{L}\\p{N}](?=${eastAsian.source})`,
  'gu',
);

/** Puts LibreOffice's space between ideographs and the letters or digits of other scripts. */
function spaceScripts(positions: Float64Array, text: string, size: number): void {
  if (!eastAsian.test(text)) return;
  let added = 0;
  let at = 0;
  for (const { 0: char, index } of text.matchAll(eastAsianMeetsOther)) {
    const after = index + char.length;
    if (eastAsian.test(char) === eastAsian.test(String.fromCodePoint(text.codePointAt(after)!))) continue;
    for (; at < after; at += 1) positions[at]! += added;
    added += size * scriptSpace;
  }
  for (; at <= text.length; at += 1) positions[at]! += added;
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
