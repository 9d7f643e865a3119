/**
 * A stored cut matched to the brief as it is now: by id, then by the hash of the section's text, never by likeness. In
 * doubt a section stays out.
 */
import { fullCutName, isFullCut, isSameCut } from '../../shared/cut-name.js';
import type { LayoutId } from '../../shared/model/index.js';
import type { ResolvedCut, SectionChoice, SectionFacts, StoredCut, StoredSection } from './types.js';

/** @param stored undefined for a cut that no file has: 'full', or one that only the Markdown names */
export function resolveCut(facts: readonly SectionFacts[], name: string, stored: StoredCut | undefined): ResolvedCut {
  const { matched, gone, contested } = matchSections(facts, stored?.sections ?? []);
  const fallback = newSections(stored, gone);
  const choices: SectionChoice[] = [];
  const ancestors: { readonly depth: number; readonly choice: SectionChoice }[] = [];
  for (const section of facts) {
    while ((ancestors.at(-1)?.depth ?? 0) >= section.depth) ancestors.pop();
    const entry = matched.get(section.id);
    const above = ancestors.at(-1)?.choice;
    const decided = contested.has(section.id)
      ? ({ in: false, by: 'tick' } as const)
      : decide(section, name, entry, stored && fallback, above);
    const layout = entry?.layout;
    const choice = { id: section.id, ...decided, ...(layout === undefined ? {} : { layout }) };
    choices.push(choice);
    ancestors.push({ depth: section.depth, choice });
  }
  return {
    cut: {
      name: stored?.name ?? (isFullCut(name) ? fullCutName : name),
      out: new Set(choices.filter((choice) => !choice.in).map((choice) => choice.id)),
      ...orderOf(stored, matched),
      ...kindsOf(choices),
    },
    choices,
    gone: gone.map((entry) => entry.id),
    undecided: choices.filter((choice) => choice.by === 'new').map((choice) => choice.id),
  };
}

/**
 * What becomes of sections that the cut does not know. Where it leaves something out that is nowhere any more, a section
 * that it does not know may be that one: then even the full cut leaves it out.
 */
function newSections(stored: StoredCut | undefined, gone: readonly StoredSection[]): 'in' | 'out' {
  return stored === undefined || (stored.new === 'in' && gone.length === 0) ? 'in' : 'out';
}

function decide(
  section: SectionFacts,
  name: string,
  entry: StoredSection | undefined,
  fallback: 'in' | 'out' | undefined,
  above: SectionChoice | undefined,
): Pick<SectionChoice, 'in' | 'by'> {
  if (entry?.in !== undefined) return { in: entry.in, by: 'tick' };
  if (section.named && !isFullCut(name)) {
    return { in: section.named.some((each) => isSameCut(each, name)), by: 'heading' };
  }
  if (fallback === undefined) return { in: true, by: 'cut' };
  // What comes to stand under something that is out is out with it.
  if (fallback === 'in' && above?.in !== false) return { in: true, by: 'cut' };
  return { in: false, by: 'new' };
}

interface Matches {
  readonly matched: ReadonlyMap<string, StoredSection>;
  /** Exclusions that match nothing. */
  readonly gone: readonly StoredSection[];
  /** Sections that one entry means by id and an exclusion by their text: that text was left out, and stays out. */
  readonly contested: ReadonlySet<string>;
}

function matchSections(facts: readonly SectionFacts[], entries: readonly StoredSection[]): Matches {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const matched = new Map<string, StoredSection>();
  for (const { id } of facts) {
    const entry = byId.get(id);
    if (entry) matched.set(id, entry);
  }
  const used = new Set([...matched.values()].map((entry) => entry.id));
  const free = entries.filter((entry) => !used.has(entry.id));
  const contested = new Set<string>();
  const found = new Set<string>();
  for (const entry of free) {
    // Two sections with one text: nobody knows which is meant.
    const same = entry.hash === undefined ? [] : facts.filter((section) => section.hash === entry.hash);
    const only =
      same.length === 1 && free.filter((other) => other.hash === entry.hash).length === 1 ? same[0] : undefined;
    if (!only) continue;
    if (!matched.has(only.id)) matched.set(only.id, entry);
    else if (entry.in === false && matched.get(only.id)?.hash !== only.hash) contested.add(only.id);
    else continue;
    found.add(entry.id);
  }
  const gone = free.filter((entry) => entry.in === false && !found.has(entry.id));
  return { matched, gone, contested };
}

/** The stored order in the ids of today. */
function orderOf(
  stored: StoredCut | undefined,
  matched: ReadonlyMap<string, StoredSection>,
): { readonly order?: readonly string[] } {
  if (!stored?.order) return {};
  const now = new Map([...matched].map(([id, entry]) => [entry.id, id]));
  return { order: stored.order.map((id) => now.get(id) ?? id) };
}

function kindsOf(choices: readonly SectionChoice[]): { readonly kinds?: ReadonlyMap<string, LayoutId> } {
  const kinds = new Map<string, LayoutId>();
  for (const { id, layout } of choices) if (layout !== undefined) kinds.set(id, layout);
  return kinds.size === 0 ? {} : { kinds };
}
