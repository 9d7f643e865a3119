/** Brief → deck, for tests: the one place that knows the signature of plan. */
import { defaultRules, fullCut, planDeck, readingOf } from '../../../src/main/deck/index.js';
import type {
  Brief,
  Cut,
  DataTables,
  Deck,
  Diagnostic,
  PictureInfo,
  Pictures,
  ReadingEntry,
  Rules,
  Slide,
} from '../../../src/shared/model/index.js';

export interface Planned {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
  /** The best way to show each group, in order. */
  readonly slides: readonly Slide[];
  /** Those of the brief's sections: no title, agenda, divider, sources, closing. */
  readonly content: readonly Slide[];
  /** `kind: title` of each content slide. */
  readonly outline: readonly string[];
}

export interface PlanSettings {
  readonly rules?: Partial<Rules>;
  readonly cut?: Cut;
  readonly file?: string;
  /** Width and height in pixels by source; a picture that is not named is 800 × 600. `null` is missing. */
  readonly pictures?: Readonly<Record<string, readonly [number, number] | null>>;
  readonly data?: DataTables;
}

/** Plans briefs that are parsed already, all with the same cut and pictures. */
export function planned(briefs: readonly Brief[], settings: PlanSettings = {}): Planned {
  const parts = partsOf(briefs, settings);
  const { deck, diagnostics } = planDeck(parts, { ...defaultRules, ...settings.rules });
  const slides = deck.groups.flatMap((group) => group.options[0]);
  const content = slides.filter((slide) => !/^(?:title|agenda|sources|closing)$|\/divider$/u.test(slide.key));
  return { deck, diagnostics, slides, content, outline: content.map((slide) => `${slide.kind}: ${titleText(slide)}`) };
}

/** What a handout of the briefs has for reading. */
export function readingMatter(briefs: readonly Brief[], settings: PlanSettings = {}): readonly ReadingEntry[] {
  const rules = { ...defaultRules, ...settings.rules };
  return readingOf(partsOf(briefs, settings), rules, planned(briefs, settings).deck);
}

function partsOf(briefs: readonly Brief[], settings: PlanSettings) {
  return briefs.map((brief) => ({
    brief,
    cut: settings.cut ?? fullCut,
    pictures: picturesOf(brief, settings.pictures ?? {}),
    ...(settings.data && { data: settings.data }),
  }));
}

function picturesOf(brief: Brief, sizes: NonNullable<PlanSettings['pictures']>): Pictures {
  const pictures = new Map<string, PictureInfo>();
  for (const { src } of brief.pictures) {
    const size = sizes[src];
    const [width, height] = size ?? [800, 600];
    pictures.set(
      src,
      size === null ? { ok: false, reason: 'missing' } : { ok: true, hash: src, width, height, format: 'png' },
    );
  }
  return pictures;
}

export function titleText(slide: Slide): string {
  return slide.title.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
