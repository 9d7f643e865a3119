/** What it costs to draw an SVG: a file of a few lines can keep a computer busy for hours. */
import type { Element } from '@xmldom/xmldom';
import { maxFilterSteps, maxSvgCorners, maxSvgDashes, maxSvgElements, maxSvgLayers, maxSvgPixels } from './limits.js';
import { withoutDashes } from './svg-dashes.js';
import { drawnWhole } from './svg-drawn.js';

/**
 * Whether there is more to draw than a picture on a slide has. What is named from elsewhere counts as often as it is drawn.
 * Where it is dashes alone that are too many, they are taken out and lines drawn whole.
 * @param embedded pixels of the pictures inside, by the element that shows them
 */
export function isIntricate(root: Element, embedded: ReadonlyMap<Element, number>): boolean {
  const all = [root, ...elementsIn(root)];
  if (all.length > maxSvgElements) return true;
  const { elements, layers, pixels, corners, dashes } = drawnWhole(root, all, { isLayer, embedded });
  if (dashes > maxSvgDashes) for (const element of all) withoutDashes(element);
  return elements > maxSvgElements || layers > maxSvgLayers || pixels > maxSvgPixels || corners > maxSvgCorners;
}

/** Takes all filters out where they are many, slow or wide: PowerPoint draws none of an SVG's filters either. */
export function withoutManyFilters(root: Element): void {
  const all = elementsIn(root);
  const filters = all.filter((element) => element.localName === 'filter');
  if (filters.length === 0) return;
  const steps = filters.flatMap((filter) => elementsIn(filter));
  const longest = Math.max(...filters.map((filter) => elementsIn(filter).length));
  const uses = all.filter((element) => says(element, 'filter')).length;
  const isSlow = steps.some(({ localName }) => slow.has(localName ?? ''));
  const isWide = filters.some((filter) => regions.some((name) => isFar(filter.getAttribute(name))));
  // A rule of a style sheet may be used by any number of elements.
  const byRule = all.some((element) => element.localName === 'style' && /filter/i.test(element.textContent ?? ''));
  if (!isSlow && !isWide && !byRule && uses * longest <= maxFilterSteps) return;
  for (const element of all) {
    element.removeAttribute('filter');
    const style = element.getAttribute('style');
    if (style) element.setAttribute('style', withoutFilter(style));
    if (element.localName === 'style') element.textContent = withoutFilter(element.textContent ?? '');
  }
  for (const filter of filters) filter.parentNode?.removeChild(filter);
}

const slow = new Set([
  'feTurbulence',
  'feMorphology',
  'feConvolveMatrix',
  'feDiffuseLighting',
  'feSpecularLighting',
  'feDisplacementMap',
  'feImage',
  'feTile',
]);
const regions = ['x', 'y', 'width', 'height'] as const;

/** A filter's region beyond three times what it is used on; said in pixels, beyond a large picture. */
function isFar(value: string | null): boolean {
  if (value === null) return false;
  const number = Math.abs(Number.parseFloat(value));
  return !(number <= (value.includes('%') ? 300 : 2000));
}

function withoutFilter(style: string): string {
  return style.replace(/(?:^|[;{\s])(?:-webkit-)?filter\s*:[^;}]*;?/gi, ' ');
}

function isLayer(element: Element): boolean {
  return ['opacity', 'mask', 'clip-path', 'filter', 'mix-blend-mode', 'isolation'].some((name) => says(element, name));
}

/** Whether an element sets a property, by attribute or style. */
function says(element: Element, property: string): boolean {
  if (element.hasAttribute(property)) return true;
  return new RegExp(`(?:^|[;\\s])${property}\\s*:`, 'i').test(element.getAttribute('style') ?? '');
}

/** Elements in the order of the document, without recursion. */
function elementsIn(root: Element): readonly Element[] {
  return Array.from(root.getElementsByTagName('*'));
}
