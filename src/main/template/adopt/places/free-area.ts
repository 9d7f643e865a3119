/** The part of a foreign slide that is free for content: under its title, above its footers, clear of fixed artwork. */
import type { Box } from '../../../../shared/model/index.js';

const gap = 6; // pt, between content and what stands round it
/** What is useful to content, in points: four lines of body text. */
const usualLeast = { width: 120, height: 90 } as const;

export interface Surroundings {
  readonly slide: { readonly width: number; readonly height: number };
  /** Where the house has its content: a body placeholder. */
  readonly body: Box;
  readonly title: Box | undefined;
  readonly footers: readonly Box[];
  /** Logos, bars, pictures that are no background. */
  readonly artwork: readonly Box[];
}

/** The house's body, cut back from whatever stands in it. */
export function freeArea({ slide, body, title, footers, artwork }: Surroundings): Box {
  let free = within(body, { x: 0, y: 0, width: slide.width, height: slide.height });
  if (title && covers(title, free)) free = clearOf(free, title);
  return clear(free, [...footers, ...artwork]);
}

/** `box` without what any of `others` covers of it. */
export function clear(
  box: Box,
  others: readonly Box[],
  least: { readonly width: number; readonly height: number } = usualLeast,
): Box {
  return others.reduce((rest, other) => clearOf(rest, other, least), box);
}

/** Whether two boxes share more than an edge. */
export function covers(a: Box, b: Box): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5
  );
}

/** What of a box lies in another. */
export function within(box: Box, outer: Box): Box {
  const x = Math.max(box.x, outer.x);
  const y = Math.max(box.y, outer.y);
  return {
    x,
    y,
    width: Math.min(box.x + box.width, outer.x + outer.width) - x,
    height: Math.min(box.y + box.height, outer.y + outer.height) - y,
  };
}

/** Of a placeholder that reaches over the slide's edge, less than this on the slide is no place for text. */
const leastOnSlide = 18; // pt

/** Whether enough of a box is on the slide, so that what stands in it is seen: houses park placeholders beside their slides. */
export function isOnSlide(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  const seen = within(box, { x: 0, y: 0, width, height });
  return (
    box.width > 0 &&
    box.height > 0 &&
    seen.width >= Math.min(box.width, leastOnSlide) &&
    seen.height >= Math.min(box.height, leastOnSlide)
  );
}

/** `box` without what `other` covers of it: cut on the side where least is lost; as it is where nothing useful would be left. */
function clearOf(box: Box, other: Box, least: { readonly width: number; readonly height: number } = usualLeast): Box {
  if (!covers(box, other)) return box;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const cuts: readonly Box[] = [
    { ...box, height: other.y - gap - box.y },
    { ...box, y: other.y + other.height + gap, height: bottom - (other.y + other.height + gap) },
    { ...box, width: other.x - gap - box.x },
    { ...box, x: other.x + other.width + gap, width: right - (other.x + other.width + gap) },
  ];
  const useful = cuts.filter(({ width, height }) => width >= least.width && height >= least.height);
  return useful.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? box;
}
