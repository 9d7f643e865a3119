/**
 * Heads over two contents. Many houses have them in an accent that is for areas and not for letters: where one of them reads at less than
 * 3:1 on the slide's ground all are in the house's accent that reads, or in its ink, as the dates of a timeline are.
 */
import type { Slot, Theme } from '../../../../shared/model/index.js';
import { weakestOn } from '../../weakest.js';
import type { Look } from '../artwork/look.js';
import { groundUnder } from '../ink/ink.js';
import type { House } from '../places/drawn-slots.js';

/** Of bold text and text from 18 pt on (WCAG 2.2, 1.4.3). */
const needed = 3;

/** The heads that are changed, by name; none where all of them read, or stand on grounds of their own. */
export function readableHeads(
  slots: Readonly<Record<string, Slot>>,
  look: Look,
  house: House,
  theme: Theme,
): Readonly<Record<string, Slot>> {
  const heads = Object.values(slots).filter(({ name, ground }) => /^head\d$/.test(name) && !ground);
  const reads = ({ box, levels }: Slot): boolean => {
    const [first] = levels;
    const ground = groundUnder(box, look);
    const reading = first && ground && weakestOn(first.color, ground, theme);
    return reading === undefined || reading.ratio >= needed;
  };
  if (heads.every(reads)) return {};
  const inked = heads.map((head): Slot => {
    const levels = head.levels.map((level) => ({ ...level, color: house.accent }));
    return { ...head, levels, ...(head.drawn ? {} : { inherited: head.inherited ?? head.levels }) };
  });
  return Object.fromEntries(inked.map((head) => [head.name, head]));
}
