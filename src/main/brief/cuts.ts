/** `{cut=…}` on fenced divs: what they enclose is in the cuts that they name. */
import { cutNames, isSameCut } from '../../shared/cut-name.js';
import type { Attributes, Block, Section } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import { type FlowItem, type Heading, inCuts } from './flow.js';

/**
 * What stands in a div that names its cuts: its blocks as choices, and its headings with those names as if they had them
 * themselves. A heading with names of its own is in the cuts that both name.
 */
export function flowInCuts(flow: readonly FlowItem[], attributes: Attributes, lines: Lines): readonly FlowItem[] {
  if (attributes.values.cut === undefined) return flow;
  const items: FlowItem[] = [];
  let blocks: Block[] = [];
  const close = (): void => {
    items.push(...inCuts(blocks, attributes, lines));
    blocks = [];
  };
  for (const item of flow) {
    if (item.type !== 'heading') blocks.push(item);
    else {
      close();
      items.push(headingInCuts(item, attributes, lines));
    }
  }
  close();
  return items;
}

function headingInCuts(heading: Heading, attributes: Attributes, lines: Lines): Heading {
  const allowed = cutNames(attributes.values.cut ?? '');
  const own = heading.attributes.values.cut;
  const names =
    own === undefined ? allowed : cutNames(own).filter((name) => allowed.some((other) => isSameCut(name, other)));
  const values = { ...heading.attributes.values, cut: names.join(', ') };
  return { ...heading, attributes: { ...heading.attributes, values }, inDiv: lines.from };
}

/** A block as the section takes it that its div's heading made: the section is chosen, so the block need not be. */
export function blocksUnder(heading: Heading | undefined, block: Block): readonly Block[] {
  return block.type === 'choice' && heading?.inDiv === block.lines.from ? block.blocks : [block];
}

/**
 * All cuts that sections and choices name, each once.
 * @param around what stands in no section; undefined where no div names a cut, so that no block need be looked at
 */
export function namedCuts(sections: readonly Section[], around: readonly Block[] | undefined): readonly string[] {
  const found: string[] = [];
  const add = (names: readonly string[]): void => {
    for (const name of names) if (!found.some((known) => isSameCut(known, name))) found.push(name);
  };
  const visit = (section: Section): void => {
    if (section.attributes.values.cut !== undefined) add(cutNames(section.attributes.values.cut));
    if (around) eachChoice(section.blocks, add);
    section.children.forEach(visit);
  };
  eachChoice(around, add);
  sections.forEach(visit);
  return found;
}

/** Choices stand anywhere: in lists, columns, quotations, notes. */
function eachChoice(value: unknown, add: (names: readonly string[]) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) eachChoice(part, add);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  if (node.type === 'choice') add(node.cuts as readonly string[]);
  for (const key in node) if (key !== 'inlines' && key !== 'lines') eachChoice(node[key], add);
}
