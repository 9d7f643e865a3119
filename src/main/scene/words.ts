/** Counting words, of any script: for remarks about a slide, and for what a table's first column is. */

import { byLetters } from '../../shared/letters.js';
import type { SceneItem, SceneParagraph } from '../../shared/model/index.js';

const word = byLetters(String.raw`[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*`, 'gu');

/** Words of the items' text; two ideographs count as one word. */
export function wordsOf(items: readonly SceneItem[]): number {
  let words = 0;
  for (const item of items) {
    if (item.kind === 'text') words += paragraphWords(item.paragraphs);
    else if (item.kind === 'table')
      for (const row of item.rows) for (const cell of row.cells) words += paragraphWords(cell.paragraphs);
  }
  return Math.round(words);
}

function paragraphWords(paragraphs: readonly SceneParagraph[]): number {
  return paragraphs.reduce((sum, { runs }) => sum + textWords(runs.map((run) => run.text).join('')), 0);
}

/** Words of a text, ideographs as halves. */
export function textWords(text: string): number {
  let words = 0;
  for (const match of text.matchAll(word(text)))
    words += match[0].length === 1 && /[\u3040-\u9fff\uf900-\ufaff]/.test(match[0]) ? 0.5 : 1;
  return words;
}
