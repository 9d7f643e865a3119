/** Columns, series and categories by the names that people type. */

/**
 * Which of `known` are meant, and which names are none of them. Case does not count. `LNG, Coal` is one name where there is
 * one such, else two.
 */
export function namesAmong(
  written: readonly string[],
  known: readonly string[],
): { readonly found: readonly string[]; readonly unknown: readonly string[] } {
  const found: string[] = [];
  const unknown: string[] = [];
  const lookUp = (name: string): string | undefined => known.find((each) => folded(each) === folded(name));
  for (const text of written) {
    const whole = lookUp(text);
    const parts = whole === undefined ? text.split(/\s*[,;،、]\s*/u).filter((part) => part !== '') : [text];
    for (const part of parts) {
      const name = lookUp(part);
      if (name === undefined) unknown.push(part);
      else if (!found.includes(name)) found.push(name);
    }
  }
  return { found, unknown };
}

const shownNames = 6; // in a message

/** The first few of many names, for a message. */
export function fewOf(names: readonly string[]): string {
  const some = [...new Set(names.filter(Boolean))];
  return some.length > shownNames ? `${some.slice(0, shownNames).join(', ')} …` : some.join(', ');
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
