/** What can be asked for by key, menu or button, and who does it at the moment. */
import { createContext, useContext, useEffect, useRef } from 'react';
import type { WindowAction } from '../../../shared/contract/index.js';

export class Actions {
  readonly #doers = new Map<WindowAction, (() => void)[]>();

  /** The last who said that it does an action, does it; the answer takes it back. */
  register(action: WindowAction, doer: () => void): () => void {
    const doers = this.#doers.get(action) ?? [];
    this.#doers.set(action, [...doers, doer]);
    return () => {
      const left = (this.#doers.get(action) ?? []).filter((each) => each !== doer);
      this.#doers.set(action, left);
    };
  }

  /** False where nobody can do it now. */
  run(action: WindowAction): boolean {
    const doer = this.#doers.get(action)?.at(-1);
    doer?.();
    return doer !== undefined;
  }

  can(action: WindowAction): boolean {
    return (this.#doers.get(action)?.length ?? 0) > 0;
  }
}

const ActionsContext = createContext<Actions>(new Actions());
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): Actions {
  return useContext(ActionsContext);
}

/** Says that this component does an action while it is on the page; undefined: not at the moment. */
export function useAction(action: WindowAction, doer: (() => void) | undefined): void {
  const actions = useActions();
  const last = useRef(doer);
  last.current = doer;
  const isThere = doer !== undefined;
  useEffect(() => (isThere ? actions.register(action, () => last.current?.()) : undefined), [actions, action, isThere]);
}
