/** A paragraph's runs as LibreOffice sets them, where it takes other fonts than the run's own. */
import type { Run } from '../../../../shared/model/index.js';
import { otherScript, type ScriptPlace, scriptParts } from './script-parts.js';

/** A run that knows what it stands beside. */
export type PlacedRun = Run & { readonly place?: ScriptPlace };

/**
 * The runs, each with its place among scripts: LibreOffice (7.4) sets blanks in the font of the letters before them, also over a
 * run's edge, parts ideographs from what is none, signs and blanks too, and sets a link, which is a field to it, as a whole in the font of its
 * East Asian or complex letters. Our decks name no such font, and the one that it takes is wider than most. Undefined where
 * all letters are Latin.
 */
export function officeRuns(runs: readonly Run[]): readonly PlacedRun[] | undefined {
  if (!runs.some(({ text }) => otherScript(text) !== undefined)) return undefined;
  let after: ScriptPlace['after'];
  return runs.map((run): PlacedRun => {
    if (run.break || run.text === '') return run;
    const whole = run.link && otherScript(run.text);
    const place: ScriptPlace = { ...(whole ? { whole } : {}), after };
    if (/\S/.test(run.text)) after = scriptParts(run.text, place).at(-1)!.script;
    return { ...run, place };
  });
}
