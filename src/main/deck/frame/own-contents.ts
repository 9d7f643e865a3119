/** A table of contents that the brief has itself: a list of links to its own sections. */
import type { Block, ListItem, Section } from '../../../shared/model/index.js';
import { isBlank } from '../text/inlines.js';

const fewestLinks = 3;
/** Of the lines, how many have to be links: some lead to headings that were renamed since, and are text. */
const linkedShare = 0.75;

/** Whether a section holds nothing but a list of links to sections of the brief. */
export function isOwnContents({ blocks }: Section): boolean {
  const [list, ...others] = blocks;
  if (list?.type !== 'list' || others.length > 0) return false;
  const lines = list.items.flatMap(linesOf);
  const linked = lines.filter(isLinkToSection).length;
  return linked >= fewestLinks && linked >= lines.length * linkedShare;
}

/** The blocks of an item and of those under it; lists are their items. */
function linesOf({ blocks }: ListItem): readonly Block[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap(linesOf) : [block]));
}

function isLinkToSection(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const said = block.inlines.filter((inline) => !isBlank([inline]));
  return said.length > 0 && said.every((inline) => inline.type === 'text' && inline.link?.to === 'section');
}
