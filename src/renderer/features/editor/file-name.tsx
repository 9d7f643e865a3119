import type { WorkspaceState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './editor.module.css';

/** The open brief's file in the window's bar, and whether it holds what is on the screen. */
export function FileName({ state: { brief, text } }: { readonly state: WorkspaceState }) {
  return (
    <span className={styles.file}>
      {brief.path ? brief.name : words.neverSaved}
      {text.unsaved && brief.path !== '' && <span className={styles.unsavedFile}>{words.editor.unsaved}</span>}
    </span>
  );
}
