/** A brief's sections as a tree, for the window and for `--json`. */
import type { Brief, Lines, Section } from '../../../shared/model/index.js';
import { onceForEach } from '../../../shared/once-for-each.js';
import { partId } from '../frame/parts.js';
import { keptLineOf } from '../text/inlines.js';

export interface SectionNode {
  /** With `file#` before it when several briefs make one deck. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  /** `.must`, `.internal` and whatever other classes the heading has: cuts can use them. */
  readonly tags: readonly string[];
  readonly lines: Lines;
  readonly children: readonly SectionNode[];
}

/** The sections of a brief, in order. `oneOfMany`: ids get the file's name before them. */
export function sectionTree(brief: Brief, oneOfMany = false): readonly SectionNode[] {
  const prefix = oneOfMany ? partId(brief) : '';
  return brief.sections.map((section) => (prefix === '' ? nodeAlone(section) : nodeOf(section, prefix)));
}

function nodeOf(section: Section, prefix: string): SectionNode {
  return {
    id: prefix + section.id,
    number: section.number,
    title: keptLineOf(section.heading),
    depth: section.depth,
    tags: section.attributes.classes,
    lines: section.lines,
    children: section.children.map((child) => nodeOf(child, prefix)),
  };
}

/** Of a brief alone. */
const nodeAlone = onceForEach((section: Section) => nodeOf(section, ''));

/** Every node of a tree, parents before their children. */
export function allNodes(nodes: readonly SectionNode[]): readonly SectionNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
