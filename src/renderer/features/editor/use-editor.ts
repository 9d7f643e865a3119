import { useSyncExternalStore } from 'react';
import type { WorkspaceStore } from '../../store.js';
import { useAction, useActions } from '../shell/actions.js';

export interface EditorControl {
  /** Whether the Markdown stands beside the slides. */
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** Writes what is unsaved to its files; a brief without a place is asked for one. */
  readonly save: () => void;
}

/** Showing and saving the Markdown: by key and menu, whether the pane is there or not. */
export function useEditor(store: WorkspaceStore): EditorControl {
  const { program, state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const actions = useActions();
  const isShown = program?.view.editor === true;
  const toggle = (): void => void store.transport.send('keepView', { editor: 'other' });
  const save = async (): Promise<void> => {
    await store.flushText();
    const { others = [] } = store.snapshot().state ?? {};
    for (const { path, text } of others) {
      if (text.unsaved) await store.transport.send('saveText', { brief: path });
    }
    const { outcome } = await store.transport.send('saveText', { brief: '' });
    if (outcome === 'place') actions.run('save-as');
  };
  useAction('markdown', state && toggle);
  useAction('save', state && (() => void save()));
  return { isShown, toggle, save: () => void save() };
}
