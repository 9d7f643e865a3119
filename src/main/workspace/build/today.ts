/** The day on which a deck is made. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import type { DraftRequest } from './types.js';

export interface Today {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The day that `date: today` means: that of SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org, in UTC) where
 * the environment has it, so that the same brief gives the same bytes; else the day on this machine.
 */
export function todayFrom(environment: Readonly<Record<string, string | undefined>>, clock: Date): Today {
  const value = environment.SOURCE_DATE_EPOCH;
  const here = [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()];
  if (!value) return { today: isoDate(here), diagnostics: [] };
  const date = new Date(Number(value) * 1000);
  if (!/^\d+$/.test(value) || Number.isNaN(date.getTime())) {
    return { today: isoDate(here), diagnostics: [diagnostic('date-epoch-invalid', {}, { value })] };
  }
  return { today: date.toISOString().slice(0, 10), diagnostics: [] };
}

function isoDate([year, month, day]: readonly number[]): string {
  const digits = (value: number | undefined, count: number) => String(value).padStart(count, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The day that decks of a request are made on, `YYYY-MM-DD`: for their names. */
export function dayOf({ environment = {}, clock }: Pick<DraftRequest, 'environment' | 'clock'>): string {
  return todayFrom(environment, clock ?? new Date()).today;
}
