/**
 * The keys of every action, once: the window listens for them, the shortcut sheet shows them, and Electron's menus name them.
 * `Mod` is Command on a Mac and Control elsewhere. A browser keeps Ctrl+N, T and W for itself, so these are not used.
 */
import type { WindowAction } from './contract/actions.js';

export const shortcuts = {
  open: ['Mod+O'],
  'paste-new': ['Mod+Shift+V'],
  save: ['Mod+S'],
  'save-as': ['Mod+Shift+S'],
  template: ['T'],
  export: ['Mod+E'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  filter: ['Mod+F'],
  'next-slide': ['PageDown'],
  'previous-slide': ['PageUp'],
  'first-slide': ['Mod+Home'],
  'last-slide': ['Mod+End'],
  'zoom-in': ['Plus', 'Equal'],
  'zoom-out': ['Minus'],
  'zoom-fit': ['0'],
  notes: ['N'],
  markdown: ['F2'],
  layout: ['L'],
  present: ['F5'],
  'present-here': ['Shift+F5'],
  shortcuts: ['?', 'F1'],
} as const satisfies Readonly<Partial<Record<WindowAction, readonly string[]>>>;

/** What of a keyboard event says which keys were pressed. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The action that a key press means; undefined for none. Keys without Ctrl or Command are left to text fields by the caller. */
export function actionOf(press: KeyPress, isMac: boolean): WindowAction | undefined {
  for (const [action, keys] of Object.entries(shortcuts)) {
    if (keys.some((key) => fits(press, key, isMac))) return action as WindowAction;
  }
  return undefined;
}

/** The keys of an action as they are printed on a keyboard: 'Ctrl+O', '⌘O'; '' for none. */
export function keysShown(action: WindowAction, isMac: boolean): string {
  const keys = keysOf(action)[0];
  if (keys === undefined) return '';
  const parts = keys.split('+').map((part) => (isMac ? (macSigns[part] ?? part) : (otherNames[part] ?? part)));
  return parts.join(isMac ? '' : '+');
}

/** The keys of an action as Electron's menus take them; undefined for none, and for keys that text fields need. */
export function acceleratorOf(action: WindowAction): string | undefined {
  const keys = keysOf(action)[0];
  if (keys === undefined || /^(Plus|Minus|[^+]|PageDown|PageUp)$/.test(keys)) return undefined;
  return keys.replace('Mod', 'CommandOrControl');
}

function keysOf(action: WindowAction): readonly string[] {
  return (shortcuts as Readonly<Partial<Record<WindowAction, readonly string[]>>>)[action] ?? [];
}

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Plus: '+',
  Minus: '−',
  PageDown: '⇟',
  PageUp: '⇞',
  Home: '↖',
  End: '↘',
};
const otherNames: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Plus: '+',
  Minus: '−',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};
const signs: Readonly<Record<string, string>> = { Plus: '+', Equal: '=', Minus: '-' };

function fits(press: KeyPress, keys: string, isMac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() as string;
  const sign = signs[key] ?? key;
  if (press.key.toLowerCase() !== sign.toLowerCase()) return false;
  const isSign = /^[^\p{L}\p{N}]$/u.test(sign);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (press.altKey || other || mod !== parts.includes('Mod')) return false;
  // Which key makes '?' or '+' depends on the keyboard: Shift is part of the sign.
  return isSign || press.shiftKey === parts.includes('Shift');
}
