/** The contract's commands about cuts as a whole: choosing, making, naming and fitting one. */
import type { BriefHandlers, CutAnswer } from '../../../shared/contract/index.js';
import { isFullCut, isSameCut, tidyCutName } from '../../../shared/cut-name.js';
import * as cuts from '../../cuts/index.js';
import { cutNamesIn } from './choices.js';
import type { ChoiceDesk, ChoiceWork } from './desk.js';

export type CutCommand = 'chooseCut' | 'makeCut' | 'renameCut' | 'deleteCut' | 'fitCut' | 'setCutsAside';

/** @returns a handler for each command */
export function cutHandlers(desk: ChoiceDesk, { show, change, inAll }: ChoiceWork): Pick<BriefHandlers, CutCommand> {
  const { choices } = desk;
  const names = (): readonly string[] => cutNamesIn(choices.now, desk.named());
  const known = (name: string): string | undefined => names().find((each) => isSameCut(each, name));
  const isNamed = (name: string): boolean => desk.named().some((each) => isSameCut(each, name));
  const refuse = async (refused: NonNullable<CutAnswer['refused']>): Promise<CutAnswer> => ({ revision: 0, refused });

  return {
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
  };
}
