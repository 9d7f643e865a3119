/** The open brief: how many slides it makes, and the banners above them. */
import { count } from './forms.js';

export const briefWords = {
  /** In place of the status, while only the first slides of a long brief are there. */
  making: 'Making the other slides …',
  status: (slides: number, minutes: number) =>
    slides === 0 ? 'No slides' : `${count(slides, 'slide')}, ${count(minutes, 'minute')}`,
  andOthers: (count: number) => `and ${count} more`,
  fileGone: (name: string) => `${name} is part of this deck and makes no slides: its file is gone.`,
  notIn: (name: string) => `The deck cannot be made with ${name} yet: what is shown is without it.`,
  takeOut: 'Take Out of This Deck',
  unsaved: {
    clipboard: 'Pasted, and not saved yet. It stays here until you save it.',
    drop: 'This is a copy: no file of that name and content was found in your folders. Changes to the original do not show here.',
    new: 'A new brief, to be written over. It stays here until you save it.',
    before: 'Not saved yet. It stays here until you save it.',
    sample: 'A copy of the sample, for you to try things with.',
  },
  missing: (name: string) =>
    `${name} is no longer there. These are its last slides; when the file comes back, it is followed again.`,
  moved: (from: string, to: string) => `${from} is now ${to}, and is followed there.`,
  saveAs: 'Save as …',
  noSlides: 'Every section is left out. Tick one on the left to see its slides.',
  toMarkdown: 'Show the Markdown',
} as const;
