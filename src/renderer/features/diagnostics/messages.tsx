import { memo, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import controls from '../../controls.module.css';
import { words } from '../../words.js';
import { byWeight } from './by-weight.js';
import styles from './messages.module.css';
import { sentenceOf } from './sentence.js';

interface Props {
  readonly messages: readonly DiagnosticState[];
  /** Where the list opens. */
  readonly container: HTMLElement | null;
  /** Shows the line of a brief's text that a message is about. */
  readonly onShow: (message: DiagnosticState) => void;
}

/** How many messages of each weight there are, and the list of them on demand, the gravest first; nothing where there are none. */
export const Messages = memo(function Messages({ messages, container, onShow }: Props) {
  const [open, setOpen] = useState(false);
  if (messages.length === 0) return null;
  const worst = messages.some((m) => m.severity === 'error')
    ? 'error'
    : messages.some((m) => m.severity === 'warning')
      ? 'warning'
      : 'info';
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.button ?? ''} data-severity={worst}>
        <span className={controls.unseen}>{words.messages}: </span>
        {words.counts(countsOf(messages))}
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="top end"
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Dialog aria-label={words.messages} className={styles.dialog ?? ''}>
          <List
            messages={messages}
            onShow={(message) => {
              setOpen(false);
              onShow(message);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});

function countsOf(messages: readonly DiagnosticState[]): Record<DiagnosticState['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return counts;
}

/** Drawn when it is open: while one types, the messages change with the text. */
function List({ messages, onShow }: Pick<Props, 'messages' | 'onShow'>) {
  return (
    <ul className={styles.list}>
      {byWeight(messages).map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no identity but their place
        <li key={index} data-severity={message.severity}>
          {message.line > 0 && message.brief !== undefined ? (
            <button type="button" className={styles.message} onClick={() => onShow(message)}>
              <Message message={message} />
            </button>
          ) : (
            <div className={styles.message}>
              <Message message={message} />
            </div>
          )}
        </li>
      ))}
    </ul>
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
        <strong>{words.severity[severity]}</strong> {sentence}
        {remedy !== undefined && <span className={styles.remedy}>{remedy}</span>}
      </span>
      {line > 0 && (
        <span className={styles.line}>
          {whose} {words.lines(line, line)}
        </span>
      )}
    </>
  );
}
