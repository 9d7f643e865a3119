/** What a person must know of the text and its file: that they differ in a way that somebody has to decide. */
import { lazy, memo, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TextState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { Banner } from '../shell/banner.js';
import styles from '../shell/shell.module.css';

const Compare = lazy(() => import('./compare.js'));

interface Props {
  readonly store: WorkspaceStore;
  /** Whose text it is: '' for the first brief of the deck, else its path. */
  readonly brief: string;
  readonly name: string;
  readonly text: TextState;
}

export const TextBanner = memo(function TextBanner({ store, brief, name, text }: Props) {
  const [compares, setCompares] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const settle = (how: 'keep' | 'load') => void store.transport.send('settleText', { brief, how });
  const compare = compares && (
    <Suspense fallback={null}>
      <Compare store={store} brief={brief} onClose={() => setCompares(false)} />
    </Suspense>
  );
  if (text.conflict) {
    return (
      <div role="alert" className={styles.banner} data-tone="warning">
        <p>{text.restored ? words.editor.conflict.restored(name) : words.editor.conflict.changed(name)}</p>
        <Button className={styles.bannerAction ?? ''} onPress={() => setCompares(true)}>
          {words.editor.conflict.compare}
        </Button>
        <Button className={styles.bannerAction ?? ''} onPress={() => settle('load')}>
          {words.editor.conflict.load}
        </Button>
        <Button className={styles.bannerAction ?? ''} onPress={() => settle('keep')}>
          {words.editor.conflict.keep}
        </Button>
        {compare}
      </div>
    );
  }
  if (text.problem) return <Banner tone="error">{text.problem}</Banner>;
  if (text.restored && !dismissed) {
    return (
      <Banner
        tone="quiet"
        actions={[{ label: words.editor.conflict.discard, run: () => settle('load') }]}
        onDismiss={() => setDismissed(true)}
      >
        {words.editor.conflict.back}
      </Banner>
    );
  }
  return null;
});
