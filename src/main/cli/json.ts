import { describe } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { type BuildResult, outlineOf, sectionRows } from '../workspace/index.js';
import { inOrder } from './messages.js';

/**
 * What `--json` prints (brief-rules of the project, "Choosing sections, and what is said about it"): one object, two
 * blanks of indent, one line end. `n` counts from 1; a section's `slides` is how many slides show it.
 */
export function jsonReport(result: Omit<BuildResult, 'bytes'>): string {
  return `${JSON.stringify(report(result), undefined, 2)}\n`;
}

/** The same on one line, where there is one after another. */
export function jsonLine(result: Omit<BuildResult, 'bytes'>): string {
  return `${JSON.stringify(report(result))}\n`;
}

function report(result: Omit<BuildResult, 'bytes'>) {
  return {
    output: result.output,
    made: result.made,
    slides: outlineOf(result).map((row) => ({
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
    sections: sectionRows(result),
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
