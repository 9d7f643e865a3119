/** What is to be said of the chosen row of the tree: a section, or a whole brief. */
import { useSyncExternalStore } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { BriefDetails } from './brief-details.js';
import { SectionDetails } from './section-details.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly section: SectionState;
  readonly onChoose: (slide: string) => void;
}

export function Details({ store, section, onChoose }: Props) {
  const { state } = useSyncExternalStore(store.subscribe, store.snapshot);
  if (!section.isBrief) return <SectionDetails store={store} section={section} onChoose={onChoose} />;
  const other = state?.others.find(({ path }) => path === section.brief);
  return <BriefDetails store={store} section={section} other={other} />;
}
