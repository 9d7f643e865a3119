/** What went wrong last in the program, until something else is done or it is dismissed. */
import { useCallback, useState } from 'react';
import type { words } from '../../words.js';

type Problem = keyof typeof words.program.problems;

/** Says what went wrong, or takes away what was said before. */
export type Say = (outcome: { readonly problem?: Problem }) => void;

export function useProblem(): { readonly problem: Problem | undefined; readonly say: Say } {
  const [problem, setProblem] = useState<Problem>();
  const say = useCallback<Say>((outcome) => setProblem(outcome.problem), []);
  return { problem, say };
}
