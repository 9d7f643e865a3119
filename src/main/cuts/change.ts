/** What a person does to cuts, as functions from one book to the next. */
import { foldedCutName, fullCutName, isFullCut, isSameCut, tidyCutName } from '../../shared/cut-name.js';
import type { LayoutId } from '../../shared/model/index.js';
import { resolveCut } from './resolve.js';
import { siblingsOf, tickedWith } from './ticks.js';
import type { CutBook, ResolvedCut, SectionFacts, StoredCut, StoredSection } from './types.js';

/** The stored cut of a name, if there is one. */
export function storedCut(book: CutBook, name: string): StoredCut | undefined {
  return book.cuts.find((cut) => isSameCut(cut.name, name));
}

/** The names of all cuts that there are: 'full', those of the file, those that only the Markdown names. */
export function cutNamesOf(book: CutBook, named: readonly string[]): readonly string[] {
  const names = [storedCut(book, fullCutName)?.name ?? fullCutName];
  for (const name of [...book.cuts.map((cut) => cut.name), ...named]) {
    if (!names.some((known) => isSameCut(known, name))) names.push(name);
  }
  return names;
}

/** A cut as it is now, whether a file has it or not. */
export function resolved(book: CutBook, facts: readonly SectionFacts[], name: string): ResolvedCut {
  return resolveCut(facts, name, storedCut(book, name));
}

/** Ticks or clears a section with what goes with it. */
export function tick(book: CutBook, facts: readonly SectionFacts[], name: string, id: string, isIn: boolean): CutBook {
  const ids = new Set(tickedWith(facts, id, isIn));
  return decided(book, facts, name, (each, was) => (ids.has(each) ? isIn : was));
}

/** Ticks or clears every section. */
export function tickAll(book: CutBook, facts: readonly SectionFacts[], name: string, isIn: boolean): CutBook {
  return decided(book, facts, name, () => isIn);
}

/** What was in goes out, and the other way round. */
export function invert(book: CutBook, facts: readonly SectionFacts[], name: string): CutBook {
  const now = resolved(book, facts, name);
  return decided(book, facts, name, (id) => now.cut.out.has(id));
}

/** Exactly these sections are in; what is said of the time they were chosen for is kept. */
export function choose(
  book: CutBook,
  facts: readonly SectionFacts[],
  name: string,
  chosen: ReadonlySet<string>,
  minutes?: number,
): CutBook {
  const changed = decided(book, facts, name, (id) => chosen.has(id));
  return minutes === undefined ? changed : edited(changed, name, (cut) => ({ ...cut, minutes }));
}

/** What is undecided stays out for good, and exclusions that match nothing are forgotten. */
export function settle(book: CutBook, facts: readonly SectionFacts[], name: string): CutBook {
  const { undecided } = resolved(book, facts, name);
  const ids = new Set(undecided);
  const changed = decided(book, facts, name, (id, was) => (ids.has(id) ? false : was));
  const known = new Set(facts.map((section) => section.id));
  return edited(changed, name, (cut) => ({ ...cut, sections: cut.sections.filter((entry) => known.has(entry.id)) }));
}

/** Asks for a kind of slide for a section's own text, or for none. */
export function askLayout(
  book: CutBook,
  facts: readonly SectionFacts[],
  name: string,
  id: string,
  layout: LayoutId | undefined,
): CutBook {
  const kept = decided(book, facts, name, (each, was) =>
    each === id && was === undefined ? isInNow(book, facts, name, id) : was,
  );
  return edited(kept, name, (cut) => ({
    ...cut,
    sections: cut.sections.map((entry) => {
      if (entry.id !== id) return entry;
      const { layout: _, ...rest } = entry;
      return layout === undefined ? rest : { ...rest, layout };
    }),
  }));
}

/** Moves a section before another of those beside it; to their end where `before` is none of them. */
export function move(book: CutBook, facts: readonly SectionFacts[], name: string, id: string, before: string): CutBook {
  const siblings = siblingsOf(facts, id);
  if (siblings.length < 2) return book;
  const order = resolved(book, facts, name).cut.order ?? [];
  const now = inOrder(siblings, order).filter((each) => each !== id);
  const place = now.indexOf(before);
  now.splice(place < 0 ? now.length : place, 0, id);
  const others = order.filter((each) => !siblings.includes(each));
  const isOwn = now.every((each, index) => each === siblings[index]);
  const next = isOwn ? others : [...others, ...now];
  return edited(
    decided(book, facts, name, (_, was) => was),
    name,
    (cut) => {
      const { order: _, ...rest } = cut;
      return next.length === 0 ? rest : { ...rest, order: next };
    },
  );
}

/** Ids beside one another as an order has them; one that it does not know stays behind the one that it follows. */
function inOrder(ids: readonly string[], order: readonly string[]): string[] {
  const ordered = ids.filter((id) => order.includes(id)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  ids.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = ids[index - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, id);
  });
  return ordered;
}

/** The ids of all sections as a cut orders them, parents before their children. */
export function inCutOrder(facts: readonly SectionFacts[], order: readonly string[] | undefined): readonly string[] {
  if (!order) return facts.map((section) => section.id);
  const children = new Map<string, string[]>();
  const above: SectionFacts[] = [];
  for (const section of facts) {
    while ((above.at(-1)?.depth ?? 0) >= section.depth) above.pop();
    const parent = above.at(-1)?.id ?? '';
    children.set(parent, [...(children.get(parent) ?? []), section.id]);
    above.push(section);
  }
  const below = (parent: string): readonly string[] =>
    inOrder(children.get(parent) ?? [], order).flatMap((id) => [id, ...below(id)]);
  return below('');
}

/** Makes a cut under a free name as another one is now. */
export function copyCut(book: CutBook, facts: readonly SectionFacts[], from: string, name: string): CutBook {
  const source = storedCut(
    decided(book, facts, from, (_, was) => was),
    from,
  );
  if (!source) return book;
  const now = resolved(book, facts, from);
  const sections = now.choices.map((choice): StoredSection => {
    const entry = source.sections.find((each) => each.id === choice.id);
    const hash = facts.find((section) => section.id === choice.id)?.hash;
    return {
      id: choice.id,
      in: choice.in,
      ...(choice.layout && { layout: choice.layout }),
      ...(hash && { hash }),
      other: entry?.other ?? {},
    };
  });
  const { name: _, new: _new, ...rest } = source;
  return { ...book, cuts: [...book.cuts, { ...rest, name: tidyCutName(name), new: 'out', sections }] };
}

/** Gives a stored cut another name. */
export function renameCut(book: CutBook, name: string, to: string): CutBook {
  return edited(book, name, (cut) => ({ ...cut, name: tidyCutName(to) }));
}

/** Forgets a cut: 'full' is everything again, and one that the Markdown names is what that says. */
export function deleteCut(book: CutBook, name: string): CutBook {
  return { ...book, cuts: book.cuts.filter((cut) => !isSameCut(cut.name, name)) };
}

const longestName = 60; // characters: a line of a menu

/** Why a name cannot be a cut's, or undefined where it can. */
export function nameProblem(name: string, taken: readonly string[]): 'empty' | 'long' | 'comma' | 'taken' | undefined {
  const tidy = tidyCutName(name);
  if (tidy === '') return 'empty';
  if ([...tidy].length > longestName) return 'long';
  if (/[,{}"]|\p{Cc}/u.test(tidy)) return 'comma';
  return taken.some((other) => foldedCutName(other) === foldedCutName(tidy)) ? 'taken' : undefined;
}

function isInNow(book: CutBook, facts: readonly SectionFacts[], name: string, id: string): boolean {
  return !resolved(book, facts, name).cut.out.has(id);
}

function edited(book: CutBook, name: string, change: (cut: StoredCut) => StoredCut): CutBook {
  return { ...book, cuts: book.cuts.map((cut) => (isSameCut(cut.name, name) ? change(cut) : cut)) };
}

/**
 * The book with a cut brought up to the brief of today, and decided on. What matched by its text is stored under its new
 * id; inclusions that match nothing are dropped (should they come back, they wait for a decision); exclusions stay.
 * @param choice the new tick: given the id and the tick so far, undefined while nobody ticked it
 */
function decided(
  book: CutBook,
  facts: readonly SectionFacts[],
  name: string,
  choice: (id: string, was: boolean | undefined) => boolean | undefined,
): CutBook {
  const old = storedCut(book, name);
  const now = resolveCut(facts, name, old);
  const sections: StoredSection[] = [];
  now.choices.forEach((each, index) => {
    const { hash } = facts[index] as SectionFacts;
    // A cut that gets its first file knows all sections of the brief; what the headings decide is left to them.
    const was = each.by === 'tick' || each.by === 'cut' ? each.in : undefined;
    const ticked = choice(each.id, was);
    if (ticked === undefined && each.by === 'new') return;
    sections.push({
      id: each.id,
      ...(ticked === undefined ? {} : { in: ticked }),
      ...(each.layout === undefined ? {} : { layout: each.layout }),
      ...(hash === undefined ? {} : { hash }),
      other: otherOf(old, each.id, hash),
    });
  });
  const gone = (old?.sections ?? []).filter((entry) => now.gone.includes(entry.id));
  const { order } = now.cut;
  const cut: StoredCut = {
    name: old?.name ?? tidyCutName(name),
    new: isFullCut(name) ? 'in' : 'out',
    ...(old?.minutes === undefined ? {} : { minutes: old.minutes }),
    ...(order === undefined ? {} : { order }),
    sections: [...sections, ...gone],
    other: old?.other ?? {},
  };
  const cuts = old ? book.cuts.map((each) => (each === old ? cut : each)) : [...book.cuts, cut];
  return { ...book, cuts };
}

function otherOf(old: StoredCut | undefined, id: string, hash: string | undefined): StoredSection['other'] {
  const entry =
    old?.sections.find((each) => each.id === id) ??
    (hash === undefined ? undefined : old?.sections.find((each) => each.hash === hash));
  return entry?.other ?? {};
}
