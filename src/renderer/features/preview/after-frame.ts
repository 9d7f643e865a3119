/** What is drawn after a frame, when there is time. */
import { startTransition, useEffect, useState } from 'react';
import { afterNextFrame } from '../../hooks/next-frame.js';

const waiting = new Set<() => void>();

/** Does it when the next frame has been drawn, together with all others that wait for it. @returns takes it back */
function afterFrame(does: () => void): () => void {
  waiting.add(does);
  if (waiting.size === 1) afterNextFrame(doAll);
  return () => waiting.delete(does);
}

function doAll(): void {
  const all = [...waiting];
  waiting.clear();
  startTransition(() => {
    for (const does of all) does();
  });
}

/**
 * The value as it was before the last frame: what shows it is drawn after that frame, when there is time, and the frame does not
 * wait for it. React's own deferred value is drawn before.
 * @param first until then
 */
export function useAfterFrame<Value>(value: Value, first: Value): Value {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => afterFrame(() => setDrawn(() => value)), [value]);
  return drawn;
}
