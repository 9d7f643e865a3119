import type { Inline } from '../../../shared/model/brief.js';
import type { Piece } from './pieces.js';

/** Text of runs or pieces without marks: alternative texts, slugs, comparisons. Breaks are blanks. */
export function plainText(content: readonly (Inline | Piece)[]): string {
  let text = '';
  for (const item of content) {
    if (item.type === 'text') text += item.text;
    else if (item.type === 'break') text += ' ';
    else if (item.type === 'picture') text += 'picture' in item ? item.picture.alt : item.alt;
  }
  return text.replace(/\s+/g, ' ').trim();
}
