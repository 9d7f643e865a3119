/** What is too long to be drawn, as a list: figures and timelines whose texts are paragraphs. */
import type { Inline } from '../../../shared/model/index.js';
import type { Passage } from '../text/passage.js';
import type { Pages, Sheet } from '../types.js';
import { elsewhere } from './elsewhere.js';
import { composePassages } from './flow.js';

export interface LeadEntry {
  /** The number or date: set bold. */
  readonly head: readonly Inline[];
  readonly text: readonly Inline[];
}

/** A bulleted list on the bullets layout, each item with its bold beginning and `between` after that. */
export function leadList(entries: readonly LeadEntry[], between: string, sheet: Sheet): Pages {
  const passages = entries.map(
    ({ head, text }): Passage => ({
      inlines: [
        ...head.map((inline): Inline => (inline.type === 'text' ? { ...inline, strong: true } : inline)),
        { type: 'text', text: between },
        ...text,
      ],
      level: 0,
      role: 'item',
      mark: { type: 'bullet' },
    }),
  );
  const made = elsewhere('bullets', sheet, { first: true, last: true }, (own, room) =>
    composePassages(passages, own, room),
  );
  return { ...made, forced: true };
}
