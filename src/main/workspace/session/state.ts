/** What windows are told of an open brief, put together from what the engine made and what the person chose. */
import { basename } from 'node:path';
import type { CutsState, OtherBrief, WorkspaceState } from '../../../shared/contract/index.js';
import { isSameCut } from '../../../shared/cut-name.js';
import { storedCut } from '../../cuts/index.js';
import { booksOf, type Choices, cutNamesIn } from '../choices/index.js';
import type { Loaded } from '../engine/types.js';
import type { BriefText } from '../text/index.js';

export interface SessionParts {
  readonly revision: number;
  /** Absolute path of the first brief. */
  readonly path: string;
  readonly loaded: Loaded;
  readonly text: BriefText;
  /** Texts of further briefs by path, also of those that were taken out. */
  readonly others: ReadonlyMap<string, BriefText>;
  readonly choices: Choices;
  readonly history: WorkspaceState['history'];
}

export function stateOfSession({
  revision,
  path,
  loaded,
  text,
  others,
  choices,
  history,
}: SessionParts): WorkspaceState {
  const { title, language, sections, slides, diagnostics, look, seconds, problem, making } = loaded;
  const { template = '', variant = '', others: further } = choices.now;
  return {
    revision,
    brief: { path, name: basename(path), title, language },
    others: further.flatMap((other) => {
      const own = others.get(other.path);
      return own ? [otherBrief(loaded, other.path, own)] : [];
    }),
    sections,
    text: text.state,
    cuts: cutsOf(path, loaded, choices),
    history,
    template: { template, variant, now: loaded.template, ...(loaded.missing ? { missing: loaded.missing } : {}) },
    slides,
    diagnostics,
    look,
    totals: { slides: slides.length, seconds },
    ...(making ? { making } : {}),
    ...(problem ? { problem } : {}),
  };
}

/** The cuts that Markdown or team name, for any of the briefs. */
export function namedIn({ briefs, ofTeam }: Loaded): readonly string[] {
  return [...briefs.flatMap(({ named }) => named), ...ofTeam];
}

function cutsOf(path: string, loaded: Loaded, { now, problem }: Choices): CutsState {
  const { gone, undecided, ofTeam } = loaded;
  const books = booksOf(path, now);
  const named = namedIn(loaded);
  const all = cutNamesIn(now, named).map((name) => {
    const [stored] = books.flatMap(({ book }) => storedCut(book, name) ?? []);
    return {
      name,
      stored: stored !== undefined,
      named: named.some((each) => isSameCut(each, name)),
      ofTeam: ofTeam.some((each) => isSameCut(each, name)),
      ...(stored?.minutes === undefined ? {} : { minutes: stored.minutes }),
    };
  });
  return { current: now.cut, all, gone, undecided, ...(problem ? { problem } : {}) };
}

function otherBrief({ briefs, missingBriefs }: Loaded, path: string, text: BriefText): OtherBrief {
  const part = briefs.find((brief) => brief.path === path);
  return {
    path,
    name: basename(path),
    section: part?.prefix ?? '',
    text: text.state,
    there: !missingBriefs.includes(path),
  };
}
