/** How keys and actions are written in the sheet of shortcuts. */

/** Keys that no action of the window has: as the keyboard at hand has them. */
export function otherKeys(keys: string, isMac: boolean): string {
  return isMac ? keys.replaceAll('Ctrl+', '⌘').replaceAll('Alt+', '⌥') : keys;
}

/** A menu's entry as a line of the sheet: without its dots, and not in capitals. */
export function lineOf(entry: string): string {
  const [first = '', ...others] = entry.replace(/ …$/, '').split(' ');
  return [first, ...others.map((word) => word.toLowerCase())].join(' ');
}
