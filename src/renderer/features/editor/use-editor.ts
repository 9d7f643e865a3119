import { type RefObject, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkspaceStore } from '../../store/store.js';
import { paneId } from '../panes/pane-edge.js';
import { useAction, useActions } from '../shell/actions.js';

/** That the caret is to be in the text. */
export interface WantedCaret {
  /** The line, from 1, of which brief ('' for the first), and behind how many characters. `isToEnd`: the rest of the line is selected, to be written over. Undefined: where the caret is. */
  readonly line?: {
    readonly brief: string;
    readonly number: number;
    readonly column: number;
    readonly isToEnd?: boolean;
  };
  /** What had the focus; whoever has left it meanwhile wants no other. */
  readonly from?: Element | null;
}

export interface EditorControl {
  /** Whether the Markdown stands beside the slides. */
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** Hides the Markdown from within: the focus goes to the button that shows it again. */
  readonly close: () => void;
  /** That button. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Shows the Markdown, where it is not shown, with the caret in a line of it. */
  readonly goTo: (line: WantedCaret['line']) => void;
  readonly wanted: WantedCaret | undefined;
  /** The caret is where it was wanted. */
  readonly reached: () => void;
  /** Writes what is unsaved to its files; a brief without a place is asked for one. */
  readonly save: () => void;
}

/** Showing and saving the Markdown: by key and menu, whether the pane is there or not. */
export function useEditor(store: WorkspaceStore): EditorControl {
  const { program, state } = useSyncExternalStore(store.subscribe, store.snapshot);
  const actions = useActions();
  const isShown = program?.view.editor === true;
  const [wanted, setWanted] = useState<WantedCaret>();
  const reached = useCallback(() => setWanted(undefined), []);
  /** Had the focus before the text was gone to by its key, and has it again afterwards. */
  const before = useRef<Element | null>(null);
  const toggle = (): void => void store.transport.send('keepView', { editor: 'other' });
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    button.current?.focus();
    toggle();
  };
  const toggleByKey = (): void => {
    const { activeElement } = document;
    if (!isShown) {
      before.current = activeElement;
      setWanted({ from: activeElement });
    } else if (activeElement?.closest(`#${paneId('text')}`) && before.current instanceof HTMLElement) {
      before.current.focus();
    }
    toggle();
  };
  const save = async (): Promise<void> => {
    await store.flushText();
    const { others = [] } = store.snapshot().state ?? {};
    for (const { path, text } of others) {
      if (text.unsaved) await store.transport.send('saveText', { brief: path });
    }
    const { outcome } = await store.transport.send('saveText', { brief: '' });
    if (outcome === 'place') actions.run('save-as');
  };
  useAction('markdown', state && toggleByKey);
  useAction('save', state && (() => void save()));
  const goTo = (line: WantedCaret['line']): void => {
    setWanted({ ...(line ? { line } : {}) });
    if (!isShown) toggle();
  };
  return { isShown, toggle, close, button, goTo, wanted, reached, save: () => void save() };
}
