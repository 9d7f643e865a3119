/** What stands above the sections: the cut, and what is to be decided in it. It listens to the store itself, so that a change here does not draw the tree again. */
import { useSyncExternalStore } from 'react';
import type { WorkspaceStore } from '../../store/store.js';
import { CutBar } from './cut-bar.js';
import { CutNotices } from './cut-notices.js';

interface Props {
  readonly store: WorkspaceStore;
  /** Where menus and dialogs open. */
  readonly container: HTMLElement | null;
}

export function CutsHead({ store, container }: Props) {
  const { state } = useSyncExternalStore(store.subscribe, store.snapshot);
  if (!state) return null;
  const { cuts, history, totals } = state;
  const isTimed = cuts.all.some(({ name, minutes }) => name === cuts.current && minutes !== undefined);
  return (
    <>
      <CutBar
        store={store}
        cuts={cuts}
        history={history}
        seconds={isTimed ? totals.seconds : 0}
        container={container}
      />
      <CutNotices store={store} cuts={cuts} />
    </>
  );
}
