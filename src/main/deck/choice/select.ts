/** `--only` and `--skip`: names of sections → what is left out of each brief. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Brief, Cut, Diagnostic } from '../../../shared/model/index.js';
import { partId } from '../frame/parts.js';
import { allNodes, type SectionNode, sectionTree } from '../section/section-tree.js';
import { nearest } from '../text/nearest.js';
import { preambleId } from './cut.js';

/** What the person names: ids (`outlook`, `notes.md#outlook`), headings, or numbers (`2.1`). */
export interface Selection {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/**
 * What is left of a cut for each brief. `only` keeps sections with all under them (the headings above them stay, their text does not); `skip`
 * leaves sections out with all under them, and wins. What the cut leaves out stays out. A name that fits nothing, or two
 * sections, is an error.
 */
export function selectSections(
  briefs: readonly Brief[],
  selection: Selection,
  base: readonly Cut[],
): { readonly cuts: readonly Cut[]; readonly diagnostics: readonly Diagnostic[] } {
  if (selection.only.length === 0 && selection.skip.length === 0) return { cuts: base, diagnostics: [] };
  const many = briefs.length > 1;
  const trees = briefs.map((brief) => sectionTree(brief, many));
  // A file may be named as it was on the command line, with its folder.
  const paths = new Map(briefs.map((brief) => [`${brief.file}#`, partId(brief)]));
  const nodes = trees.flatMap(allNodes);
  const diagnostics: Diagnostic[] = [];
  const find = (names: readonly string[]): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const name of names) {
      const found = named(many ? byPart(name, paths) : name, nodes);
      if (found.length === 1) for (const node of allNodes(found)) ids.add(node.id);
      else diagnostics.push(found.length === 0 ? unknown(name, nodes) : ambiguous(name, found));
    }
    return ids;
  };
  const only = find(selection.only);
  const skip = find(selection.skip);
  const isIn = (id: string): boolean => (selection.only.length === 0 || only.has(id)) && !skip.has(id);
  const cuts = briefs.map((brief, index): Cut => {
    const ids = allNodes(trees[index] ?? []).map((node) => node.id);
    const out = ids.filter((id) => !isIn(id));
    const without = selection.only.length > 0 ? [preambleId] : [];
    const prefix = many ? partId(brief).length : 0;
    const cut = base[index] as Cut;
    return { ...cut, out: new Set([...cut.out, ...out.map((id) => id.slice(prefix)), ...without]) };
  });
  const isEmpty = trees.every((tree, index) => {
    const prefix = many ? partId(briefs[index] as Brief).length : 0;
    return allNodes(tree).every((node) => cuts[index]?.out.has(node.id.slice(prefix)));
  });
  if (diagnostics.length === 0 && isEmpty) {
    diagnostics.push(diagnostic('nothing-selected', {}));
  }
  return { cuts, diagnostics };
}

/** The name with the part's own name in place of the path that begins it. */
function byPart(name: string, paths: ReadonlyMap<string, string>): string {
  const path = [...paths.keys()].find((each) => name.startsWith(each));
  return path === undefined ? name : `${paths.get(path)}${name.slice(path.length)}`;
}

/** By id first, then by number, then by heading. */
function named(name: string, nodes: readonly SectionNode[]): readonly SectionNode[] {
  const wanted = name.trim().replace(/^#(?!#)/u, '');
  const byId = nodes.filter((node) => node.id === wanted || node.id.endsWith(`#${wanted}`));
  if (byId.length > 0) return byId;
  const byNumber = nodes.filter((node) => node.number !== '' && node.number === wanted.replace(/\.$/u, ''));
  if (byNumber.length > 0) return byNumber;
  const heading = folded(wanted);
  return nodes.filter((node) => folded(node.title) === heading);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function unknown(name: string, nodes: readonly SectionNode[]): Diagnostic {
  const near = nearest(
    name,
    nodes.flatMap((node) => [node.title, node.id]),
  );
  return near === undefined
    ? diagnostic('section-unknown', {}, { name })
    : diagnostic('section-unknown-near', {}, { name, nearest: near });
}

function ambiguous(name: string, found: readonly SectionNode[]): Diagnostic {
  return diagnostic('section-ambiguous', {}, { name, ids: found.map((node) => node.id).join(', ') });
}
