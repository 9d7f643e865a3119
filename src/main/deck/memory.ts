/**
 * What was planned of a brief's sections, kept from one revision to the next: while somebody types, one section of two hundred
 * is another. A section is planned from its own content, from what stands above it hands down and from what all of its brief
 * share; where the three are as they were, so is the plan, and what was said of it is said again.
 */

import type { Diagnostic, LayoutId, Section } from '../../shared/model/index.js';
import { sameContent } from '../../shared/same-content.js';
import type { PlanContext } from './draft.js';
import type { Inherited, SectionPlan } from './section/section.js';

type PlanSection = (section: Section, inherited: Inherited, context: PlanContext) => SectionPlan;

/** Sections; those of the brief as it is are kept in any case. A long one's plan takes some 10 kB. */
const mostKept = 4_000;

/** What all sections of a brief share; who hears the diagnostics changes nothing. */
type Shared = Omit<PlanContext, 'report' | 'kept'>;

interface Kept {
  readonly section: Section;
  readonly inherited: Pick<Inherited, 'prose' | 'fallbackTitle'>;
  /** Layouts that the cut asks for in the section and under it. */
  readonly kinds: readonly (LayoutId | undefined)[];
  readonly plan: SectionPlan;
  readonly said: readonly Diagnostic[];
}

/** The plans of one brief's sections under one set of rules. */
export class KeptSections {
  readonly shared: Shared;
  #last: Map<string, Kept>;
  #now = new Map<string, Kept>();

  constructor(shared: Shared, last: Map<string, Kept>) {
    this.shared = shared;
    this.#last = last;
  }

  /** As `make` plans it, or as it was planned before where nothing is another. */
  plan(section: Section, inherited: Inherited, context: PlanContext, make: PlanSection): SectionPlan {
    const { prose, fallbackTitle, kinds: asked } = inherited;
    const kinds = kindsOf(section, asked);
    const known = this.#last.get(section.id);
    const isSame =
      known !== undefined &&
      known.inherited.prose === prose &&
      sameContent(known.kinds, kinds) &&
      sameContent(known.inherited.fallbackTitle, fallbackTitle) &&
      sameContent(known.section, section);
    if (isSame) {
      // With the section as it is now: what it shares with the next one is compared at a glance.
      this.#keep(known.section === section ? known : { ...known, section });
      for (const item of known.said) context.report(item);
      return known.plan;
    }
    const said: Diagnostic[] = [];
    const report = (item: Diagnostic): void => {
      said.push(item);
      context.report(item);
    };
    const plan = make(section, inherited, { ...context, report });
    this.#now.set(section.id, { section, inherited: { prose, fallbackTitle }, kinds, plan, said });
    return plan;
  }

  /** The next planning's: with a cut, the whole brief and what the cut leaves of it take turns, so both are kept. */
  next(shared: Shared): KeptSections {
    if (!sameContent(this.shared, shared)) return new KeptSections(shared, new Map());
    for (const [id, kept] of this.#last) {
      if (this.#now.size >= mostKept) break;
      if (!this.#now.has(id)) this.#now.set(id, kept);
    }
    return new KeptSections(this.shared, this.#now);
  }

  /** With what stands under it, which is not looked at again. */
  #keep(known: Kept): void {
    this.#now.set(known.section.id, known);
    for (const child of known.section.children) {
      const below = this.#last.get(child.id);
      if (below) this.#keep(below);
    }
  }
}

/** Sections of the briefs of a deck, each brief's by its file. Whoever plans revisions of a deck keeps one. */
export class PlanMemory {
  readonly #briefs = new Map<string, KeptSections>();

  /** The context with what is kept of its brief, for one planning of it. What is as it was is the same object. */
  of(context: PlanContext): PlanContext {
    const { report, kept: _, ...shared } = context;
    const kept = this.#briefs.get(shared.file)?.next(shared) ?? new KeptSections(shared, new Map());
    this.#briefs.set(shared.file, kept);
    return { ...kept.shared, report, kept };
  }
}

/** Empty where none is asked for: a choice elsewhere in the brief does not make this section another. */
function kindsOf(section: Section, asked: Inherited['kinds']): readonly (LayoutId | undefined)[] {
  if (asked.size === 0) return [];
  const kinds = everyKind(section, asked);
  return kinds.every((kind) => kind === undefined) ? [] : kinds;
}

function everyKind(section: Section, asked: Inherited['kinds']): readonly (LayoutId | undefined)[] {
  return [asked.get(section.id), ...section.children.flatMap((child) => everyKind(child, asked))];
}
