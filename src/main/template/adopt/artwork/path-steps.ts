/**
 * Outlines of free forms (20.1.9.15) without an element for each point. A campus drawn on a layout has 25,000 points, which as a tree take
 * forty times the room of their text; so where a tree is only read, its plain paths are words: `M 0 0 L 914400 0 Z`.
 */
import type { Element } from '@xmldom/xmldom';
import { childrenOf, nameOf, numberOf } from '../../../ooxml/index.js';

/** A step of a path: its letter in SVG's path data with its numbers, or an arc, whose element says the rest. */
export type PathStep =
  | { readonly letter: 'M' | 'L' | 'C' | 'Q' | 'Z'; readonly numbers: readonly number[] }
  | { readonly letter: 'A'; readonly element: Element };

const letters = { moveTo: 'M', lnTo: 'L', cubicBezTo: 'C', quadBezTo: 'Q' } as const;

const step =
  /\s*(?:<a:close\s*\/>|<a:(moveTo|lnTo|cubicBezTo|quadBezTo)>((?:\s*<a:pt\s+x="-?\d+"\s+y="-?\d+"\s*\/>)+)\s*<\/a:\1>)\s*/y;
const point = /x="(-?\d+)"\s+y="(-?\d+)"/g;

const end = '</a:path>';

/** XML with every path of plain points as words; paths with arcs or computed points stay as they are. In one pass, whatever the text is. */
export function withPathsInWords(xml: string): string {
  const made: string[] = [];
  let done = 0;
  for (let start = xml.indexOf('<a:path'); start >= 0; start = xml.indexOf('<a:path', start + 1)) {
    const inside = xml.indexOf('>', start) + 1;
    const close = xml.indexOf(end, inside);
    if (inside === 0 || close < 0) break;
    // `a:pathLst` begins so too, and a path without an end of its own has no steps.
    if (!/[\s>]/.test(xml[start + '<a:path'.length] ?? '') || xml[inside - 2] === '/') continue;
    const words = wordsOf(xml.slice(inside, close));
    if (words === undefined) continue;
    made.push(xml.slice(done, inside), words);
    done = close;
    start = close;
  }
  return made.join('') + xml.slice(done);
}

function wordsOf(body: string): string | undefined {
  const words: string[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < body.length) {
    const found = step.exec(body);
    if (!found) return undefined;
    const name = found[1] as keyof typeof letters | undefined;
    words.push(name === undefined ? 'Z' : letters[name]);
    for (const [, x = '', y = ''] of (found[2] ?? '').matchAll(point)) words.push(x, y);
  }
  return words.join(' ');
}

/** The steps of an `a:path`, in words or in elements; undefined where a point is computed (20.1.9.11), or a step is none of DrawingML's. */
export function pathSteps(element: Element): readonly PathStep[] | undefined {
  const children = childrenOf(element);
  if (children.length === 0) return stepsInWords(element.textContent ?? '');
  const steps = children.map(stepOf);
  return steps.every((each) => each !== undefined) ? steps : undefined;
}

const inWords = /^(?:[MLCQ](?: -?\d+)+|Z) ?$/;

/** Only what `wordsOf` writes; undefined for a text that stands in a stranger's path. */
function stepsInWords(text: string): readonly PathStep[] | undefined {
  const parts = text.trim() === '' ? [] : text.split(/(?=[MLCQZ])/);
  if (!parts.every((each) => inWords.test(each))) return undefined;
  return parts.map((each) => ({
    letter: each[0] as 'M' | 'L' | 'C' | 'Q' | 'Z',
    numbers: each.slice(1).trim().split(' ').filter(Boolean).map(Number),
  }));
}

function stepOf(element: Element): PathStep | undefined {
  const name = nameOf(element);
  if (name === 'close') return { letter: 'Z', numbers: [] };
  if (name === 'arcTo') return { letter: 'A', element };
  if (!Object.hasOwn(letters, name)) return undefined;
  const numbers = childrenOf(element, 'a:pt').flatMap((each) => [numberOf(each, 'x'), numberOf(each, 'y')]);
  return numbers.every((each) => each !== undefined)
    ? { letter: letters[name as keyof typeof letters], numbers }
    : undefined;
}
