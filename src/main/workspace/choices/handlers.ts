/** The contract's commands about what a person chose: cuts, templates, the briefs of a deck, and what was done last. */
import type { BriefHandlers } from '../../../shared/contract/index.js';
import { type CutCommand, cutHandlers } from './cut-handlers.js';
import { type ChoiceDesk, choiceWork } from './desk.js';
import { type SectionCommand, sectionHandlers } from './section-handlers.js';

export type ChoiceCommand = SectionCommand | CutCommand | 'chooseTemplate' | 'undo' | 'redo';

/** @returns a handler for each command; each keeps what it changed and shows it */
export function choiceHandlers(desk: ChoiceDesk): Pick<BriefHandlers, ChoiceCommand> {
  const { choices } = desk;
  const work = choiceWork(desk);
  const { show, change } = work;
  return {
    ...sectionHandlers(desk, work),
    ...cutHandlers(desk, work),
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
