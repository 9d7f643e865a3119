/** What a key means in a list of which one entry is chosen (WAI-ARIA listbox pattern; what is chosen has the focus). */

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where a key leads from the entry at `at`: its place; undefined for a key that is not the list's. `page`: entries that are in view at once. */
export function keyTarget(
  { key, ctrlKey, metaKey, altKey }: Press,
  list: { readonly at: number; readonly length: number; readonly page: number },
): number | undefined {
  if (ctrlKey || metaKey || altKey || list.length === 0) return undefined;
  const target = {
    ArrowDown: list.at + 1,
    ArrowUp: list.at - 1,
    PageDown: list.at + list.page,
    PageUp: list.at - list.page,
    Home: 0,
    End: list.length - 1,
  }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), list.length - 1);
}

const pause = 1_000; // milliseconds between two letters of one word

const collator = new Intl.Collator(undefined, { usage: 'search', sensitivity: 'base' });

/** Finds an entry by the beginning of its name as it is typed; the same letter again goes on to the next one that begins with it. */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  /**
   * @param names of all entries
   * @param from place of the chosen one
   * @param now milliseconds of any clock
   * @returns the place of the entry, or undefined where none begins so, or the key is no character
   */
  find(
    { key, ctrlKey, metaKey, altKey }: Press,
    names: readonly string[],
    from: number,
    now: number,
  ): number | undefined {
    // A space begins no word, and is part of one that has begun.
    const isFresh = now - this.#at >= pause;
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey || (key === ' ' && (isFresh || this.#typed === '')))
      return undefined;
    const typed = (isFresh ? '' : this.#typed) + key;
    const isRepeated = [...typed].every((letter) => letter === key);
    const wanted = isRepeated ? key : typed;
    this.#typed = typed;
    this.#at = now;
    // A longer word may still be the chosen entry's; a letter that begins or is repeated leads on.
    const first = wanted.length > 1 ? from : from + 1;
    for (let step = 0; step < names.length; step += 1) {
      const place = (Math.max(first, 0) + step) % names.length;
      if (collator.compare((names[place] ?? '').slice(0, wanted.length), wanted) === 0) return place;
    }
    return undefined;
  }
}
