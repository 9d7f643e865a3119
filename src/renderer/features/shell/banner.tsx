/** A line above the slide that says what the person should know, and what can be done about it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../../words.js';
import styles from './shell.module.css';

interface Props {
  readonly tone: 'quiet' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  readonly onDismiss?: () => void;
}

export function Banner({ tone, children, actions = [], onDismiss }: Props) {
  return (
    <div role={tone === 'error' ? 'alert' : 'note'} className={styles.banner} data-tone={tone}>
      <p>{children}</p>
      {actions.map(({ label, run }) => (
        <Button key={label} className={styles.bannerAction ?? ''} onPress={run}>
          {label}
        </Button>
      ))}
      {onDismiss && (
        <Button className={styles.bannerClose ?? ''} aria-label={words.common.dismiss} onPress={onDismiss}>
          <span aria-hidden="true">×</span>
        </Button>
      )}
    </div>
  );
}
