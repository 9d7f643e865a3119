import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';

export interface Today {
  readonly today: Date;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The moment that `date: today` means: SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) where the
 * environment has it, so that the same brief gives the same bytes; else this machine's clock.
 */
export function todayFrom(environment: Readonly<Record<string, string | undefined>>, clock: Date): Today {
  const value = environment.SOURCE_DATE_EPOCH;
  if (!value) return { today: clock, diagnostics: [] };
  const date = new Date(Number(value) * 1000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return { today: date, diagnostics: [] };
  return { today: clock, diagnostics: [diagnostic('date-epoch-invalid', {}, { value })] };
}
