/** An entry of a handout: the slides of a group, and below them what the brief says there. */
import type { ReadingEntry, Scene } from '../../../shared/model/index.js';
import { onceForEach } from '../../../shared/once-for-each.js';
import { plainLine } from '../text/inline-text.js';
import { contentsSlivers } from './contents.js';
import { headingSlivers, type Levels, labelSliver } from './headings.js';
import { sizes } from './ink.js';
import { type Desk, matterSlivers, sourceSlivers } from './matter.js';
import { type Sliver, sliver } from './sliver.js';

/** A scene with its place among all scenes. */
export interface NumberedScene {
  readonly scene: Scene;
  readonly index: number;
}

/** An entry with what its setting depends on. */
export interface EntrySetting {
  readonly entry: ReadingEntry;
  readonly slides: readonly NumberedScene[];
  /** The same by group, in order. */
  readonly groups: readonly (readonly NumberedScene[])[];
  readonly levels: Levels;
  readonly desk: Desk;
}

/** Space above, points. */
const gaps = { heading: 11, below: 16, slides: 9, text: 13, label: 13 } as const;

/** Share of the page that a slide may take; a square one would leave no room for its text. */
const tallestSlide = 0.4;
const dividerShare = 0.5;
const betweenSlides = 12; // pt

/** What an entry says, as slivers: the same whatever size its slides have, and whatever pages its contents name. */
const matterOf = onceForEach(({ entry, desk }: EntrySetting) => ({
  parts: entry.parts.map(({ blocks }) => matterSlivers(blocks, sizes.body, desk)),
  notes: matterSlivers(entry.notes, sizes.notes, desk),
  sources: sourceSlivers(entry.sources, 0, desk),
}));

/** @param scale of the slides: smaller than 1 where two entries share a page */
export function entrySlivers(
  setting: EntrySetting,
  pageOf: (section: string) => number | undefined,
  scale: number,
): readonly Sliver[] {
  const { entry, slides, groups, levels, desk } = setting;
  const matter = matterOf(setting);
  const isTitle = entry.groups[0] === 'title';
  const slivers: Sliver[] = [sliver({ kind: 'rule' }, 0, { keep: true })];
  const { above } = entry;
  entry.parts.slice(0, above).forEach(({ heading, depth }, index) => {
    if (heading.length === 0) return;
    const size = isTitle ? 0 : Math.max(1, depth);
    const lines = headingSlivers(heading, size, levels.parts[index] ?? 1, index === 0 ? 0 : 4, desk);
    if (index === 0) slivers.push(numberLabel(entry, slides, lines[0], desk));
    slivers.push(...lines);
  });
  groups.forEach((group, index) => {
    slivers.push(...slideSlivers(group, scale, index === 0 ? gaps.slides : betweenSlides, desk));
  });
  entry.parts.forEach(({ heading, depth, blocks }, index) => {
    const isHeaded = index >= above && heading.length > 0;
    if (isHeaded)
      slivers.push(...headingSlivers(heading, Math.max(2, depth), levels.parts[index] ?? 1, gaps.below, desk));
    const before = isHeaded ? 5 : gaps.text;
    for (const block of blocks) {
      if (block.type === 'contents') slivers.push(...spaced(contentsSlivers(block.entries, pageOf, desk), before));
    }
    slivers.push(...spaced(matter.parts[index] ?? [], before));
  });
  const { words } = entry;
  slivers.push(...labelled(words.notes, matter.notes, levels.labels, desk));
  slivers.push(...labelled(words.sources, matter.sources, levels.labels, desk));
  return slivers;
}

/** 'Slide 3', 'Slides 3–5'. */
export function slidesName({ words }: ReadingEntry, first: number, last: number): string {
  return first === last ? words.slide.replace('{n}', String(first)) : words.slides.replace('{n}', `${first}–${last}`);
}

function numberLabel(entry: ReadingEntry, slides: readonly NumberedScene[], beside: Sliver | undefined, desk: Desk) {
  const numbers = slides.map(({ index }) => index + 1);
  const name = slidesName(entry, Math.min(...numbers), Math.max(...numbers));
  return labelSliver(name, 'number', 0, gaps.heading, beside, desk);
}

function labelled(label: string, slivers: readonly Sliver[], level: number, desk: Desk): readonly Sliver[] {
  if (slivers.length === 0) return [];
  return [labelSliver(label, 'heading', level, gaps.label, slivers[0], desk), ...slivers];
}

function spaced(slivers: readonly Sliver[], before: number): readonly Sliver[] {
  const [first, ...others] = slivers;
  return first ? [{ ...first, before }, ...others] : [];
}

/** One slide over its text; several that belong together side by side; a divider, which says little, at half the size. */
function slideSlivers(
  slides: readonly NumberedScene[],
  scale: number,
  above: number,
  { page, slideRatio }: Desk,
): readonly Sliver[] {
  const { full, text } = page;
  const isOne = slides.length === 1;
  const share = slides[0]?.scene.kind === 'section' ? dividerShare : 1;
  const x = isOne ? text.x : full.x;
  const widest = scale * (isOne ? text.width * share : (full.width - betweenSlides) / 2);
  const height = Math.min(widest / slideRatio, full.height * tallestSlide);
  const width = height * slideRatio;
  const rows: NumberedScene[][] = [];
  slides.forEach((slide, index) => {
    if (index % 2 === 0) rows.push([]);
    rows.at(-1)?.push(slide);
  });
  return rows.map((row, index) =>
    sliver(
      {
        kind: 'slides',
        slides: row.map(({ index: scene }, column) => ({
          scene,
          box: { x: x + column * (widest + betweenSlides), y: 0, width, height },
        })),
      },
      height,
      { before: index === 0 ? above : betweenSlides, keep: index === rows.length - 1, clears: true },
    ),
  );
}

/** What a slide is called by ear: all that it says in words stands below it, but not what it shows. */
export function slideAlt(entry: ReadingEntry, { scene, index }: NumberedScene): string {
  const shown = scene.items.flatMap(({ alt, kind, decorative }) =>
    alt && !decorative && (kind === 'picture' || kind === 'chart') ? [alt] : [],
  );
  const name = `${slidesName(entry, index + 1, index + 1)}: ${plainLine([{ type: 'text', text: scene.title }])}`;
  return [name, ...shown].map((part) => (/[.!?。！？…؟]$/u.test(part) ? part : `${part}.`)).join(' ');
}
