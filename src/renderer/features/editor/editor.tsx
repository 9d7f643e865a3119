/** The pane's place in the window: its code is fetched when it is first shown, so that the first screen does not wait for it. */
import { lazy, Suspense } from 'react';
import styles from './editor.module.css';
import type { EditorPaneProps } from './editor-pane.js';

const EditorPane = lazy(() => import('./editor-pane.js'));

export function Editor(props: EditorPaneProps) {
  return (
    <Suspense fallback={<div className={styles.pane} />}>
      <EditorPane {...props} />
    </Suspense>
  );
}
