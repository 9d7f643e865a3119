/** The contract's commands about cuts, templates and what was done last. */

import type { BriefHandlers, ChangeState, CutAnswer } from '../../../shared/contract/index.js';
import { isFullCut, isSameCut, tidyCutName } from '../../../shared/cut-name.js';
import * as cuts from '../../cuts/index.js';
import type { UndoStack } from '../undo/index.js';
import type { Choice, Choices, ChosenBrief } from './choices.js';

export type ChoiceCommand =
  | 'include'
  | 'includeAll'
  | 'invert'
  | 'move'
  | 'askLayout'
  | 'chooseCut'
  | 'makeCut'
  | 'renameCut'
  | 'deleteCut'
  | 'fitCut'
  | 'settleCut'
  | 'setCutsAside'
  | 'chooseTemplate'
  | 'undo'
  | 'redo';

export interface ChoiceDesk {
  readonly choices: Choices;
  /** Everything that can be taken back, of choices and of what others do. */
  readonly undo: UndoStack;
  /** The brief as it was last read. */
  readonly brief: () => ChosenBrief;
  /** Title of a section, for what undo says. */
  readonly titleOf: (section: string) => string;
  /** The sections that can be said in so many minutes, of those that a cut of this name may have. */
  readonly fit: (name: string, minutes: number) => Promise<readonly string[]>;
  /** Makes the deck of what is chosen now, shows it once `saved` is done too, and answers with the state's revision. */
  readonly show: (saved: Promise<void>) => Promise<number>;
}

/** @returns a handler for each command; each keeps what it changed and shows it */
export function choiceHandlers(desk: ChoiceDesk): Pick<BriefHandlers, ChoiceCommand> {
  const { choices } = desk;
  const facts = () => desk.brief().facts;
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
  const inBook = (kind: ChangeState['kind'], name: string, make: (now: Choice) => cuts.CutBook) =>
    change(kind, name, (now) => ({ ...now, book: make(now) }));
  const names = (): readonly string[] => cuts.cutNamesOf(choices.now.book, desk.brief().named);
  const known = (name: string): string | undefined => names().find((each) => isSameCut(each, name));
  const isNamed = (name: string): boolean => desk.brief().named.some((each) => isSameCut(each, name));
  const refuse = async (refused: NonNullable<CutAnswer['refused']>): Promise<CutAnswer> => ({ revision: 0, refused });
  const isThere = (section: string): boolean => facts().some((each) => each.id === section);

  return {
    include: ({ section, included }) =>
      inBook(included ? 'tick' : 'untick', desk.titleOf(section), ({ book, cut }) =>
        isThere(section) ? cuts.tick(book, facts(), cut, section, included) : book,
      ),
    includeAll: ({ included }) =>
      inBook(included ? 'all' : 'none', '', ({ book, cut }) => cuts.tickAll(book, facts(), cut, included)),
    invert: () => inBook('invert', '', ({ book, cut }) => cuts.invert(book, facts(), cut)),
    move: ({ section, before }) =>
      inBook('move', desk.titleOf(section), ({ book, cut }) =>
        isThere(section) ? cuts.move(book, facts(), cut, section, before) : book,
      ),
    askLayout: ({ section, layout }) =>
      inBook('layout', desk.titleOf(section), ({ book, cut }) =>
        isThere(section) ? cuts.askLayout(book, facts(), cut, section, layout === '' ? undefined : layout) : book,
      ),
    settleCut: () => inBook('settle-cut', choices.now.cut, ({ book, cut }) => cuts.settle(book, facts(), cut)),
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
      return change('make-cut', cut, (now) => ({ ...now, cut, book: cuts.copyCut(now.book, facts(), source, cut) }));
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
        ...now,
        book: cuts.renameCut(now.book, found, to),
        cut: isSameCut(now.cut, found) ? tidyCutName(to) : now.cut,
      }));
    },
    deleteCut: async ({ name }) => {
      const found = known(name);
      if (found === undefined) return refuse('unknown');
      return change('delete-cut', found, (now) => ({
        ...now,
        book: cuts.deleteCut(now.book, found),
        cut: isSameCut(now.cut, found) && !isNamed(found) ? 'full' : now.cut,
      }));
    },
    fitCut: async ({ name, minutes }) => {
      const cut = known(name) ?? tidyCutName(name);
      const problem = known(name) === undefined ? cuts.nameProblem(name, []) : undefined;
      if (problem) return refuse(problem);
      if (isFullCut(cut)) return refuse('full');
      const chosen = new Set(await desk.fit(cut, minutes));
      return change('fit-cut', cut, (now) => ({
        ...now,
        cut,
        book: cuts.choose(now.book, facts(), cut, chosen, minutes),
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
