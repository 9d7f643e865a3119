/** Reading matter and scenes → a handout: pages of paper, each with slides and the text that belongs to them. */
import type {
  Deck,
  Handout,
  HandoutPage,
  HandoutPart,
  Paper,
  ReadingEntry,
  Scene,
  Slide,
  SlideGroup,
  Template,
} from '../../../shared/model/index.js';
import { createMetrics } from '../measure/index.js';
import { slideIndex } from '../slide-index.js';
import { plainLine } from '../text/inline-text.js';
import { slideReadsRtl } from '../text/paragraphs.js';
import type { Sheet, Stage } from '../types.js';
import { drawSlivers, FlowNumbers } from './draw-page.js';
import { type EntrySetting, entrySlivers, type NumberedScene, slideAlt, slidesName } from './entry.js';
import { furnitureOf } from './furniture.js';
import { type Levels, levelsOf } from './headings.js';
import { paperTemplate } from './ink.js';
import { type PlacedPage, paginate, type Scaled } from './paginate.js';
import { type Page, pageOf, paperOf } from './paper.js';

export interface HandoutInput {
  readonly deck: Deck;
  readonly scenes: readonly Scene[];
  readonly reading: readonly ReadingEntry[];
  readonly template: Template;
  /** That of the brief's language where absent. */
  readonly paper?: Paper;
}

/** Pages are numbered in the contents: that takes a second look, and a third where it moved something. */
const mostTries = 4;

/** Composes a handout. Nothing of it leaves its page: what is long goes on on the next one. */
export function composeHandout(input: HandoutInput): Handout {
  const { deck, template } = input;
  const page = pageOf(input.paper ?? paperOf(deck.properties.language));
  const look = paperTemplate(template, page);
  const stage: Stage = {
    template: look,
    metrics: createMetrics(template.theme.fonts, template.widths),
    pictures: new Map(),
    footers: {},
    footerItems: new Map(),
    slideOf: linkTarget(deck),
  };
  const levels = levelsOf(input.reading);
  const sources = sourcesOf(input);
  const entries = input.reading.map((entry, index) => settingOf(entry, levels[index] as Levels, sources, page, stage));
  let pages: readonly PlacedPage[] = [];
  let begins = new Map<string, number>();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const numbers = begins;
    const scaled = entries.map((entry) => kept((scale) => entrySlivers(entry, (id) => numbers.get(id), scale)));
    pages = paginate(scaled, { top: page.full.y, bottom: page.full.y + page.full.height });
    const found = beginnings(pages, entries);
    const isSame = [...found].every(([section, number]) => begins.get(section) === number);
    begins = found;
    if (isSame) break;
  }
  const numbers = new FlowNumbers();
  const drawn = pages.map((placed, index) => drawPage(placed, index, pages.length, entries, input, numbers));
  return { size: { width: page.width, height: page.height }, look, pages: drawn };
}

/** What was set at a scale is not set again. */
function kept(set: Scaled): Scaled {
  const known = new Map<number, ReturnType<Scaled>>();
  return (scale) => {
    const slivers = known.get(scale) ?? set(scale);
    known.set(scale, slivers);
    return slivers;
  };
}

/** What entries name, by key. */
interface Sources {
  readonly deck: ReadonlyMap<string, SlideGroup>;
  readonly scenes: ReadonlyMap<string, readonly NumberedScene[]>;
  readonly template: Template;
}

function sourcesOf({ deck, scenes, template }: HandoutInput): Sources {
  const byGroup = new Map<string, NumberedScene[]>();
  scenes.forEach((scene, index) => {
    const key = groupOf(scene);
    byGroup.set(key, [...(byGroup.get(key) ?? []), { scene, index }]);
  });
  return { deck: new Map(deck.groups.map((group) => [group.key, group])), scenes: byGroup, template };
}

function settingOf(
  entry: ReadingEntry,
  levels: Levels,
  { deck, scenes, template }: Sources,
  page: Page,
  stage: Stage,
): EntrySetting {
  const groups = entry.groups.map((key) => scenes.get(key) ?? []);
  const slide = deck.get(entry.groups[0])?.options[0][0] as Slide;
  const own: Slide = { ...slide, cites: entry.cites };
  const sheet: Sheet = {
    stage,
    slide: own,
    layout: stage.template.layouts.text,
    rtl: slideReadsRtl(entry.language, plainLine(slide.title)),
    sizeCap: Number.POSITIVE_INFINITY,
    leadCap: Number.POSITIVE_INFINITY,
    chained: false,
    cut: [],
    diagnostics: [],
  };
  const { width, height } = template.size;
  return { entry, slides: groups.flat(), groups, levels, desk: { page, sheet, slideRatio: width / height } };
}

/** Key of the group that a scene belongs to: its slide's, which a number follows, and a page of it another. */
function groupOf({ key }: Scene): string {
  return key.replace(/(?:\.\d+)?(?:\+\d+)?$/, '');
}

function linkTarget(deck: Deck): (section: string) => string | undefined {
  const index = slideIndex(deck);
  return (section) => index.get(section);
}

/** Number of the page on which each section, and each section of the deck, begins. */
function beginnings(pages: readonly PlacedPage[], entries: readonly EntrySetting[]): Map<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { entry, isFirst } of page.entries) {
      for (const { scene } of isFirst ? (entries[entry]?.slides ?? []) : []) {
        for (const id of [scene.section, scene.deckSection]) if (!found.has(id)) found.set(id, index + 1);
      }
    }
  });
  return found;
}

function drawPage(
  placed: PlacedPage,
  index: number,
  count: number,
  entries: readonly EntrySetting[],
  { deck, scenes }: HandoutInput,
  numbers: FlowNumbers,
): HandoutPage {
  const parts: HandoutPart[] = [];
  const shown: EntrySetting[] = [];
  for (const { entry, isFirst, slivers } of placed.entries) {
    const set = entries[entry] as EntrySetting;
    shown.push(set);
    if (isFirst) parts.push(startOf(set));
    const alt = (scene: number): string => slideAlt(set.entry, { scene: scenes[scene] as Scene, index: scene });
    parts.push(...drawSlivers(slivers, set.desk, numbers, alt));
  }
  const [first] = shown;
  const [deckOwn] = entries;
  if (!first || !deckOwn) return { furniture: [], parts };
  const slides = shown.flatMap((set) => set.slides.map((slide) => slide.index + 1));
  const { title, date, marking } = deck.properties;
  // Head and foot speak the deck's language on every page.
  const { entry, desk } = deckOwn;
  const section = deck.sections.find(({ id }) => id === first.slides[0]?.scene.deckSection);
  const furniture = furnitureOf(
    {
      section: section?.name ?? title,
      slides: slidesName(entry, Math.min(...slides), Math.max(...slides)),
      title,
      ...(date === undefined ? {} : { date }),
      page: entry.words.page.replace('{n}', String(index + 1)).replace('{of}', String(count)),
      ...(marking === undefined ? {} : { marking }),
    },
    { ...desk, sheet: { ...desk.sheet, rtl: deck.rtl } },
  );
  return { furniture, parts };
}

function startOf({ entry, slides }: EntrySetting): HandoutPart {
  return {
    type: 'entry',
    deckSection: slides[0]?.scene.deckSection ?? '',
    title: plainLine(entry.parts[0]?.heading ?? []),
    language: entry.language,
  };
}
