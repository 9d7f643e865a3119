/** The slides that a house puts into every deck, among those of the brief. */
import { type DeckSection, type FixedSlide, layoutIn, type Scene, type Slide } from '../../shared/model/index.js';
import { footerItems } from './frame/footers.js';
import { setTexts } from './static-text.js';
import type { Stage } from './types.js';

/**
 * The deck's scenes with the house's own: before all, behind the title, and at the end, where all of them are there.
 * `words`: of any slide of the deck.
 */
export function withFixedSlides(
  scenes: readonly Scene[],
  stage: Stage,
  { sections, isWhole }: { readonly sections: readonly DeckSection[]; readonly isWhole: boolean },
  words: Slide['words'] | undefined,
): readonly Scene[] {
  const { fixed = [] } = stage.template;
  if (fixed.length === 0 || !words) return scenes;
  const place = (at: FixedSlide['at'], beside: Scene | undefined) =>
    fixed
      .filter((each) => each.at === at)
      .map((each) =>
        fixedScene(
          each,
          { deckSection: beside?.deckSection ?? sections[0]?.id ?? '', file: beside?.file ?? '' },
          stage,
          words,
        ),
      );
  const titles = scenes[0]?.kind === 'title' ? scenes.slice(0, 1) : [];
  const others = scenes.slice(titles.length);
  return [
    ...place('start', scenes[0]),
    ...titles,
    ...place('after-title', titles[0] ?? scenes[0]),
    ...others,
    ...(isWhole ? place('end', scenes.at(-1)) : []),
  ];
}

const made = new WeakMap<FixedSlide, Map<string, Scene>>();

/** The same object for the same slide of a deck, so that a window asks for it once. */
/** What a slide has of those beside it. */
type Beside = Pick<Scene, 'deckSection' | 'file'>;

function fixedScene(fixed: FixedSlide, beside: Beside, stage: Stage, words: Slide['words']): Scene {
  const known = made.get(fixed) ?? new Map<string, Scene>();
  made.set(fixed, known);
  const key = JSON.stringify([beside, stage.footers.marking ?? null]);
  const scene = known.get(key) ?? compose(fixed, beside, stage, words);
  known.set(key, scene);
  return scene;
}

function compose(fixed: FixedSlide, beside: Beside, stage: Stage, words: Slide['words']): Scene {
  const { slide, layout, title, language, items, hidden } = fixed;
  const why = `fixed: slide ${slide} of the template, in every deck`;
  const lines = { from: 1, to: 1 };
  const plain: Slide = {
    key: `fixed/${slide}`,
    section: '',
    kind: 'text',
    title: [{ type: 'text', text: title }],
    body: { type: 'none' },
    cites: [],
    notes: [],
    why,
    otherKinds: [],
    file: beside.file,
    lines,
    language,
    words,
  };
  // The layout has a place for the marking alone: dates and numbers are the slide's own.
  const marking = footerItems({
    stage,
    slide: plain,
    layout: layoutIn(stage.template.layouts, layout),
    rtl: false,
    sizeCap: Number.POSITIVE_INFINITY,
    leadCap: Number.POSITIVE_INFINITY,
    chained: false,
    cut: [],
    diagnostics: [],
  });
  return {
    key: plain.key,
    ...beside,
    section: '',
    kind: 'text',
    layout,
    title,
    items: [...setTexts(items, stage.metrics), ...(isSaid(fixed, stage.footers.marking) ? [] : marking)],
    notes: [],
    why,
    otherKinds: [],
    lines,
    language,
    ...(hidden ? { hidden } : {}),
    fixed: slide,
  };
}

/** Whether the slide has the deck's marking on it already, word for word. */
function isSaid({ texts }: FixedSlide, marking: string | undefined): boolean {
  return marking !== undefined && texts.some((text) => text.trim() === marking);
}
