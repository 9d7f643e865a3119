/** A brief as stretches of text: each section's own body under its heading, in order of reading. */
import type { Block, Brief, Inline, Section } from '../../../shared/model/index.js';
import { titleOf } from '../frame/frame.js';

export interface Stretch {
  /** Id of the section, as slides name it. */
  readonly section: string;
  readonly depth: number;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
}

/**
 * The stretches of a brief as its cut leaves it. `opening`: the id that slides of the text before the first section have;
 * `isPart`: it is one of several briefs, whose title is a heading above those of its sections.
 */
export function stretchesOf(brief: Brief, opening: string, isPart: boolean): readonly Stretch[] {
  const below = isPart ? 1 : 0;
  const first: Stretch = {
    section: opening,
    depth: below,
    heading: isPart ? titleOf(brief) : [],
    blocks: brief.preamble,
  };
  return [first, ...brief.sections.flatMap((section) => sectionStretches(section, below))];
}

function sectionStretches(section: Section, below: number): readonly Stretch[] {
  const { id, depth, heading, blocks, children } = section;
  return [
    { section: id, depth: depth + below, heading, blocks },
    ...children.flatMap((child) => sectionStretches(child, below)),
  ];
}

/**
 * The blocks of a section by the groups of slides that they make. A group begins where the first line of its content
 * stands; `from`: that line of each group, in order of the slides.
 */
export function shareBlocks(blocks: readonly Block[], from: readonly number[]): readonly (readonly Block[])[] {
  const shares = from.map((): Block[] => []);
  let at = 0;
  for (const block of blocks) {
    while (at + 1 < from.length && (from[at + 1] as number) <= block.lines.from) at += 1;
    shares[at]?.push(block);
  }
  return shares;
}
