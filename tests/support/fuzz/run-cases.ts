/** Tries many cases of one kind, and makes the first that fails in a new way as small as it gets. */
import fc from 'fast-check';
import { type FuzzCase, type FuzzKind, kinds } from './cases.js';
import { signature } from './signature.js';
import { type Tried, tryCase } from './try-case.js';

export interface Found {
  readonly smallest: FuzzCase;
  readonly faults: readonly string[];
}

export interface RunOptions {
  readonly kind: FuzzKind;
  readonly cases: number;
  readonly seed: number;
  /** Faults that are known already: a case that has only those is passed over. */
  readonly known: Set<string>;
  /** Before each case. */
  readonly onCase?: (wanted: FuzzCase) => void;
  readonly onTried?: (tried: Tried) => void;
}

const longestShrinking = 60_000; // ms; a smaller case is a help, not the aim

/** Runs to the first case with a fault that is not known; nothing where there is none. What was found is known afterwards. */
export async function runCases({ kind, cases, seed, known, onCase, onTried }: RunOptions): Promise<Found | undefined> {
  const { cases: arbitrary, brief } = kinds[kind];
  let wanted: string | undefined;
  let failedAt = 0;
  let faults: readonly string[] = [];
  const property = fc.asyncProperty(arbitrary as fc.Arbitrary<FuzzCase>, async (one) => {
    if (wanted !== undefined && Date.now() - failedAt > longestShrinking) return true;
    onCase?.(one);
    const tried = await tryCase(one, brief);
    onTried?.(tried);
    const fresh = tried.faults.find((fault) => {
      const sign = signature(fault);
      return wanted === undefined ? !known.has(sign) : sign === wanted;
    });
    if (fresh === undefined) return true;
    if (wanted === undefined) failedAt = Date.now();
    wanted ??= signature(fresh);
    faults = tried.faults;
    return false;
  });
  const details = await fc.check(property, { numRuns: cases, seed });
  if (!details.failed || !details.counterexample || wanted === undefined) return undefined;
  known.add(wanted);
  return { smallest: details.counterexample[0], faults };
}
