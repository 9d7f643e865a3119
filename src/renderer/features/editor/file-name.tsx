/** The open brief's file in the window's bar, how many others make the deck with it, and whether the files hold what is on the screen. */
import type { WorkspaceState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './editor.module.css';

export function FileName({ state: { brief, others, text } }: { readonly state: WorkspaceState }) {
  const isUnsaved = (text.unsaved && brief.path !== '') || others.some((other) => other.text.unsaved);
  // Without a title the heading beside it has the file's name: once is enough.
  const name = brief.title === '' ? '' : brief.name;
  return (
    <span className={styles.file} title={brief.path || undefined}>
      <span className={styles.fileName}>
        {brief.path ? name : words.common.neverSaved}
        {others.length > 0 && ` ${words.brief.andOthers(others.length)}`}
      </span>
      {isUnsaved && <span className={styles.unsavedFile}>{words.editor.unsaved}</span>}
    </span>
  );
}
