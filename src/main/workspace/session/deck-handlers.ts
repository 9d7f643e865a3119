/** The contract's commands about the deck as it is shown: its state, its slides, and exports of it. */
import type { BriefHandlers } from '../../../shared/contract/index.js';
import type { ChoiceCommand } from '../choices/index.js';
import type { EngineClient } from '../engine/client.js';
import type { DeskCommand } from '../gallery/index.js';
import type { TextCommand } from '../text/index.js';
import type { Exports } from './exports.js';
import type { FirstSlides } from './first-slides.js';

/** All but those about choices, texts and templates, which have handlers of their own. */
type DeckCommand = Exclude<keyof BriefHandlers, ChoiceCommand | TextCommand | DeskCommand>;

interface DeckDesk {
  readonly engine: Pick<EngineClient, 'look' | 'scenes' | 'templates' | 'templateSample' | 'layouts' | 'cancel'>;
  readonly exports: Exports;
  /** As windows were last told of it. */
  readonly state: BriefHandlers['state'];
  /** Of a long brief, until the others are there. */
  readonly first: () => FirstSlides | undefined;
  /** Has these files of the templates that the window shows followed too. */
  readonly followTemplates: (files: readonly string[]) => void;
  /** Absolute path of the first brief. */
  readonly path: () => string;
  /** What goes along with the slides, counted when all of them are there. */
  readonly going: () => Promise<{ readonly notes: number; readonly hidden: number }>;
}

/** @returns a handler for each command */
export function deckHandlers(desk: DeckDesk): Pick<BriefHandlers, DeckCommand> {
  const { engine, exports } = desk;
  return {
    state: desk.state,
    look: () => desk.first()?.look ?? engine.look(),
    scenes: async ({ hashes }) => (await desk.first()?.scenes(hashes)) ?? engine.scenes(hashes),
    templates: async () => {
      const { cards, files } = await engine.templates();
      // From now on a template that is edited is drawn anew, whether it is the deck's own or not.
      desk.followTemplates(files);
      return { cards };
    },
    templateSample: (request) => engine.templateSample(request),
    layouts: async ({ section }) => ({ options: await engine.layouts(section) }),
    exportTarget: async () => exports.plan(desk.path(), await desk.going()),
    export: async (request) => exports.begin(desk.path(), request),
    cancel: async () => {
      engine.cancel();
      return {};
    },
  };
}
