/** What happened to the open brief's file. */
import { memo, useState } from 'react';
import type { Notice } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import { useActions } from '../shell/actions.js';
import { Banner } from '../shell/banner.js';

export const NoticeBanner = memo(function NoticeBanner({ notice }: { readonly notice: Notice | undefined }) {
  const actions = useActions();
  const [dismissed, setDismissed] = useState('');
  if (!notice) return null;
  const key = JSON.stringify(notice);
  if (dismissed === key) return null;
  const save = { label: words.brief.saveAs, run: () => void actions.run('save-as') };
  const dismiss = () => setDismissed(key);
  switch (notice.kind) {
    case 'missing':
      return <Banner tone="warning">{words.brief.missing(notice.name)}</Banner>;
    case 'moved':
      return (
        <Banner tone="quiet" onDismiss={dismiss}>
          {words.brief.moved(notice.from, notice.to)}
        </Banner>
      );
    case 'unsaved':
      return (
        <Banner tone="quiet" actions={[save]} onDismiss={dismiss}>
          {words.brief.unsaved[notice.from]}
        </Banner>
      );
  }
});
