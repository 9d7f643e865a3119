/** From chosen parts to scenes: all that is chosen, or what of it can be said in some minutes; and what each section costs. */
import type { Cut, Deck, Diagnostic, Template } from '../../../shared/model/index.js';
import { type Composer, createComposer, ownLayouts, withStaticText } from '../../scene/index.js';
import type { LoadedTemplate, LoadOptions } from '../../template/index.js';
import { backupOf, fitCuts, KeptCosts, type Priced } from '../cuts/index.js';
import type { TeamCut } from '../team/index.js';
import type { ChosenParts } from './choose-sections.js';
import { type MadeScenes, makeScenes } from './make-scenes.js';
import type { Stopwatch } from './stopwatch.js';
import type { Draft, DraftRequest } from './types.js';

export interface PartsToCompose extends Pick<ChosenParts, 'parts' | 'spare'> {
  readonly template: Template;
  /** Loads the template again, with layouts of the house's own that the deck asks for. */
  readonly loadAgain: (own: NonNullable<LoadOptions['own']>) => Promise<LoadedTemplate>;
  /** The team's cut of the name that is asked for. */
  readonly rule: TeamCut | undefined;
  readonly marking: string | undefined;
  readonly watch: Stopwatch;
}

/** What a draft has once it is composed. `diagnostics`: of planning, composing and fitting. */
export type ComposedParts = Required<Pick<Draft, 'parts' | 'deck' | 'template' | 'scenes' | 'costs' | 'diagnostics'>> &
  Pick<Draft, 'begun'>;

export async function composeParts(request: DraftRequest, chosen: PartsToCompose): Promise<ComposedParts> {
  const { parts, spare, template, rule, marking, watch } = chosen;
  const { minutes = rule?.value.minutes, backup = rule?.value.backup ?? false } = request;
  const rules = request.rules ? request.rules(template.rules) : template.rules;
  const maker = {
    template,
    ...(marking === undefined ? {} : { marking }),
    rules,
    composerFor: request.composerFor ?? keptComposers(),
    ...(request.memory ? { memory: request.memory } : {}),
    ...firstOf(request, parts, minutes),
    dress: (deck: Deck) => withOwnLayouts(deck, template, chosen.loadAgain),
    watch,
  };
  const make = (cuts: readonly Cut[]): Promise<MadeScenes> =>
    makeScenes(
      parts.map((part, index) => {
        const cut = cuts[index] ?? part.cut;
        return {
          ...part,
          cut,
          ...(backup && !request.clean ? { backup: backupOf(part, cut, spare[index]) } : {}),
        };
      }),
      maker,
    );
  const { cuts, made, diagnostics } = await fitted(parts, minutes, make);
  const whole =
    request.costs && !made.begun
      ? await costsOfAll(parts, cuts, { hash: template.hash, rules, marking }, make, request.keptCosts)
      : [];
  return {
    parts: parts.map((part, index) => ({ ...part, cut: cuts[index] ?? part.cut })),
    deck: made.deck,
    template: made.template,
    scenes: made.scenes,
    ...(made.begun ? { begun: true } : {}),
    costs: new Map([...whole, ...made.costs]),
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}

/** The scenes of all that is chosen; with `minutes`, of the cuts of it that fit into them. */
async function fitted(
  parts: ChosenParts['parts'],
  minutes: number | undefined,
  make: (cuts: readonly Cut[]) => Promise<MadeScenes>,
): Promise<{ cuts: readonly Cut[]; made: MadeScenes; diagnostics: readonly Diagnostic[] }> {
  if (minutes !== undefined) return fitCuts(parts, minutes, make);
  const cuts = parts.map(({ cut }) => cut);
  return { cuts, made: await make(cuts), diagnostics: [] };
}

/** For one brief and without minutes only: which sections fit, and what each of several parts is called, is known when all is composed. */
function firstOf({ first }: DraftRequest, parts: Draft['parts'], minutes?: number): Pick<DraftRequest, 'first'> {
  return first !== undefined && minutes === undefined && parts.length === 1 ? { first } : {};
}

/** What each section costs when all are in. Empty where all are in: the deck itself says it then. */
async function costsOfAll(
  parts: Draft['parts'],
  cuts: readonly Cut[],
  priced: Omit<Priced, 'parts'>,
  make: (cuts: readonly Cut[]) => Promise<MadeScenes>,
  kept = new KeptCosts(),
): Promise<MadeScenes['costs']> {
  if (cuts.every(({ out }) => out.size === 0)) return new Map();
  const all = parts.map(({ brief, pictures, data, cut: own }, index) => {
    const { out: _, ...cut } = cuts[index] ?? own;
    return { brief, pictures, data, cut };
  });
  const count = async () => (await make(all.map(({ cut }) => ({ ...cut, out: new Set<string>() })))).costs;
  return kept.of({ ...priced, parts: all }, count);
}

/** One composer a template, for a deck that is made several times over. */
function keptComposers(): (template: Template) => Composer {
  const kept = new Map<string, Composer>();
  return (template) => {
    const known = kept.get(template.hash) ?? createComposer(template, { pictures: new Map() });
    kept.set(template.hash, known);
    return known;
  };
}

/** The template with the house's own layouts that the deck asks for by name. It is loaded again, because these names are known only now. */
async function withOwnLayouts(deck: Deck, template: Template, load: PartsToCompose['loadAgain']): Promise<Template> {
  const own = ownLayouts(deck, template);
  const again = own.length > 0 ? (await load(own)).template : undefined;
  return again ? withStaticText(again) : template;
}
