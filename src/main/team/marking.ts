/** Which marking a deck has: the highest of all that ask for one, by the team's scheme. Never a lower one. */
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Lines } from '../../shared/model/index.js';
import { nearest } from '../../shared/nearest.js';
import { sameLevel } from './levels.js';
import type { Scheme } from './types.js';

/** Somebody who asks for a marking. */
export interface AskedMarking {
  readonly marking: string;
  /** Where it is written; absent for an option. */
  readonly file?: string;
  readonly lines?: Lines;
  /** As a sentence names who asks: 'the option --meta', 'briefdeck.yaml'. */
  readonly by: string;
  /** A cut's own, which is told where a brief is marked higher, as an option is. */
  readonly isCut?: true;
}

export interface DecidedMarking {
  /** As the scheme writes it; absent where nobody asks for one. */
  readonly marking?: string;
  /** An error among them means that no deck may be made. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param asked by the briefs, the cut and the options. @param brief the first brief's name: where a missing one is to be written
 */
export function decideMarking(scheme: Scheme, asked: readonly AskedMarking[], brief: string): DecidedMarking {
  const floors = scheme.floors.map(
    ({ value, file, lines }): AskedMarking => ({ marking: value, file, lines, by: file }),
  );
  const all = [...asked, ...floors];
  const required = scheme.required;
  if (all.length === 0) {
    if (!required) return { diagnostics: [] };
    const levels = scheme.levels?.value.join(', ') ?? 'your markings';
    return { diagnostics: [diagnostic('classification-required', { file: brief }, { file: required.file, levels })] };
  }
  return scheme.levels ? highest(scheme.levels.value, all, asked) : onlyOne(all);
}

/** Without a scheme nobody knows which of two markings is the higher. */
function onlyOne(all: readonly AskedMarking[]): DecidedMarking {
  const [first] = all as readonly [AskedMarking];
  const other = all.find(({ marking }) => !sameLevel(marking, first.marking));
  if (!other) return { marking: first.marking, diagnostics: [] };
  const markings = [...new Set(all.map(({ marking }) => marking))].join(', ');
  return { marking: first.marking, diagnostics: [diagnostic('marking-differs', placeOf(other), { markings })] };
}

function highest(
  levels: readonly string[],
  all: readonly AskedMarking[],
  asked: readonly AskedMarking[],
): DecidedMarking {
  const rank = ({ marking }: AskedMarking): number => levels.findIndex((level) => sameLevel(level, marking));
  const unknown = all.filter((each) => rank(each) < 0);
  if (unknown.length > 0) {
    return { diagnostics: unknown.map((each) => unknownLevel(each, levels)) };
  }
  const top = all.reduce((best, each) => (rank(each) > rank(best) ? each : best));
  const marking = levels[rank(top)] as string;
  // Of several briefs one is lower than another, and that is nothing to mend; a wish below the team's own, or to lower, is.
  const isWish = (each: AskedMarking): boolean =>
    rank(each) < rank(top) && (!asked.includes(top) || each.file === undefined || each.isCut === true);
  const diagnostics = asked
    .filter(isWish)
    .map((each) => diagnostic('classification-raised', placeOf(each), { asked: each.marking, marking, by: top.by }));
  return { marking, diagnostics };
}

function unknownLevel(each: AskedMarking, levels: readonly string[]): Diagnostic {
  const near = nearest(each.marking, levels);
  const list = [...(near === undefined ? [] : [near]), ...levels.filter((level) => level !== near)].join(', ');
  return diagnostic('classification-unknown', placeOf(each), { marking: each.marking, levels: list });
}

function placeOf({ file, lines }: AskedMarking): { readonly file?: string; readonly lines?: Lines } {
  return { ...(file === undefined ? {} : { file }), ...(lines ? { lines } : {}) };
}
