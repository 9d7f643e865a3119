import type { Lines } from '../../shared/model/diagnostic.js';
import type { DiagnosticCode } from './diagnostics.js';

/** Adds a diagnostic of this brief. Lines are counted from 1 in the file. */
export type Report = (
  code: DiagnosticCode,
  lines: Lines | undefined,
  values?: Readonly<Record<string, string | number>>,
) => void;
