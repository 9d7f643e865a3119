/** How many messages of each weight there are, and the list of them on demand, the gravest first; nothing where there are none. */
import { memo, useEffect, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import type { Caret } from '../../../shared/mends/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import { MessageList } from './message-list.js';
import styles from './messages.module.css';

interface Props {
  readonly store: WorkspaceStore;
  readonly messages: readonly DiagnosticState[];
  /** Where the list opens. */
  readonly container: HTMLElement | null;
  /** Shows the line of a brief's text that a message is about, or another place in that text. */
  readonly onShow: (message: DiagnosticState, caret?: Caret) => void;
}

export const Messages = memo(function Messages({ store, messages, container, onShow }: Props) {
  const [open, setOpen] = useState(false);
  const [isEmptied, setEmptied] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The last message was mended: the button that had the list takes the focus back, and goes when it is left.
  useEffect(() => {
    if (!isEmptied) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== button.current) setEmptied(false);
    }, settled);
    return () => clearTimeout(timer);
  }, [isEmptied]);
  const toggle = (isOpen: boolean): void => {
    setOpen(isOpen);
    setEmptied(!isOpen && messages.length === 0);
  };
  if (messages.length === 0 && !open && !isEmptied) return null;
  const worst = messages.some((m) => m.severity === 'error')
    ? 'error'
    : messages.some((m) => m.severity === 'warning')
      ? 'warning'
      : 'info';
  return (
    <DialogTrigger isOpen={open} onOpenChange={toggle}>
      <Button ref={button} className={styles.button ?? ''} data-severity={worst} onBlur={() => setEmptied(false)}>
        <span className={controls.unseen}>{words.diagnostics.label}: </span>
        {words.diagnostics.counts(countsOf(messages)) || words.diagnostics.none}
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="top end"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Dialog aria-label={words.diagnostics.label} className={styles.dialog ?? ''}>
          <MessageList
            store={store}
            messages={messages}
            onShow={(message, caret) => {
              toggle(false);
              onShow(message, caret);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});

const settled = 200; // milliseconds: until a dialog that closes has given the focus back

function countsOf(messages: readonly DiagnosticState[]): Record<DiagnosticState['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return counts;
}
