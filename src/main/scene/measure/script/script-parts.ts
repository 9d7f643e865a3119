import { eastAsianBlocks } from '../../../../shared/east-asian.js';

/** The scripts of a text as LibreOffice tells them apart, to choose one of the three fonts that a run has. */
export type Script = 'latin' | 'asian' | 'complex';

/** A part of a text of one script: offsets, `from` inclusive, `to` exclusive. */
export interface ScriptPart {
  readonly from: number;
  readonly to: number;
  /** `complex` is set in `a:cs`, `asian` in `a:ea`; our decks leave both to the program. */
  readonly script: Script;
}

/** Where a run stands among scripts (`office-runs.ts`). */
export interface ScriptPlace {
  /** The one script that all of it is set in. */
  readonly whole?: Script;
  /** That of the letters before it; undefined where none are. */
  readonly after?: Script | undefined;
}

/** Hebrew and Arabic with their signs and digits, and their presentation forms. */
const complexBlocks = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const letter = /\p{L}/u;
const basicSign = /[!-\u00ff]/;

/** The first script of `text` that is not Latin, by its letters; undefined where all of it is. */
export function otherScript(text: string): Script | undefined {
  const complex = text.search(complexBlocks);
  const asian = text.search(eastAsianBlocks);
  if (complex < 0 && asian < 0) return undefined;
  return asian < 0 || (complex >= 0 && complex < asian) ? 'complex' : 'asian';
}

/**
 * The parts of `text` by script. Blanks and signs go with the letters before them, at the beginning with those after them; digits
 * and basic Latin signs do so only among complex scripts and are Latin among ideographs (LibreOffice 7.4, by the widths of blanks,
 * digits and signs). Without `place` only complex scripts are told apart.
 */
export function scriptParts(text: string, place?: ScriptPlace): readonly ScriptPart[] {
  if (place?.whole) return [{ from: 0, to: text.length, script: place.whole }];
  const hasComplex = complexBlocks.test(text);
  if (!hasComplex && !place) return [{ from: 0, to: text.length, script: 'latin' }];
  const parts: ScriptPart[] = [];
  let script = place?.after;
  let from = 0;
  let at = 0;
  for (const char of text) {
    const own = place ? (script ?? (hasComplex ? 'complex' : 'latin')) : 'complex';
    const next = scriptOf(char, own, place !== undefined);
    if (next !== undefined && next !== script) {
      if (script !== undefined && at > from) {
        parts.push({ from, to: at, script });
        from = at;
      }
      script = next;
    }
    at += char.length;
  }
  parts.push({ from, to: text.length, script: script ?? 'latin' });
  return parts;
}

/** The script of a character after one of `before`; undefined where it takes that of what it stands beside. */
function scriptOf(char: string, before: Script, asianToo: boolean): Script | undefined {
  if (complexBlocks.test(char)) return 'complex';
  if (asianToo && eastAsianBlocks.test(char)) return 'asian';
  return letter.test(char) || (before !== 'complex' && basicSign.test(char)) ? 'latin' : undefined;
}
