/** Which cut of each brief is meant, and what there is to say about it. */
import { fullCutName, isFullCut, isSameCut } from '../../../shared/cut-name.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Brief, Diagnostic } from '../../../shared/model/index.js';
import { nearest } from '../../../shared/nearest.js';
import { cutNamesOf, type ResolvedCut, resolved, sectionFacts } from '../../cuts/index.js';
import { type CutsFile, cutsPath } from './cuts-file.js';

export interface ChosenCut {
  readonly resolved: ResolvedCut;
  readonly diagnostics: readonly Diagnostic[];
}

export interface AskedCut {
  /** The name that is asked for, if any. */
  readonly asked: string | undefined;
  /** Names of the cuts that the team has for all briefs. */
  readonly ofTeam: readonly string[];
}

/**
 * The cut of a brief by its name; the full one where no name is given. A name that no cut has is an error: a mistyped one
 * must not show what was to be left out.
 */
export function chooseCut(brief: Brief, file: CutsFile, { asked, ofTeam }: AskedCut): ChosenCut {
  const facts = sectionFacts(brief);
  const names = cutNamesOf(file.book, [...(brief.cuts ?? []), ...ofTeam]);
  const name = asked === undefined ? fullCutName : names.find((each) => isSameCut(each, asked));
  if (name === undefined) {
    const none = { ...resolved(file.book, facts, fullCutName), gone: [], undecided: [] };
    return { resolved: none, diagnostics: [unknown(brief, asked ?? '', names)] };
  }
  const found = resolved(file.book, facts, name);
  const where = { file: cutsPath(brief.file) ?? brief.file };
  const out = found.cut.out.size;
  const diagnostics: Diagnostic[] = found.gone.map((id) => diagnostic('cut-section-gone', where, { name, id }));
  if (found.undecided.length > 0 && found.gone.length === 0) {
    diagnostics.push(diagnostic('cut-sections-new', where, { name, ids: found.undecided.join(', ') }));
  }
  if (facts.length > 0 && out === facts.length) {
    diagnostics.push(diagnostic('cut-empty', where, { name }));
  } else if (asked === undefined && isFullCut(name) && out > 0) {
    diagnostics.push(diagnostic('cut-leaves-out', where, { count: out, of: facts.length }));
  }
  return { resolved: found, diagnostics };
}

function unknown(brief: Brief, name: string, known: readonly string[]): Diagnostic {
  const near = nearest(name, known);
  const where = { file: brief.file };
  return near === undefined
    ? diagnostic('cut-unknown', where, { name, known: known.join(', ') })
    : diagnostic('cut-unknown-near', where, { name, nearest: near });
}
