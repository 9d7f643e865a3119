/** A brief's sections as a tree, for the window and for `--json`. */
import type { Brief, Lines, Section } from '../../shared/model/index.js';
import { lineOf } from './inlines.js';
import { partId } from './parts.js';

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
  const nodeOf = (section: Section): SectionNode => ({
    id: prefix + section.id,
    number: section.number,
    title: lineOf(section.heading),
    depth: section.depth,
    tags: section.attributes.classes,
    lines: section.lines,
    children: section.children.map(nodeOf),
  });
  return brief.sections.map(nodeOf);
}

/** Every node of a tree, parents before their children. */
export function allNodes(nodes: readonly SectionNode[]): readonly SectionNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
