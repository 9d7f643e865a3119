import { describe } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { type BuildResult, type DeckOutcome, outlineOf, sectionRows } from '../../workspace/index.js';
import { jsonText } from './json-text.js';
import { inOrder } from './messages.js';

/**
 * What `--json` prints (docs/command-line.md, `--json`): one object, two
 * blanks of indent, one line end. `n` counts from 1; a section's `slides` is how many slides show it.
 */
export function jsonReport(result: Omit<BuildResult, 'bytes'>): string {
  return `${jsonText(report(result), 2)}\n`;
}

/** Drafts of several cuts: one array, a report each with its cut. */
export function jsonCuts(drafts: readonly (readonly [cut: string, result: Omit<BuildResult, 'bytes'>])[]): string {
  return `${jsonText(
    drafts.map(([cut, result]) => ({ cut, ...report(result) })),
    2,
  )}\n`;
}

/** The same on one line, where there is one after another. */
export function jsonLine(result: Omit<BuildResult, 'bytes'>): string {
  return `${jsonText(report(result))}\n`;
}

/** Many decks: one array, a report each with its briefs and cut. */
export function jsonReports(outcomes: readonly DeckOutcome[]): string {
  const rows = outcomes.map((outcome) => ({
    briefs: outcome.job.briefs.map(({ file }) => file),
    ...(outcome.job.cut === undefined ? {} : { cut: outcome.job.cut }),
    ...reportOf(outcome),
  }));
  return `${jsonText(rows, 2)}\n`;
}

function report(result: Omit<BuildResult, 'bytes'>) {
  return reportOf({ ...result, slides: outlineOf(result), sections: sectionRows(result) });
}

function reportOf(result: Omit<DeckOutcome, 'job' | 'misused' | 'inputs'>) {
  return {
    output: result.output,
    made: result.made,
    slides: result.slides.map((row) => ({
      n: row.n,
      id: row.id,
      section: row.section,
      kind: row.kind,
      layout: row.layout,
      title: row.title,
      ...(row.continues === undefined ? {} : { continues: row.continues }),
      why: row.why,
      file: row.file,
      lines: row.lines,
      words: row.words,
      seconds: row.seconds,
      ...(row.hidden ? { hidden: true } : {}),
    })),
    sections: result.sections,
    diagnostics: inOrder(result.diagnostics).map(diagnosticRow),
    ms: result.ms,
  };
}

/** Our own fields, then the values; a value of the same name never stands in for one of ours. */
export function diagnosticRow(item: Diagnostic): Readonly<Record<string, string | number>> {
  const own = {
    code: item.code,
    severity: item.severity,
    message: describe(item),
    ...(item.file === undefined ? {} : { file: item.file }),
    ...(item.lines ? { line: item.lines.from } : {}),
  };
  return { ...own, ...item.values, ...own };
}
