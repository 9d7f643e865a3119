import { useCallback, useRef } from 'react';

/** The same function at each drawing, doing what the last drawing's does: what it is given to need not be drawn again. */
export function useStable<Args extends readonly unknown[], Result>(
  does: (...args: Args) => Result,
): (...args: Args) => Result {
  const last = useRef(does);
  last.current = does;
  return useCallback((...args: Args) => last.current(...args), []);
}
