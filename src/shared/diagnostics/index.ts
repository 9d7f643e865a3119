/**
 * Every diagnostic of the program, as one table: code → severity, sentence, remedy. The sentence on the command line, in
 * `--json`, in the window and in docs/diagnostics.md is made from it. Each stage owns the file of its own codes.
 */
import type { Diagnostic, Lines } from '../model/diagnostic.js';
import { briefDiagnostics } from './brief.js';
import { cutsDiagnostics } from './cuts.js';
import { deckDiagnostics } from './deck.js';
import type { DiagnosticEntry } from './entry.js';
import { outputDiagnostics } from './output.js';
import { packageFaultDiagnostics } from './package-faults.js';
import { packageImportDiagnostics } from './package-import.js';
import { sceneDiagnostics } from './scene.js';
import { teamDiagnostics } from './team.js';
import { templateDiagnostics } from './template.js';
import { templateAssetDiagnostics } from './template-assets.js';

export type { DiagnosticEntry } from './entry.js';
export { heldBecause } from './held.js';

// Without a prototype V8 keeps it as a dictionary from the first entry on: as a literal of spread tables it takes 2 ms of each start.
export const diagnosticTable: Readonly<Record<string, DiagnosticEntry>> = Object.assign(
  Object.create(null) as Record<string, DiagnosticEntry>,
  briefDiagnostics,
  cutsDiagnostics,
  deckDiagnostics,
  sceneDiagnostics,
  templateDiagnostics,
  templateAssetDiagnostics,
  packageImportDiagnostics,
  packageFaultDiagnostics,
  outputDiagnostics,
  teamDiagnostics,
);

export type DiagnosticCode =
  | keyof typeof briefDiagnostics
  | keyof typeof cutsDiagnostics
  | keyof typeof deckDiagnostics
  | keyof typeof sceneDiagnostics
  | keyof typeof templateDiagnostics
  | keyof typeof templateAssetDiagnostics
  | keyof typeof packageImportDiagnostics
  | keyof typeof packageFaultDiagnostics
  | keyof typeof outputDiagnostics
  | keyof typeof teamDiagnostics;

/** Makes a diagnostic of a known code, with the severity that the table gives it. */
export function diagnostic(
  code: DiagnosticCode,
  where: { readonly file?: string; readonly lines?: Lines },
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const entry = diagnosticTable[code] as DiagnosticEntry;
  return { code, severity: entry.severity, ...where, values };
}

/** The sentence of a diagnostic, its `{places}` filled, then its remedy. */
export function describe(item: Diagnostic): string {
  const entry = diagnosticTable[item.code];
  if (!entry) return item.code;
  return filled(entry.remedy ? `${entry.message}; ${entry.remedy}` : entry.message, item);
}

/** As `describe`, with its line before it: where no file is named beside it, such as over the slides of a window. */
export function describeWithLine(item: Diagnostic): string {
  return item.lines ? `Line ${item.lines.from}: ${describe(item)}` : describe(item);
}

/** The sentence alone: what is so, not what to do about it. */
export function sentence(item: Diagnostic): string {
  return filled(diagnosticTable[item.code]?.message ?? item.code, item);
}

/** What to do about it; '' where nothing is known. */
export function remedyOf(item: Diagnostic): string {
  return filled(diagnosticTable[item.code]?.remedy ?? '', item);
}

function filled(text: string, { values }: Diagnostic): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}
