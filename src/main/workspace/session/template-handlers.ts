/** The contract's commands that make templates: the work is the engine's, and a template that was made is chosen. */
import type { KeptTemplateAnswer } from '../../../shared/contract/index.js';
import type { DeskCommand, DeskHandlers } from '../gallery/index.js';

interface TemplateDesk {
  /** Has the engine do a command of its desk. */
  readonly ask: (name: DeskCommand, input: Parameters<DeskHandlers[DeskCommand]>[0]) => Promise<unknown>;
  /** Chooses a template for the brief, as a step that can be taken back. */
  readonly choose: (template: string) => Promise<unknown>;
}

/** @returns a handler for each command */
export function templateHandlers({ ask, choose }: TemplateDesk): DeskHandlers {
  const asking =
    <Name extends DeskCommand>(name: Name) =>
    (input: Parameters<DeskHandlers[Name]>[0]) =>
      ask(name, input) as ReturnType<DeskHandlers[Name]>;
  const chosen = async <Kept extends KeptTemplateAnswer>(made: Promise<Kept>): Promise<Kept> => {
    const kept = await made;
    if (kept.reference !== undefined) await choose(kept.reference);
    return kept;
  };
  return {
    templateForm: asking('templateForm'),
    tryTemplate: asking('tryTemplate'),
    house: asking('house'),
    mapHouse: asking('mapHouse'),
    keepTemplate: (input) => chosen(asking('keepTemplate')(input)),
    adoptHouse: (input) => chosen(asking('adoptHouse')(input)),
    // The choice can be taken back, and then the template is still installed.
    installPack: (input) => chosen(asking('installPack')(input)),
  };
}
