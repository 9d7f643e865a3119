/** One slide's content → the pages it makes, before they are numbered: layout → frame → body → sources at the foot. */
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Cite, Diagnostic, Inline, LayoutId, Scene, SceneItem, Slide } from '../../shared/model/index.js';
import type { Points } from '../../shared/units.js';
import { styleSlot } from './boxes.js';
import { calloutPassages } from './frame/band.js';
import { createFrame, type Frame } from './frame/index.js';
import { continuedText } from './frame/title.js';
import { composePassages } from './kinds/flow.js';
import { composeBody } from './kinds/index.js';
import { citeSizeLoss } from './limits.js';
import { noteParagraphs } from './notes.js';
import { createSheet } from './sheet.js';
import { plainLine, plainText } from './text/inline-text.js';
import type { Page, Pages, Sheet, Stage } from './types.js';
import { wordsOf } from './words.js';

/** A slide whose pages are composed and whose titles wait for their numbers. */
export interface Draft {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly pages: readonly DraftPage[];
  readonly size?: number;
  /** All of it stands on one slide at a size of its slot's range, nothing cut. */
  readonly fits: boolean;
}

interface DraftPage extends Page {
  readonly frame: Frame;
  readonly sheet: Sheet;
}

/** Composes one slide. */
export function draftSlide(slide: Slide, stage: Stage, sizeCap = Number.POSITIVE_INFINITY, chained = false): Draft {
  const { sheet, frame, made } = withLead(slide, (leadCap) =>
    withSources(() => createSheet(slide, stage, sizeCap, leadCap, chained)),
  );
  const pages: DraftPage[] = made.pages.map((page) => ({
    ...page,
    frame: page.apart?.frame ?? frame,
    sheet: page.apart?.sheet ?? sheet,
  }));
  if ((pages.at(-1)?.frame ?? frame).calloutApart) pages.push(...calloutPages(sheet));
  return {
    sheet,
    frame,
    pages,
    ...(made.size === undefined ? {} : { size: made.size }),
    fits: pages.length === 1 && !made.forced && sheet.cut.length === 0,
  };
}

interface Try {
  /** A sheet of its own: what is noticed on a try that is not taken is not said. */
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly made: Pages;
}

/** A lead is not larger than the list or text that it leads in: where that became smaller to fit, so does the lead. */
function withLead(slide: Slide, attempt: (leadCap: Points) => Try): Try {
  const usual = attempt(Number.POSITIVE_INFINITY);
  if (!slide.lead || slide.body.type !== 'flow') return usual;
  const { size } = usual.made;
  const largest = styleSlot('lead', usual.sheet).slot.levels[0]?.size ?? 0;
  if (size === undefined || size >= largest) return usual;
  const level = attempt(size);
  const grown = level.made.size ?? size;
  if (grown <= size) return level;
  // The room that a smaller lead leaves let the text grow a step: the lead may grow with it, where it takes none of that.
  const both = attempt(grown);
  return (both.made.size ?? 0) < grown ? level : both;
}

/**
 * Sources cited stand at the foot where that costs no slide and little size; else they are left to the notes. Captions
 * always stand with what they are of.
 */
function withSources(newSheet: () => Sheet): Try {
  const attempt = (placed: boolean): Try => {
    const sheet = newSheet();
    const { cites } = sheet.slide;
    const captions = captionsOf(sheet.slide);
    const frame = createFrame(sheet, { cites: placed ? cites : [], captions });
    return { sheet, frame, made: composeBody(sheet, frame) };
  };
  const placed = attempt(true);
  if (placed.sheet.slide.cites.length === 0) return placed;
  const bare = attempt(false);
  const loss = (bare.made.size ?? 0) - (placed.made.size ?? 0);
  const isCostly = placed.made.pages.length > bare.made.pages.length || loss > citeSizeLoss;
  return isCostly || (placed.made.forced && !bare.made.forced) ? bare : placed;
}

/** What stands with the body at the foot: a table's caption, a chart's source, what the brief says about either. */
function captionsOf({ body, words, foot = [] }: Slide): readonly (readonly Inline[])[] {
  if (body.type === 'table' && body.table.caption) return [body.table.caption, ...foot];
  if (body.type === 'chart' && body.chart.source) {
    return [[{ type: 'text', text: `${words.source}: ` }, ...body.chart.source], ...foot];
  }
  return foot;
}

/** A callout too long to be a band goes on slides of its own, as running text. */
function calloutPages(sheet: Sheet): DraftPage[] {
  const layout = sheet.stage.template.layouts.text;
  const own: Sheet = { ...sheet, layout };
  const frame = createFrame(own, { cites: [], bare: true });
  return composePassages(calloutPassages(sheet), own, frame).pages.map((page) => ({ ...page, frame, sheet: own }));
}

/** The pages of a draft as scenes. `before`: pages of the slides that it continues; `of`: pages in all; `head`: the first's key. */
export function toScenes(draft: Draft, before: number, of: number, head: string, deckSection: string): Scene[] {
  const { slide } = draft.sheet;
  const count = draft.pages.length;
  const placedCites = new Set<string>();
  const scenes = draft.pages.map((page, index): Omit<Scene, 'notes'> & { items: readonly SceneItem[] } => {
    const shape = { first: index === 0, last: index === count - 1, many: of > 1 };
    const n = before + index + 1;
    const cited = slide.cites.filter(
      (cite) =>
        !placedCites.has(cite.label) && (mentions(page.items, cite) || (shape.last && !mentionedAnywhere(draft, cite))),
    );
    const foot = page.frame.foot({ ...shape, many: count > 1 }, cited);
    for (const cite of cited) if (!foot.unplaced.includes(cite)) placedCites.add(cite.label);
    return {
      key: index === 0 ? slide.key : `${slide.key}+${index + 1}`,
      deckSection,
      section: slide.section,
      kind: slide.kind,
      layout: page.sheet.layout.id,
      title: plainLine(slide.title) + (n > 1 ? continuedText(draft.sheet, n, of).replaceAll('\u00a0', ' ') : ''),
      items: [...page.frame.head({ ...shape, many: count > 1 }, n, of), ...page.items, ...foot.items],
      why: slide.why,
      otherKinds: slide.otherKinds,
      ...(n > 1 ? { continues: head } : {}),
      file: slide.file,
      lines: slide.lines,
      language: slide.language,
      ...(slide.hidden ? { hidden: true as const } : {}),
    };
  });
  const left = slide.cites
    .filter((cite) => !placedCites.has(cite.label))
    .map((cite) => `${cite.number} ${plainText(cite.text)}`);
  const extra = [...new Set(draft.sheet.cut), ...draft.pages.flatMap((page) => page.notes ?? []), ...left];
  return scenes.map((scene, index) => ({ ...scene, notes: index === 0 ? noteParagraphs(slide, extra) : [] }));
}

function mentions(items: readonly SceneItem[], cite: Cite): boolean {
  return items.some((item) => {
    const bodies = item.kind === 'text' ? [item] : item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : [];
    return bodies.some((body) =>
      body.paragraphs.some((paragraph) =>
        paragraph.runs.some((run) => run.baseline === 'super' && run.text === String(cite.number)),
      ),
    );
  });
}

function mentionedAnywhere(draft: Draft, cite: Cite): boolean {
  return draft.pages.some((page) => mentions(page.items, cite));
}

// Kinds that are looked up rather than read.
const unread: ReadonlySet<LayoutId> = new Set(['table', 'code', 'sources', 'agenda']);

/** What the person may want to know about a draft that was taken. */
export function remarks(draft: Draft, slideWords: number): Diagnostic[] {
  const { slide } = draft.sheet;
  const where = { file: slide.file, lines: slide.lines };
  const out: Diagnostic[] = [];
  const title = plainLine(slide.title);
  if (draft.pages.length > 1) {
    out.push(diagnostic('slide-split', where, { title, slides: draft.pages.length, box: fullBox(draft, slide) }));
  }
  if (unread.has(slide.kind)) return out;
  const wordy = Math.max(...draft.pages.map((page) => wordsOf(page.items)));
  if (wordy > slideWords) {
    out.push(diagnostic('slide-words', where, { title, words: wordy, box: fullBox(draft, slide), most: slideWords }));
  }
  return out;
}

/** The box that holds most of the text, in words: 'body', 'table', 'timeline'. */
function fullBox(draft: Draft, { kind }: Slide): string {
  if (kind === 'timeline' || kind === 'figures') return kind;
  const items = draft.pages[0]?.items ?? [];
  const sized = items
    .map((item) => ({ name: item.slot ?? item.name, words: wordsOf([item]) }))
    .sort((a, b) => b.words - a.words);
  return (sized[0]?.name ?? 'body').replaceAll('-', ' ');
}
