/** What waits for a decision in the current cut, and what is wrong with the cuts file. */
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { CutsState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import styles from './cuts.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly cuts: CutsState;
}

export const CutNotices = memo(function CutNotices({ store, cuts }: Props) {
  const { problem, undecided, gone } = cuts;
  return (
    <>
      {problem && (
        <div role="alert" className={styles.notice} data-tone="error">
          <p>{problem.message}</p>
          {problem.kind === 'broken' && (
            <>
              <Button className={styles.quiet ?? ''} onPress={() => void store.transport.send('setCutsAside', {})}>
                {words.cuts.setAside}
              </Button>
              <span className={styles.aside}>{words.cuts.setAsideHow}</span>
            </>
          )}
        </div>
      )}
      {(undecided.length > 0 || gone.length > 0) && (
        <div role="status" className={styles.notice} data-tone="warning">
          {gone.length > 0 && <p>{words.cuts.gone(gone)}</p>}
          {undecided.length > 0 && <p>{words.cuts.undecided(undecided.length)}</p>}
          <Button className={styles.quiet ?? ''} onPress={() => void store.transport.send('settleCut', {})}>
            {words.cuts.keepOut}
          </Button>
        </div>
      )}
    </>
  );
});
