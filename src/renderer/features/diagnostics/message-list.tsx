/** Drawn when it is open: while one types, the messages change with the text. */
import { useEffect, useRef, useState } from 'react';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import type { Caret, Mend } from '../../../shared/mends/index.js';
import { actionOf, keysShown } from '../../../shared/shortcuts.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { useActions } from '../shell/actions.js';
import { useIsMac } from '../shell/is-mac.js';
import { byWeight } from './by-weight.js';
import { mendLabel } from './mend-label.js';
import styles from './messages.module.css';
import { sentenceOf } from './sentence.js';
import { useMends } from './use-mends.js';
import { useWholeRows } from './use-whole-rows.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly messages: readonly DiagnosticState[];
  /** Shows the line that a message is about, or another place in its brief's text. */
  readonly onShow: (message: DiagnosticState, caret?: Caret) => void;
}

export function MessageList({ store, messages, onShow }: Props) {
  const isMac = useIsMac();
  const mends = useMends(store, messages);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { height, below } = useWholeRows(list);
  const busy = useRef(false);
  /** The row whose remedy was made: when its message is gone, the one in its place has the focus. */
  const mended = useRef<number>(undefined);
  useUndoKeys(list, isMac, () => setSaid(''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other messages are other rows
  useEffect(() => {
    const row = mended.current;
    mended.current = undefined;
    if (row === undefined) return;
    const rows = [...(list.current?.querySelectorAll('li') ?? [])];
    const next = rows[Math.min(row, rows.length - 1)]?.querySelector('button') ?? list.current;
    next?.focus();
  }, [messages]);

  const make = async (message: DiagnosticState, mend: Mend, row: number): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    if (!mend.caret) mended.current = row;
    const isDone = await mends.make(message, mend).finally(() => {
      busy.current = false;
    });
    if (!isDone) {
      mended.current = undefined;
      setSaid(words.diagnostics.mends.stale);
    } else if (mend.caret) onShow(message, mend.caret);
    else setSaid(words.diagnostics.mends.done(mendLabel(mend), keysShown('undo', isMac)));
  };

  return (
    <div ref={list} tabIndex={-1} className={styles.body} style={{ maxHeight: height }}>
      <ul className={styles.list}>
        {withKeys(byWeight(messages)).map(({ message, key }, row) => (
          <li key={key} data-severity={message.severity}>
            {message.line > 0 && message.brief !== undefined ? (
              <button type="button" className={styles.message} onClick={() => onShow(message)}>
                <Message message={message} />
              </button>
            ) : (
              <div className={styles.message}>
                <Message message={message} />
              </div>
            )}
            <Mends message={message} mends={mends.of(message)} onMake={(mend) => void make(message, mend, row)} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {below > 0 && (
          // Who hears the list hears all of it.
          <p aria-hidden="true" className={styles.more}>
            {words.diagnostics.moreBelow(below)}
          </p>
        )}
        <p role="status" className={styles.said}>
          {said}
        </p>
      </div>
    </div>
  );
}

interface MendsProps {
  readonly message: DiagnosticState;
  readonly mends: readonly Mend[];
  readonly onMake: (mend: Mend) => void;
}

function Mends({ message, mends, onMake }: MendsProps) {
  if (mends.length === 0) return null;
  const { sentence } = sentenceOf(message);
  return (
    <div className={styles.mends}>
      {mends.map((mend) => {
        const label = mendLabel(mend);
        return (
          <button
            key={label}
            type="button"
            className={styles.mend}
            aria-label={words.diagnostics.mends.of(label, sentence)}
            onClick={() => onMake(mend)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

function Message({ message }: { readonly message: DiagnosticState }) {
  const { severity, line, brief, file } = message;
  const { sentence, remedy } = sentenceOf(message);
  // Of a template or of data, and of a further brief, it has to be said whose line it is.
  const whose = brief === '' ? '' : (brief ?? file).replace(/^.*[\\/]/, '');
  return (
    <>
      <span className={styles.says}>
        <strong>{words.diagnostics.severity[severity]}</strong> {sentence}
        {remedy !== undefined && <span className={styles.remedy}>{remedy}</span>}
      </span>
      {line > 0 && (
        <span className={styles.line}>
          {whose} {words.common.lines(line, line)}
        </span>
      )}
    </>
  );
}

/** A row is its message's: what is pressed twice must not be the next one's the second time. */
function withKeys(messages: readonly DiagnosticState[]) {
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const name = JSON.stringify([message.brief, message.file, message.line, message.message]);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { message, key: `${name} ${count}` };
  });
}

/** A dialog has all keys for itself: of the window's, this one takes back what was done in it. */
function useUndoKeys(body: { readonly current: HTMLElement | null }, isMac: boolean, onUndo: () => void): void {
  const actions = useActions();
  const heard = useRef(onUndo);
  heard.current = onUndo;
  useEffect(() => {
    const element = body.current;
    const hear = (event: KeyboardEvent): void => {
      const action = actionOf(event, isMac);
      if ((action !== 'undo' && action !== 'redo') || !actions.run(action)) return;
      event.preventDefault();
      heard.current();
    };
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  }, [body, actions, isMac]);
}
