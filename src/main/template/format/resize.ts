/** A template on slides of another size than that of the template that it extends: what that one says is stretched to it. */
import { roundPoints } from '../../../shared/units.js';
import { isAsset } from './assets.js';
import type { TemplateData } from './format.js';

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** The sizes that PowerPoint offers by name, in points. */
const namedSizes = {
  '16:9': { width: 960, height: 540 },
  '4:3': { width: 720, height: 540 },
  A4: { width: 780, height: 540 },
} as const;

/** A slide's size in points, as far as it is said. */
export function slideSize(size: TemplateData['size']): Partial<SlideSize> {
  return typeof size === 'string' ? namedSizes[size] : (size ?? {});
}

/** `base` for slides of `size`, which a template that extends it says; the same where nothing differs or is not said. */
export function stretched(base: TemplateData, size: TemplateData['size']): TemplateData {
  const from = slideSize(base.size);
  const to = { ...from, ...slideSize(size) };
  if (size === undefined || !from.width || !from.height || !to.width || !to.height) return base;
  const across = to.width / from.width;
  const down = to.height / from.height;
  if (across === 1 && down === 1) return base;
  // Text keeps its size on a slide that is only narrower or wider, and grows or shrinks with one that does so both ways.
  const factors: Factors = { across, down, type: Math.min(down, Math.max(across, 1)) };
  const parts = Object.entries(base).map(([key, value]) => [
    key,
    stretchedKeys.has(key) ? stretch(value, factors) : value,
  ]);
  return Object.fromEntries(parts) as TemplateData;
}

interface Factors {
  readonly across: number;
  readonly down: number;
  /** For the sizes of type and what goes with them. */
  readonly type: number;
}

const stretchedKeys: ReadonlySet<string> = new Set(['grid', 'type', 'slots', 'decor', 'layouts', 'style', 'logo']);

/** What of a template's numbers is a length, and which way it lies; all others are shares, counts and degrees. */
const factorOf: Readonly<Record<string, keyof Factors>> = {
  left: 'across',
  right: 'across',
  gutter: 'across',
  top: 'down',
  bottom: 'down',
  step: 'down',
  ...Object.fromEntries(
    ['size', 'min', 'floor', 'roomy', 'before', 'after', 'letter-spacing', 'mark-at', 'text-at'].map((key) => [
      key,
      'type',
    ]),
  ),
  ...Object.fromEntries(['width', 'height', 'padding', 'line', 'clear', 'x', 'y'].map((key) => [key, 'type'])),
};

/** Insets lie round a text, whichever way, and are as large as it needs. */
const aroundText: ReadonlySet<string> = new Set(['inset', 'insets']);

function stretch(value: unknown, factors: Factors, key = ''): unknown {
  if (typeof value === 'number') {
    const factor = aroundText.has(key) ? 'type' : Object.hasOwn(factorOf, key) ? factorOf[key] : undefined;
    if (!factor) return value;
    // The step is what others are multiples of; sizes of type are whole and half points.
    if (key === 'step') return value * factors.down;
    return halves.has(key) ? Math.round(value * factors.type * 2) / 2 : roundPoints(value * factors[factor]);
  }
  if (Array.isArray(value)) return value.map((item) => stretch(item, factors, key));
  if (typeof value !== 'object' || value === null || isAsset(value)) return value;
  const inside = aroundText.has(key) ? { ...factors, across: factors.type, down: factors.type } : factors;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, stretch(item, inside, name)]));
}

const halves: ReadonlySet<string> = new Set(['size', 'min', 'floor', 'roomy']);
