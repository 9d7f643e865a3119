/** Lists whose items begin with a number worth a slide. */
import type { Figure, Inline, List } from '../../../shared/model/index.js';
import { mostFigures, shortParagraphWords } from '../limits.js';
import { countWords } from '../text/count.js';
import { boldLength, marksIn, slice, textOf, trim, unbold } from '../text/inlines.js';
import { isFigure } from './figure-value.js';
import { textOfItem } from './timeline.js';

/**
 * The list as key figures: two to eight items, each beginning with a bold number that has a unit or a sign, or a word of
 * count. A bare year is never one. `lenient`: somebody has asked for figures, so any bold beginning will do, and one item.
 */
export function figuresOf(list: List, language: string, lenient = false): readonly Figure[] | undefined {
  if (lenient) return readFigures(list, language, true);
  const known = found.get(list);
  if (known) return known.figures;
  const figures = readFigures(list, language, false);
  found.set(list, { figures });
  return figures;
}

/** Each list is asked about several times, always in the language of its brief. */
const found = new WeakMap<List, { readonly figures: readonly Figure[] | undefined }>();

function readFigures(list: List, language: string, lenient: boolean): readonly Figure[] | undefined {
  const count = list.items.length;
  if (count < (lenient ? 1 : 2) || (count > mostFigures && !lenient)) return undefined;
  const figures: Figure[] = [];
  for (const item of list.items) {
    const text = item.label === undefined ? textOfItem(item) : undefined;
    const figure = text && figureOf(text, language, lenient);
    if (!figure) return undefined;
    figures.push(figure);
  }
  return figures;
}

function figureOf(inlines: readonly Inline[], language: string, lenient: boolean): Figure | undefined {
  const length = boldLength(inlines);
  if (length === 0) return undefined;
  const text = textOf(inlines);
  const head = text.slice(0, length).trim();
  const rest = text.slice(length);
  if (rest.trim() === '' || (!lenient && countWords(rest) > shortParagraphWords)) return undefined;
  if (!lenient && !isFigure(head, rest, language)) return undefined;
  const gap = /^[\s:：–—|,.-]*/u.exec(rest)?.[0].length ?? 0;
  const value = head.replace(/[\s:：.,–—]+$/u, '');
  if (value === '') return undefined;
  const end = text.indexOf(head) + value.length;
  return {
    value: unbold([...trim(slice(inlines, 0, end)), ...marksIn(inlines, end, length + gap)]),
    label: trim(slice(inlines, length + gap, Number.POSITIVE_INFINITY)),
  };
}
