import type { SealState } from '../../ooxml/index.js';
import { type DeckChanges, deckChanges } from '../../pptx/index.js';

/** Values of `output-edited`. */
export interface WhatChanged extends Readonly<Record<string, string>> {
  /** Ends the sentence that begins with the file's name. */
  readonly what: string;
}

/** What is known of a file that is not as Briefdeck wrote it: which slides were changed, where it is a deck of ours. */
export async function whatChanged(state: Exclude<SealState, 'intact'>, bytes: Uint8Array): Promise<WhatChanged> {
  if (state === 'foreign') return { what: 'is not a deck of Briefdeck' };
  const changes = await deckChanges(bytes);
  const found = changes ? listed(changes) : [];
  // Looks, pictures and notes do not show in the map of texts; the seal has seen that something is different.
  const detail = found.length > 0 ? found.join(', ') : unknown(changes !== undefined);
  return {
    what: `was changed since Briefdeck last wrote it: ${detail}`,
    ...(changes && changes.edited.length > 0 ? { edited: changes.edited.join(', ') } : {}),
    ...(changes && changes.added.length > 0 ? { added: changes.added.join(', ') } : {}),
    ...(changes && changes.removed > 0 ? { removed: String(changes.removed) } : {}),
    // Whether it is of the house of today, for programs that read `--json`.
    ...(changes?.template
      ? { template: [changes.template.name, changes.template.version].filter(Boolean).join(' ') }
      : {}),
  };
}

/** Without its map, as copies for outsiders are, a deck does not say which slides are other than they were. */
function unknown(hasMap: boolean): string {
  return hasMap ? 'something other than the text of its slides' : 'which slides, it does not say';
}

function listed({ edited, added, removed, reordered }: DeckChanges): readonly string[] {
  return [
    ...(edited.length > 0 ? [`${slides(edited)} edited`] : []),
    ...(added.length > 0 ? [`${slides(added)} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(reordered ? ['slides in another order'] : []),
  ];
}

/** Numbers named one by one at most; a sentence of two hundred numbers helps nobody. */
const mostNamed = 8;

/** 'slide 3', 'slides 3, 4 and 9'. */
function slides(numbers: readonly number[]): string {
  if (numbers.length === 1) return `slide ${numbers[0]}`;
  if (numbers.length > mostNamed) return `${numbers.length} slides (${numbers.slice(0, mostNamed).join(', ')} …)`;
  return `slides ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
