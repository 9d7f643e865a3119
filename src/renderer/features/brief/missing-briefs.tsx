/** Briefs of the deck that make no part of it now: their files are gone, or cannot be read. */
import { memo } from 'react';
import type { OtherBrief } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { Banner } from '../shell/banner.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly others: readonly OtherBrief[];
}

export const MissingBriefs = memo(function MissingBriefs({ store, others }: Props) {
  return others
    .filter(({ there, section }) => !there || section === '')
    .map(({ path, name, there }) => (
      <Banner
        key={path}
        tone="warning"
        actions={[{ label: words.brief.takeOut, run: () => void store.transport.send('removeBrief', { brief: path }) }]}
      >
        {there ? words.brief.notIn(name) : words.brief.fileGone(name)}
      </Banner>
    ));
});
