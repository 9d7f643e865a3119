/** How many dashes an SVG's lines fall into: a line of a thousand units in dashes of a thousandth is a million shapes. */
import type { Element } from '@xmldom/xmldom';

/** A line of more dashes is drawn without any: the drawing library's own bound (tiny-skia 0.11, MAX_DASH_COUNT). */
const mostOfOne = 1_000_000;

/**
 * Counts the dashes of an element by itself, at most so many. `all`: every element. Dashes are inherited, and rules of style sheets
 * are taken to hold for each element.
 */
export function dashesIn(all: readonly Element[]): (element: Element) => number {
  const sheets = all.filter(({ localName }) => localName === 'style').flatMap((sheet) => dashed(sheet.textContent));
  const bySheet = shortest(sheets);
  const own = new Map(all.map((element) => [element, shortest(saidBy(element))]));
  if (bySheet === undefined && [...own.values()].every((period) => period === undefined)) return () => 0;

  return (element) => {
    let period = bySheet;
    for (let at: Element | null = element; at && own.has(at); at = at.parentElement) {
      period = shortest([period, own.get(at)]);
    }
    return period === undefined ? 0 : Math.min(mostOfOne, lengthOf(element) / period);
  };
}

/** Takes the dashes out of an element: its lines are drawn whole. */
export function withoutDashes(element: Element): void {
  element.removeAttribute('stroke-dasharray');
  const style = element.getAttribute('style');
  if (style) element.setAttribute('style', style.replace(declaration, ''));
  if (element.localName === 'style') element.textContent = (element.textContent ?? '').replace(declaration, '');
}

const declaration = /stroke-dasharray\s*:\s*([^;}]*);?/gi;

function saidBy(element: Element): readonly (number | undefined)[] {
  const attribute = element.getAttribute('stroke-dasharray');
  return [...(attribute === null ? [] : [periodOf(attribute)]), ...dashed(element.getAttribute('style'))];
}

function dashed(css: string | null): readonly (number | undefined)[] {
  return Array.from((css ?? '').matchAll(declaration), ([, dashes = '']) => periodOf(dashes));
}

/** Undefined for none; of an odd number of dashes the true period is twice as long, and dashes are fewer. */
function periodOf(dashes: string): number | undefined {
  const period = sizes(dashes);
  return period > 0 ? period : undefined;
}

function shortest(periods: readonly (number | undefined)[]): number | undefined {
  const known = periods.filter((period) => period !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** No less than the length of an element's outline, in its own units: each number of it is gone to and come back from. */
function lengthOf(element: Element): number {
  const path = element.getAttribute('d');
  // An arc is no longer than the whole ellipse.
  if (path !== null) return (/a/i.test(path) ? 7 : 2) * sizes(path);
  const points = element.getAttribute('points');
  if (points !== null) return 2 * sizes(points);
  const sides = ['width', 'height', 'r', 'rx', 'ry', 'x1', 'x2', 'y1', 'y2'];
  return 7 * sides.reduce((sum, name) => sum + sizes(element.getAttribute(name) ?? ''), 0);
}

/** What the numbers of a text come to, whatever their sign. */
function sizes(text: string): number {
  let sum = 0;
  for (const [number] of text.matchAll(/(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)) sum += Number(number);
  return sum;
}
