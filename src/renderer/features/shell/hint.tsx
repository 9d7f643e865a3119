/** What a button does and by which keys one does it without: for whoever rests on it with the pointer, or comes to it by Tab. */
import { type ReactNode, useEffect, useState } from 'react';
import { Keyboard, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { WindowAction } from '../../../shared/contract/index.js';
import { keysShown } from '../../../shared/shortcuts.js';
import { words } from '../../words.js';
import { useIsMac } from './is-mac.js';
import { lineOf } from './sheet-lines.js';
import styles from './shell.module.css';

interface Props {
  readonly action: WindowAction;
  /** In the landmark that the button stands in. */
  readonly container: HTMLElement | null;
  /** The button. */
  readonly children: ReactNode;
}

const delay = 600; // milliseconds of resting on it: who goes past wants no hint

export function Hint({ action, container, children }: Props) {
  const isMac = useIsMac();
  const [isOpen, setOpen] = useState(false);
  // A dialog that opens by key or menu takes the focus, not the pointer: the hint would stay above it.
  useEffect(() => {
    if (!isOpen) return;
    const leave = (): void => {
      if (isDialogOpen()) setOpen(false);
    };
    leave();
    const dialogs = new MutationObserver(leave);
    dialogs.observe(document.body, { childList: true });
    document.addEventListener('focusin', leave);
    return () => {
      dialogs.disconnect();
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  // Taken away at once: left to close by itself, one that was told to while it came stays.
  return (
    <TooltipTrigger delay={delay} isOpen={isOpen} onOpenChange={(open) => setOpen(open && !isDialogOpen())}>
      {children}
      {isOpen && (
        <Tooltip
          offset={6}
          className={styles.hint ?? ''}
          {...(container ? { UNSTABLE_portalContainer: container } : {})}
        >
          {lineOf(words.actions[action])}
          <Keyboard className={styles.hintKeys ?? ''}>{keysShown(action, isMac)}</Keyboard>
        </Tooltip>
      )}
    </TooltipTrigger>
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
