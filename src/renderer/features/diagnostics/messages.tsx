import { memo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './messages.module.css';

interface Props {
  readonly messages: readonly DiagnosticState[];
  /** Where the list opens. */
  readonly container: HTMLElement | null;
}

/** How many messages there are, and the list of them on demand; nothing where there are none. */
export const Messages = memo(function Messages({ messages, container }: Props) {
  if (messages.length === 0) return null;
  const worst = messages.some((m) => m.severity === 'error')
    ? 'error'
    : messages.some((m) => m.severity === 'warning')
      ? 'warning'
      : 'info';
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} data-severity={worst}>
        {words.messages} {messages.length}
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="top end"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Dialog aria-label={words.messages} className={styles.dialog ?? ''}>
          <ul className={styles.list}>
            {messages.map((message, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages have no identity but their place
              <li key={index} data-severity={message.severity}>
                <strong>{words.severity[message.severity]}</strong> {message.message}
                {message.line > 0 && (
                  <span className={styles.line}>
                    {message.brief ? ` ${message.brief.replace(/^.*[\\/]/, '')}` : ''}{' '}
                    {words.lines(message.line, message.line)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
