/** The contract's commands about cuts, templates, the briefs of a deck and what was done last. */
import { basename } from 'node:path';

import type { BriefHandlers, ChangeState, CutAnswer } from '../../../shared/contract/index.js';
import { isFullCut, isSameCut, tidyCutName } from '../../../shared/cut-name.js';
import type { LayoutId } from '../../../shared/model/index.js';
import * as cuts from '../../cuts/index.js';
import type { Back, UndoStack } from '../undo/index.js';
import { type Choice, type Choices, type ChosenBrief, cutNamesIn, withBook } from './choices.js';

export type ChoiceCommand =
  | 'include'
  | 'includeAll'
  | 'invert'
  | 'move'
  | 'askLayout'
  | 'writeLayout'
  | 'chooseCut'
  | 'makeCut'
  | 'renameCut'
  | 'deleteCut'
  | 'fitCut'
  | 'settleCut'
  | 'setCutsAside'
  | 'chooseTemplate'
  | 'removeBrief'
  | 'undo'
  | 'redo';

/** The sections of one brief that are proposed for a cut. */
export interface FittedBrief {
  /** Of the brief: absolute. */
  readonly path: string;
  readonly sections: readonly string[];
}

export interface ChoiceDesk {
  readonly choices: Choices;
  /** Everything that can be taken back, of choices and of what others do. */
  readonly undo: UndoStack;
  /** The briefs as they were last read, the first first. */
  readonly briefs: () => readonly ChosenBrief[];
  /** The cuts that the Markdown of any of them names, and those that the team has. */
  readonly named: () => readonly string[];
  /** Title of a section, for what undo says. */
  readonly titleOf: (section: string) => string;
  /** The kind of slide that the current cut asks for a section. */
  readonly layoutOf: (section: string) => LayoutId | undefined;
  /**
   * Has a section's heading ask for a kind of slide, as one step of undo with the way back of what belongs to it. False where its
   * line cannot say it.
   */
  readonly writeHeading: (section: string, layout: LayoutId, along: Back) => Promise<boolean>;
  /** Of each brief, the sections that can be said in so many minutes all together, of those that a cut of this name may have. */
  readonly fit: (name: string, minutes: number) => Promise<readonly FittedBrief[]>;
  /** Makes the deck of what is chosen now, shows it once `saved` is done too, and answers with the state's revision. */
  readonly show: (saved: Promise<void>) => Promise<number>;
}

/** What becomes of the cuts of a brief; `path` is the brief's. */
type ChangeOfBook = (book: cuts.CutBook, facts: readonly cuts.SectionFacts[], path: string) => cuts.CutBook;

/** @returns a handler for each command; each keeps what it changed and shows it */
export function choiceHandlers(desk: ChoiceDesk): Pick<BriefHandlers, ChoiceCommand> {
  const { choices } = desk;
  // Kept while its slides are made, and shown when both are done: what a person sees ticked is on the disk.
  const show = async (): Promise<{ revision: number }> => {
    const kept = choices.now;
    const revision = await desk.show(choices.save());
    if (choices.now !== kept) await choices.save();
    return { revision };
  };
  const change = async (kind: ChangeState['kind'], name: string, make: (now: Choice) => Choice) => {
    await choices.change({ kind, name }, make);
    return show();
  };
  /** In the cuts of one brief: none where it is no part of the deck any more. */
  const inBrief = (now: Choice, brief: ChosenBrief, make: ChangeOfBook): Choice => {
    const isFirst = brief.path === desk.briefs()[0]?.path;
    return withBook(now, isFirst ? undefined : brief.path, (book) => make(book, brief.facts, brief.path));
  };
  /** In the cuts of every brief. */
  const inAll = (now: Choice, make: ChangeOfBook): Choice =>
    desk.briefs().reduce((each, brief) => inBrief(each, brief, make), now);
  /** In the cuts of the brief that has the section; `id` is '' for the brief as a whole. */
  const inOne = (
    now: Choice,
    section: string,
    make: (book: cuts.CutBook, facts: readonly cuts.SectionFacts[], id: string) => cuts.CutBook,
  ): Choice => {
    const found = ownerOf(section);
    return found ? inBrief(now, found.brief, (book, facts) => make(book, facts, found.id)) : now;
  };
  /** The brief that a section is of, and its id there: '' where it stands for the brief as a whole. */
  const ownerOf = (section: string): { readonly brief: ChosenBrief; readonly id: string } | undefined => {
    const brief = desk.briefs().find(({ prefix }) => section.startsWith(prefix));
    const id = section.slice(brief?.prefix.length ?? 0);
    const isThere = brief && (brief.facts.some((each) => each.id === id) || (id === '' && brief.prefix !== ''));
    return isThere ? { brief, id } : undefined;
  };
  const names = (): readonly string[] => cutNamesIn(choices.now, desk.named());
  const known = (name: string): string | undefined => names().find((each) => isSameCut(each, name));
  const isNamed = (name: string): boolean => desk.named().some((each) => isSameCut(each, name));
  const refuse = async (refused: NonNullable<CutAnswer['refused']>): Promise<CutAnswer> => ({ revision: 0, refused });

  return {
    include: ({ section, included }) =>
      change(included ? 'tick' : 'untick', desk.titleOf(section), (now) =>
        inOne(now, section, (book, facts, id) =>
          id === '' ? cuts.tickAll(book, facts, now.cut, included) : cuts.tick(book, facts, now.cut, id, included),
        ),
      ),
    includeAll: ({ included }) =>
      change(included ? 'all' : 'none', '', (now) =>
        inAll(now, (book, facts) => cuts.tickAll(book, facts, now.cut, included)),
      ),
    invert: () => change('invert', '', (now) => inAll(now, (book, facts) => cuts.invert(book, facts, now.cut))),
    move: ({ section, before }) =>
      change('move', desk.titleOf(section), (now) => {
        const moved = ownerOf(section);
        const target = ownerOf(before);
        if (moved?.id === '') return movedBrief(now, moved.brief.path, target?.brief.path);
        return inOne(now, section, (book, facts, id) => cuts.move(book, facts, now.cut, id, target?.id ?? ''));
      }),
    askLayout: ({ section, layout }) =>
      change('layout', desk.titleOf(section), (now) =>
        inOne(now, section, (book, facts, id) =>
          id === '' ? book : cuts.askLayout(book, facts, now.cut, id, layout === '' ? undefined : layout),
        ),
      ),
    writeLayout: async ({ section }) => {
      const layout = desk.layoutOf(section);
      const { cut } = choices.now;
      const ask = (kind: LayoutId | undefined) =>
        choices.changeAlong((now) =>
          inOne(now, section, (book, facts, id) => cuts.askLayout(book, facts, cut, id, kind)),
        );
      const back =
        (kind: LayoutId | undefined, other: LayoutId | undefined): Back =>
        async () => {
          await ask(kind);
          return back(other, kind);
        };
      if (!layout || !(await desk.writeHeading(section, layout, back(layout, undefined)))) return { written: false };
      await ask(undefined);
      await show();
      return { written: true };
    },
    settleCut: () =>
      change('settle-cut', choices.now.cut, (now) => inAll(now, (book, facts) => cuts.settle(book, facts, now.cut))),
    removeBrief: ({ brief }) =>
      change('remove-brief', basename(brief), (now) => ({
        ...now,
        others: now.others.filter(({ path }) => path !== brief),
      })),
    chooseCut: async ({ name }) => {
      const found = known(name);
      return found === undefined ? refuse('unknown') : change('choose-cut', found, (now) => ({ ...now, cut: found }));
    },
    makeCut: async ({ name, from }) => {
      const source = known(from);
      if (source === undefined) return refuse('unknown');
      const problem = cuts.nameProblem(name, names());
      if (problem) return refuse(problem);
      const cut = tidyCutName(name);
      return change('make-cut', cut, (now) => ({
        ...inAll(now, (book, facts) => cuts.copyCut(book, facts, source, cut)),
        cut,
      }));
    },
    renameCut: async ({ name, to }) => {
      const found = known(name);
      if (found === undefined) return refuse('unknown');
      if (isFullCut(found)) return refuse('full');
      if (isNamed(found)) return refuse('named');
      const problem = cuts.nameProblem(
        to,
        names().filter((each) => each !== found),
      );
      if (problem) return refuse(problem);
      return change('rename-cut', found, (now) => ({
        ...inAll(now, (book) => cuts.renameCut(book, found, to)),
        cut: isSameCut(now.cut, found) ? tidyCutName(to) : now.cut,
      }));
    },
    deleteCut: async ({ name }) => {
      const found = known(name);
      if (found === undefined) return refuse('unknown');
      return change('delete-cut', found, (now) => ({
        ...inAll(now, (book) => cuts.deleteCut(book, found)),
        cut: isSameCut(now.cut, found) && !isNamed(found) ? 'full' : now.cut,
      }));
    },
    fitCut: async ({ name, minutes }) => {
      const cut = known(name) ?? tidyCutName(name);
      const problem = known(name) === undefined ? cuts.nameProblem(name, []) : undefined;
      if (problem) return refuse(problem);
      if (isFullCut(cut)) return refuse('full');
      const chosen = await desk.fit(cut, minutes);
      return change('fit-cut', cut, (now) => ({
        ...inAll(now, (book, facts, path) =>
          cuts.choose(book, facts, cut, new Set(chosen.find((each) => each.path === path)?.sections), minutes),
        ),
        cut,
      }));
    },
    setCutsAside: async () => {
      await choices.setAside();
      return show();
    },
    chooseTemplate: ({ template, variant }) =>
      change('template', template, ({ template: _, variant: _variant, ...now }) => ({
        ...now,
        ...(template === '' ? {} : { template }),
        ...(variant === '' ? {} : { variant }),
      })),
    undo: async () => {
      // What a colleague wrote meanwhile goes before what could be taken back.
      await choices.read();
      await desk.undo.undo();
      return show();
    },
    redo: async () => {
      await choices.read();
      await desk.undo.redo();
      return show();
    },
  };
}

/** A further brief before another further one; at the end where that is none of them. The first one stays the first. */
function movedBrief(now: Choice, path: string, before: string | undefined): Choice {
  const moved = now.others.find((other) => other.path === path);
  if (!moved) return now;
  const others = now.others.filter((other) => other !== moved);
  const place = others.findIndex((other) => other.path === before);
  // Nothing stands before the first brief: whoever is moved there comes right behind it.
  const isFirst = before !== undefined && place < 0 && before !== path;
  others.splice(isFirst ? 0 : place < 0 ? others.length : place, 0, moved);
  return { ...now, others };
}
