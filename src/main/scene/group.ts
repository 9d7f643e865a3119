/** A group of slides: the first of its options that fits unsplit, else the last; slides that continue share one size. */
import type { Diagnostic, LayoutId, Scene, SlideGroup } from '../../shared/model/index.js';
import { type Draft, draftSlide, remarks, toScenes } from './draft.js';
import { slideWords } from './limits.js';
import type { Stage } from './types.js';

export interface ComposedGroup {
  readonly scenes: readonly Scene[];
  readonly diagnostics: readonly Diagnostic[];
}

export function composeGroup(group: SlideGroup, stage: Stage): ComposedGroup {
  const drafts = chooseOption(group, stage);
  const scenes: Scene[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const chain of chainsOf(drafts)) {
    const shared = shareSize(chain, stage);
    const of = shared.reduce((sum, draft) => sum + draft.pages.length, 0);
    const head = shared[0]!.sheet.slide.key;
    let before = 0;
    for (const draft of shared) {
      scenes.push(...toScenes(draft, before, of, head, group.deckSection));
      before += draft.pages.length;
      diagnostics.push(...draft.sheet.diagnostics, ...remarks(draft, slideWords));
    }
  }
  return { scenes, diagnostics: unique(diagnostics) };
}

function chooseOption(group: SlideGroup, stage: Stage): Draft[] {
  const { options } = group;
  for (const [index, slides] of options.entries()) {
    const isLast = index === options.length - 1;
    const drafts: Draft[] = [];
    for (const [order, slide] of slides.entries()) {
      const chained = slide.continues === true || slides[order + 1]?.continues === true;
      const draft = draftSlide(slide, stage, undefined, chained);
      if (!draft.fits && !isLast) break;
      drafts.push(draft);
    }
    if (drafts.length === slides.length) return drafts;
  }
  throw new Error(`Group ${group.key} has no option.`); // the type says there is one
}

/** Drafts in runs that continue one another by plan. */
function chainsOf(drafts: readonly Draft[]): Draft[][] {
  const chains: Draft[][] = [];
  for (const draft of drafts) {
    if (draft.sheet.slide.continues && chains.length > 0) chains.at(-1)!.push(draft);
    else chains.push([draft]);
  }
  return chains;
}

/** Composes a chain's slides again at the smallest size of their kind where they differ. */
function shareSize(chain: readonly Draft[], stage: Stage): readonly Draft[] {
  if (chain.length === 1) return chain;
  const least = new Map<LayoutId, number>();
  for (const { size, sheet } of chain) {
    if (size !== undefined) least.set(sheet.slide.kind, Math.min(size, least.get(sheet.slide.kind) ?? size));
  }
  return chain.map((draft) => {
    const size = least.get(draft.sheet.slide.kind);
    const isLarger = size !== undefined && draft.size !== undefined && draft.size > size;
    return isLarger ? draftSlide(draft.sheet.slide, stage, size, true) : draft;
  });
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
