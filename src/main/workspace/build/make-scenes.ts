/** Planning and composing: from briefs with cuts to scenes. */
import type { Deck, Diagnostic, Rules, Scene, Template } from '../../../shared/model/index.js';
import { type PlanMemory, type PlanPart, planDeck } from '../../deck/index.js';
import type { Composer } from '../../scene/index.js';
import { type Cost, costsOf } from '../cuts/index.js';
import { withColouredCode } from './coloured-code.js';
import { deckPictures } from './deck-pictures.js';
import type { Stopwatch } from './stopwatch.js';

export interface MadeScenes {
  readonly deck: Deck;
  readonly template: Template;
  readonly scenes: readonly Scene[];
  readonly diagnostics: readonly Diagnostic[];
  /** Only the first slides are among the scenes. */
  readonly begun?: true;
  /** What each section costs. */
  readonly costs: ReadonlyMap<string, Cost>;
}

export type SceneMaker = {
  readonly rules: Rules;
  readonly watch: Stopwatch;
  /** As the team's scheme has decided it; else the briefs' own. */
  readonly marking?: string;
  readonly memory?: PlanMemory;
  /** Of a deck that is much longer, only so many groups are composed, from the beginning. */
  readonly first?: number;
} & (ReadyMaker | DressingMaker);

/** A template that has all that decks ask for. */
interface ReadyMaker {
  readonly template: Template;
  readonly composer: Composer;
}

interface DressingMaker {
  /** The template with the layouts that a deck asks for by name. */
  readonly dress: (deck: Deck) => Promise<Template>;
  readonly composerFor: (template: Template) => Composer;
}

/** Only a deck that is at least so many times as long as its first slides is begun with these: of a shorter one the rest is there as soon. */
const muchLonger = 4;

/** Plans and composes briefs with their cuts. */
export async function makeScenes(parts: readonly PlanPart[], maker: SceneMaker): Promise<MadeScenes> {
  const { rules, watch, marking, memory, first = Number.POSITIVE_INFINITY } = maker;
  const planned = planDeck(parts, rules, {
    ...(marking === undefined ? {} : { marking }),
    ...(memory ? { memory } : {}),
  });
  watch.lap('plan');
  const template = 'dress' in maker ? await maker.dress(planned.deck) : maker.template;
  const composer = 'dress' in maker ? maker.composerFor(template) : maker.composer;
  const named = parts.map(({ brief, pictures }) => ({ file: brief.file, pictures }));
  const { deck, pictures } = deckPictures(planned.deck, named);
  const coloured = await withColouredCode(deck);
  const isBegun = coloured.groups.length >= first * muchLonger;
  const { scenes, diagnostics } = composer.compose(coloured, pictures, isBegun ? first : undefined);
  watch.lap('compose');
  return {
    deck: coloured,
    template,
    scenes,
    diagnostics: [...planned.diagnostics, ...diagnostics],
    ...(isBegun ? { begun: true } : {}),
    costs: costsOf(scenes),
  };
}
