import type { Slide } from '../../../shared/model/index.js';

/** What is called by ear, and has no words of its own: 'Slide', in the slide's language. */
export function unnamed({ words }: Pick<Slide, 'words'>): string {
  return words.slide.replace('{n}', '').trim();
}
