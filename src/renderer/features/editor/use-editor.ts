import { useSyncExternalStore } from 'react';
import type { WorkspaceStore } from '../../store.js';
import { useAction, useActions } from '../shell/actions.js';

export interface EditorControl {
  /** Whether the Markdown stands beside the slides. */
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** Writes the text to its file; a brief without a place is asked for one. */
  readonly save: () => void;
}

/** Showing and saving the Markdown: by key and menu, whether the pane is there or not. */
export function useEditor(store: WorkspaceStore): EditorControl {
  const { program, state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const actions = useActions();
  const isShown = program?.view.editor === true;
  const toggle = (): void => void store.transport.send('keepView', { editor: !isShown });
  const save = async (): Promise<void> => {
    await store.flushText();
    const { outcome } = await store.transport.send('saveText', {});
    if (outcome === 'place') actions.run('save-as');
  };
  useAction('markdown', state && toggle);
  useAction('save', state && (() => void save()));
  return { isShown, toggle, save: () => void save() };
}
