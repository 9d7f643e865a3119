import type { Deck, Diagnostic, Rules, Scene, Template } from '../../shared/model/index.js';
import { type PlanPart, planDeck } from '../deck/index.js';
import type { Composer } from '../scene/index.js';
import { withColouredCode } from './coloured-code.js';
import { type Cost, costsOf } from './cuts/index.js';
import { deckPictures } from './deck-pictures.js';
import type { Stopwatch } from './stopwatch.js';

export interface MadeScenes {
  readonly deck: Deck;
  readonly scenes: readonly Scene[];
  readonly diagnostics: readonly Diagnostic[];
  /** What each section costs. */
  readonly costs: ReadonlyMap<string, Cost>;
}

export interface SceneMaker {
  readonly template: Template;
  readonly rules: Rules;
  readonly composer: Composer;
  readonly watch: Stopwatch;
}

/** Plans and composes briefs with their cuts. */
export async function makeScenes(parts: readonly PlanPart[], maker: SceneMaker): Promise<MadeScenes> {
  const { template, rules, composer, watch } = maker;
  const planned = planDeck(parts, rules);
  watch.lap('plan');
  const named = parts.map(({ brief, pictures }) => ({ file: brief.file, pictures }));
  const { deck, pictures } = deckPictures(planned.deck, named);
  const coloured = await withColouredCode(deck);
  const { scenes, diagnostics } = composer.compose(coloured, pictures);
  watch.lap('compose');
  return {
    deck: coloured,
    scenes,
    diagnostics: [...planned.diagnostics, ...diagnostics],
    costs: costsOf({ scenes, template }),
  };
}
