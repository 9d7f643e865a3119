/**
 * What is wrong with a house's own master and layouts: text that is hard to read or small, layouts without a title, prompts left on
 * slides, an order in which nobody reads, sizes that PowerPoint shrank and left so. Found for the keeper, who can mend it there.
 */
import type { Element } from '@xmldom/xmldom';
import { contrastOf } from '../../../../shared/drawing/index.js';
import type { Box, Fill, LevelStyle, Theme } from '../../../../shared/model/index.js';
import { allBelow, childAt, shareOf } from '../../../ooxml/index.js';
import { fillColors, weakestOn } from '../../weakest.js';
import { type Look, lookOf, themeOn } from '../artwork/look.js';
import { groundUnder } from '../ink/ink.js';
import type { LayoutSource } from '../layout-source.js';
import { ownGround } from '../slot-of.js';
import { levelSources, levelsOf } from '../text/levels.js';
import { chainOf, phOf, shapeName } from '../text/placeholder.js';
import { type Candidate, type Field, isContent } from './archetype.js';
import { slotsOf } from './own-layouts.js';

export type HouseFault = {
  /** As PowerPoint shows it; 'Slide Master' for the master. */
  readonly layout: string;
} & (
  | {
      readonly fault: 'contrast';
      readonly placeholder: string;
      /** From 1. */
      readonly levels: readonly number[];
      readonly ratio: number;
      readonly needed: number;
      readonly text: string;
      readonly ground: string;
    }
  | {
      readonly fault: 'busy';
      readonly placeholder: string;
      /** Where the ground is worst for the first level. */
      readonly ratio: number;
      readonly needed: number;
    }
  | { readonly fault: 'small'; readonly placeholder: string; readonly levels: readonly number[]; readonly size: number }
  | { readonly fault: 'scaled'; readonly placeholder: string; readonly percent: number }
  | { readonly fault: 'order'; readonly placeholder: string; readonly before: string }
  | { readonly fault: 'prompt'; readonly placeholder: string; readonly text: string }
  | { readonly fault: 'no-title' }
);

/** Body text under this is not read at the back of a room. */
const smallestBody = 14; // pt
/** Levels that briefs make: lists are four deep at most, and are mostly two. */
const levelsInUse = 4;

export const masterName = 'Slide Master';

/** Faults of the master are said once, not for every layout that inherits them. */
export function auditHouse(
  from: LayoutSource,
  master: Candidate,
  layouts: readonly Candidate[],
): readonly HouseFault[] {
  const onMaster = faultsOf(master, from);
  const known = new Set(onMaster.map(sameEverywhere));
  const own = layouts.flatMap((layout) => [
    ...faultsOf(layout, from).filter((fault) => !known.has(sameEverywhere(fault))),
    ...(layout.fields.some(({ placeholder }) => placeholder.className === 'title')
      ? []
      : [{ fault: 'no-title' as const, layout: layout.name }]),
  ]);
  return [...onMaster, ...own];
}

function sameEverywhere(fault: HouseFault): string {
  const { layout: _, ...rest } = fault;
  return JSON.stringify({ ...rest, placeholder: undefined });
}

function faultsOf(layout: Candidate, from: LayoutSource): readonly HouseFault[] {
  const root = from.source.tree(layout.part);
  const look = lookOf(layout.part, from);
  const texts = layout.fields.filter(({ placeholder }) => ['title', 'body'].includes(placeholder.className));
  return [
    ...texts
      .filter(({ placeholder }) => placeholder.type !== 'pic')
      .flatMap((field) => legibility(field, layout, look, from)),
    ...scaled(layout),
    // Ours have what most slides leave empty behind the rest, and the slides that we write are in the order of reading.
    ...(layout.ours ? [] : order(layout)),
    ...prompts(root, layout),
  ];
}

function legibility(field: Field, layout: Candidate, look: Look, from: LayoutSource): readonly HouseFault[] {
  const { placeholder } = field;
  const sources = levelSources(placeholder.className, chainOf(placeholder, from.onMaster), from);
  const levels = levelsOf(sources).slice(
    0,
    placeholder.className === 'title' || placeholder.type === 'subTitle' ? 1 : levelsInUse,
  );
  const where = { layout: layout.name, placeholder: placeholder.name };
  const meant = sizesOfOurs(field, layout, from);
  const small = levels.flatMap(({ size }, index) =>
    size < Math.min(smallestBody, meant[index] ?? smallestBody) ? [index + 1] : [],
  );
  return [
    ...groundFaults(levels, field, layout, look, from).map((fault) => ({ ...where, ...fault })),
    ...(isContent(field) && small.length > 0
      ? [{ ...where, fault: 'small' as const, levels: small, size: Math.min(...levels.map(({ size }) => size)) }]
      : []),
  ];
}

/** The sizes that a house of ours gives a placeholder's levels: a source of 11 pt is one on purpose. */
function sizesOfOurs(field: Field, layout: Candidate, { base, isOurs }: LayoutSource): readonly number[] {
  if (!layout.ours) return [];
  const [slot = ''] = Object.entries(slotsOf(layout, layout.ours)).find(([, each]) => each === field) ?? [];
  // What a template of the person's own has on purpose nobody knows: of that only the text of a body is said to be small.
  if (!isOurs)
    return Array.from({ length: levelsInUse }, (_, level) => (/^body/.test(slot) && level === 0 ? smallestBody : 0));
  return (base.layouts[layout.ours].slots[slot]?.levels ?? []).map(({ size }) => size);
}

/** What differs by this within one place (contrast ratio) is no ground for small text in any colour. */
const busy = 4;

/** Weak contrast; on a picture that is dark in places and light in others that it is. */
function groundFaults(
  levels: readonly LevelStyle[],
  { box, placeholder }: Field,
  { part }: Candidate,
  look: Look,
  from: LayoutSource,
) {
  const theme = themeOn(look, from);
  const { ground } = ownGround(chainOf(placeholder, from.onMaster), part, from);
  if (ground && ground.fill.type !== 'none') return contrastFaults(levels, ground.fill, theme);
  const seen = groundUnder(box, look) ? undefined : from.seen?.under(box, look);
  if (!seen) return contrastFaults(levels, groundOf(box, look), theme);
  const [dark, light] = [fillColors(seen.fill).at(0), fillColors(seen.fill).at(-1)];
  const isBusy = dark && light && contrastOf(dark, light, theme) >= busy;
  if (!isBusy) return contrastFaults(levels, { type: 'solid', color: seen.usual }, theme);
  return contrastFaults(levels.slice(0, 1), seen.fill, theme).map(({ ratio, needed }) => ({
    fault: 'busy' as const,
    ratio,
    needed,
  }));
}

/** One fault for levels of one colour. 4.5:1, and 3:1 from 18 pt on, or 14 pt bold (WCAG 2.2, 1.4.3). */
function contrastFaults(levels: readonly LevelStyle[], ground: Fill, theme: Theme) {
  const weak = new Map<
    string,
    { fault: 'contrast'; levels: number[]; ratio: number; needed: number; text: string; ground: string }
  >();
  levels.forEach(({ color, size, bold }, index) => {
    const needed = size >= (bold ? 14 : 18) ? 3 : 4.5;
    const seen = weakestOn(color, [ground], theme);
    if (!seen || seen.ratio >= needed) return;
    const key = `${seen.text} ${needed}`;
    const known = weak.get(key);
    if (known) known.levels.push(index + 1);
    else {
      const ratio = Math.floor(seen.ratio * 10) / 10;
      weak.set(key, { fault: 'contrast', levels: [index + 1], ratio, needed, text: seen.text, ground: seen.ground });
    }
  });
  return [...weak.values()];
}

/** The topmost shape that is under all of a text, else the page. */
function groundOf(box: Box, { items, background }: Look): Fill {
  let ground = background;
  for (const item of items) {
    if (item.kind !== 'shape' || item.geometry.type === 'line' || item.fill.type === 'none') continue;
    const outer = item.box;
    const isUnder =
      outer.x <= box.x &&
      outer.y <= box.y &&
      outer.x + outer.width >= box.x + box.width &&
      outer.y + outer.height >= box.y + box.height;
    if (isUnder) ground = item.fill;
  }
  return ground;
}

/** `normAutofit@fontScale`: the editor shrank the sample text, and every slide inherits it (21.1.2.1.3). */
function scaled({ name, fields }: Candidate): readonly HouseFault[] {
  return fields.flatMap(({ placeholder }): HouseFault[] => {
    const share = shareOf(childAt(placeholder.shape, 'p:txBody', 'a:bodyPr', 'a:normAutofit'), 'fontScale');
    if (share === undefined || share >= 1) return [];
    return [{ fault: 'scaled', layout: name, placeholder: placeholder.name, percent: Math.round(share * 100) }];
  });
}

/** Screen readers read shapes in their order: one that stands wholly above, or left in the same row, of the one before it. */
function order({ name, fields }: Candidate): readonly HouseFault[] {
  const read = fields.filter(({ placeholder }) => ['title', 'body'].includes(placeholder.className));
  const faults: HouseFault[] = [];
  for (const [index, field] of read.entries()) {
    const former = read.slice(0, index).find((each) => comesFirst(field, each));
    if (!former) continue;
    faults.push({ fault: 'order', layout: name, placeholder: field.placeholder.name, before: former.placeholder.name });
  }
  return faults;
}

/** Whether a reader comes to `one` before `other`. A title comes first, wherever it stands. */
function comesFirst(one: Field, other: Field): boolean {
  const [isTitle, otherIs] = [one, other].map(({ placeholder }) => placeholder.className === 'title');
  if (isTitle || otherIs) return isTitle === true && otherIs !== true;
  const [a, b] = [one.box, other.box];
  const tolerance = 6; // pt
  const isAbove = a.y + a.height <= b.y + tolerance;
  const isLeft = a.x + a.width <= b.x + tolerance;
  const isInRow = a.y < b.y + b.height - tolerance && b.y < a.y + a.height - tolerance;
  const overlapsAcross = a.x < b.x + b.width - tolerance && b.x < a.x + a.width - tolerance;
  return (isAbove && overlapsAcross) || (isLeft && isInRow);
}

/** What placeholders ask for, in the languages of `archetype.ts`: as fixed text it stands on every slide. */
const prompt =
  /^(?:click (?:to|here)|(?:insert|add|enter|type|place) (?:your |a |the )?(?:text|title|subtitle|picture|image|logo|name|date|content)|lorem ipsum|klicken sie|(?:text|titel|bild) (?:hier )?(?:eingeben|einfügen|hinzufügen)|cliquez|haga clic|fare clic|klik om|образец|kliknij|单击|クリックして)/i;

function prompts(root: Element, { name }: Candidate): readonly HouseFault[] {
  return allBelow(root, 'p:sp').flatMap((shape): HouseFault[] => {
    if (phOf(shape)) return [];
    const text = allBelow(childAt(shape, 'p:txBody'), 'a:t')
      .map((each) => each.textContent ?? '')
      .join('')
      .trim();
    if (!prompt.test(text)) return [];
    return [
      {
        fault: 'prompt',
        layout: name,
        placeholder: shapeName(shape),
        text: text.length > 60 ? `${text.slice(0, 59)}…` : text,
      },
    ];
  });
}
