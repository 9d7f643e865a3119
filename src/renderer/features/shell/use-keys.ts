import { useEffect } from 'react';
import type { WindowAction } from '../../../shared/contract/index.js';
import { actionOf } from '../../../shared/shortcuts.js';
import type { Actions } from './actions.js';

/** Keys that type something or walk in a list belong to whoever has the focus. */
const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Whether a key press is for what has the focus rather than for the window. A dialog that is open takes all keys for itself. */
function isForFocus(event: KeyboardEvent, action: WindowAction): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest('[role="dialog"], [role="menu"]')) return true;
  if (!target.closest(typing)) return false;
  // Undo in a text field is the field's own.
  const isPlain = !(event.ctrlKey || event.metaKey) && !/^F\d/.test(event.key);
  return isPlain || action === 'undo' || action === 'redo';
}

/** Listens for the keys of every action. */
export function useKeys(actions: Actions, isMac: boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, isMac);
      if (action === undefined || isForFocus(event, action)) return;
      if (actions.run(action)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [actions, isMac]);
}
