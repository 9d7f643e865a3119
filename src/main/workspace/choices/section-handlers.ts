/** The contract's commands about sections in the current cut: ticking, moving, and the kind of slide that one is. */
import { basename } from 'node:path';
import type { BriefHandlers } from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';
import * as cuts from '../../cuts/index.js';
import type { Back } from '../undo/index.js';
import type { Choice } from './choices.js';
import type { ChoiceDesk, ChoiceWork } from './desk.js';

export type SectionCommand =
  | 'include'
  | 'includeAll'
  | 'invert'
  | 'move'
  | 'askLayout'
  | 'writeLayout'
  | 'settleCut'
  | 'removeBrief';

/** @returns a handler for each command */
export function sectionHandlers(desk: ChoiceDesk, work: ChoiceWork): Pick<BriefHandlers, SectionCommand> {
  const { choices } = desk;
  const { show, change, inAll, inOne, ownerOf } = work;
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
