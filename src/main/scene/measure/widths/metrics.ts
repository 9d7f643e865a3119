import { raisedScale, raisedScaleInPowerPoint } from '../../../../shared/drawing/raised-text.js';
import { byLetters } from '../../../../shared/letters.js';
import { type FamilyTables, familyOf, type ThemeFonts } from '../../../../shared/model/index.js';
import { devicePixel, hundredthsPerPoint, kernFrom, scriptSpace } from '../limits.js';
import { type ScriptPlace, scriptParts } from '../script/script-parts.js';
import type { Metrics, RunStyle, Setting } from '../types.js';
import { type Face, faceFrom, faceOf, standInFace, widestFace } from './face.js';
import { glyphWidths, type Manner } from './glyph-widths.js';

/**
 * Measures text in the faces that a theme names. `widths` are the tables of families that the template brings itself, which
 * go before the program's own. Cheap to make: tables are unpacked at first use and shared.
 */
export function createMetrics(fonts: ThemeFonts, widths: Readonly<Record<string, FamilyTables>> = {}): Metrics {
  const known = ({ font, bold, italic }: RunStyle): Face | undefined => {
    const family = familyOf(fonts, font);
    const own = Object.hasOwn(widths, family) ? widths[family] : undefined;
    return own ? faceFrom(own, bold, italic) : faceOf(family, bold, italic);
  };
  const face = (style: RunStyle, setting: Setting): Face => {
    const own = known(style);
    if (own) return own;
    const estimate = setting === 'drawn' ? standInFace : widestFace;
    return estimate(style.font === 'mono', style.bold, style.italic);
  };
  const advances = (text: string, style: RunStyle, setting: Setting): Float64Array => {
    const set = style.caps ? capitalAdvances : textAdvances;
    return set(text, face(style, setting), style, setting);
  };
  const isEstimated = (style: RunStyle): boolean => known(style) === undefined;
  return {
    advances,
    isEstimated,
    width: (text, style) => advances(text, style, isEstimated(style) ? 'safe' : 'drawn')[text.length]!,
    extents: (style) => {
      const { ascent, descent } = face(style, 'drawn');
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
  const drawn = setting === 'drawn';
  const spacing = style.spacing ?? 0;
  const size = glyphSize(style, setting);
  const pixels = Math.round(Math.round(size * hundredthsPerPoint) / hundredthsPerPoint / devicePixel);
  const manner = {
    bold: style.bold,
    kerned: drawn || style.size >= kernFrom,
    // Spaced text is drawn without ligatures, by every program.
    joined: drawn && spacing === 0,
    drawn,
  };
  const glyphs = scriptGlyphs(text, face, style, manner);
  const result = new Float64Array(text.length + 1);
  let x = 0;
  for (let index = 0; index < glyphs.length; index += 1) {
    const em = glyphs[index]!;
    if (em !== 0) x += (drawn ? Math.round(em * pixels) * devicePixel : em * size) + spacing;
    result[index + 1] = x;
  }
  if (drawn && style.place) spaceParts(result, text, size, style.place);
  else if (drawn) spaceScripts(result, text, size);
  return result;
}

/**
 * As LibreOffice draws: text in Hebrew and Arabic letters, with what stands among them, in the face that stands in for an unknown
 * one. So it is counted to be safe, too: its blanks are wider than those of most faces, and no line may be one more than was counted.
 */
function scriptGlyphs(text: string, face: Face, style: RunStyle, manner: Manner): Float64Array {
  const parts = scriptParts(text, style.place);
  if (parts[0]!.script === 'latin' && parts.length === 1) return glyphWidths(text, face, manner);
  const result = new Float64Array(text.length);
  for (const { from, to, script } of parts) {
    const own = script !== 'latin' ? standInFace(style.font === 'mono', style.bold, style.italic) : face;
    result.set(glyphWidths(text.slice(from, to), own, manner), from);
  }
  return result;
}

const scripts = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const eastAsian = byLetters(scripts, 'u');
const eastAsianMeetsOther = byLetters(String.raw`(?:${scripts}(?=[\p{L}\p{N}]))|[\p{L}\p{N}](?=${scripts})`, 'gu');

/** Puts LibreOffice's space between ideographs and the letters or digits of other scripts. */
function spaceScripts(positions: Float64Array, text: string, size: number): void {
  if (!/[\u1100-\uffff]/.test(text) || !eastAsian(text).test(text)) return;
  let added = 0;
  let at = 0;
  for (const { 0: char, index } of text.matchAll(eastAsianMeetsOther(text))) {
    const after = index + char.length;
    const next = String.fromCodePoint(text.codePointAt(after)!);
    if (eastAsian(char).test(char) === eastAsian(next).test(next)) continue;
    for (; at < after; at += 1) positions[at]! += added;
    added += size * scriptSpace;
  }
  for (; at <= text.length; at += 1) positions[at]! += added;
}

/** The same wherever LibreOffice parts ideographs from what is none: at signs and blanks too, not inside a field, and where the run begins. */
function spaceParts(positions: Float64Array, text: string, size: number, place: ScriptPlace): void {
  let before = place.after;
  let added = 0;
  let at = 1;
  for (const { from, script } of scriptParts(text, place)) {
    const meets = before !== undefined && (before === 'asian') !== (script === 'asian');
    before = script;
    if (!meets) continue;
    // Before the run's first character no space can stand: it makes that one wider.
    for (; at < from; at += 1) positions[at]! += added;
    added += size * scriptSpace;
  }
  for (; at < positions.length; at += 1) positions[at]! += added;
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
