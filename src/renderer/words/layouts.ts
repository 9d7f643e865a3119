/** Choosing the kind of slide that a section is. */
import { count } from './forms.js';

export const layoutWords = {
  label: 'Layout',
  now: (kind: string) => `Layout: ${kind}`,
  waiting: 'Looking what it can be …',
  write: 'Write It into the Markdown',
  notWritten: 'Its heading is written in a way that cannot say it: the cut goes on asking for it.',
  none: 'Its text can be nothing else.',
  own: (kind: string) => `Automatic (${kind})`,
  option: (kind: string, slides: number) => `${kind}, ${count(slides, 'slide')}`,
} as const;
