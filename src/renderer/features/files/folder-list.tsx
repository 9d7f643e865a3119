/** Folders and briefs of one folder; typing goes to a name, Backspace goes up. */
import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { FolderEntry } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './files.module.css';

interface Props {
  readonly label: string;
  readonly entries: readonly FolderEntry[];
  /** Said where there is nothing. */
  readonly empty: string;
  /** Path of the marked entry; '' for none. */
  readonly marked: string;
  readonly takesFocus: boolean;
  readonly onMark: (path: string) => void;
  /** Enter, or a double click. */
  readonly onAct: (path: string) => void;
  readonly onUp: () => void;
}

export function FolderList({ label, entries, empty, marked, takesFocus, onMark, onAct, onUp }: Props) {
  // React Aria's list has no listener for keys of ours.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Backspace') onUp();
    };
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  }, [onUp]);
  return (
    <ListBox
      ref={list}
      aria-label={label}
      className={styles.list ?? ''}
      autoFocus={takesFocus}
      items={entries.map((each) => ({ ...each, id: each.path }))}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={marked ? [marked] : []}
      onSelectionChange={(keys) => onMark(keys === 'all' ? '' : String([...keys][0] ?? ''))}
      onAction={(key) => onAct(String(key))}
      renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
    >
      {(entry) => (
        <ListBoxItem
          className={styles.entry ?? ''}
          textValue={entry.name}
          aria-label={entry.kind === 'folder' ? words.files.folder(entry.name) : entry.name}
        >
          <span aria-hidden="true" className={styles.sign} data-kind={entry.kind} />
          <span className={styles.name} dir="auto">
            {entry.name}
          </span>
          {entry.kind === 'brief' && (
            // Drawn by the style sheet: it is no part of the file's name.
            <span className={styles.when} data-when={words.common.when(new Date(entry.modified))} />
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
