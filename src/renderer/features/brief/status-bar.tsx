/** The foot of the window: how long the deck is, how an export goes, and the messages. */
import { type Ref, useState } from 'react';
import type { DiagnosticState, WorkspaceState } from '../../../shared/contract/index.js';
import type { Caret } from '../../../shared/mends/index.js';
import { wholeMinutes } from '../../../shared/minutes.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { Messages } from '../diagnostics/messages.js';
import styles from './brief.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  /** The place in which the export form says how an export goes. */
  readonly exportLineRef: Ref<HTMLDivElement>;
  readonly onShow: (message: DiagnosticState, caret?: Caret) => void;
}

export function StatusBar({ store, state, exportLineRef, onShow }: Props) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const { making, totals, diagnostics } = state;
  return (
    <footer className={styles.status} ref={setFoot}>
      <span role="status">
        {making ? words.brief.making : words.brief.status(totals.slides, wholeMinutes(totals.seconds))}
      </span>
      <div ref={exportLineRef} className={styles.exportLine} />
      <Messages store={store} messages={diagnostics} container={foot} onShow={onShow} />
    </footer>
  );
}
