/** Headings and labels of a handout, and their levels for those who read by ear. */
import type { Inline, LevelStyle, ReadingEntry } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { layoutText } from '../measure/index.js';
import { toParagraphs } from '../text/paragraphs.js';
import { paragraph } from '../text/passage.js';
import { accentText, oneLevel, sizes } from './ink.js';
import type { Desk } from './matter.js';
import { type Sliver, sliver, type TextFlow, textSlivers } from './sliver.js';

/** Levels of an entry's headings, from 1. */
export interface Levels {
  /** Of each of its parts. */
  readonly parts: readonly number[];
  /** Of the labels under the last of them. */
  readonly labels: number;
}

/** The levels of all entries in order: none is skipped on the way down (PDF/UA-1, 7.4.2). */
export function levelsOf(entries: readonly ReadingEntry[]): readonly Levels[] {
  const below = entries[0]?.groups[0] === 'title' ? 1 : 0;
  let last = 0;
  const step = (wanted: number): number => {
    last = Math.min(wanted, last + 1, 6);
    return last;
  };
  return entries.map(({ groups, parts }) => {
    const own = parts.map(({ depth, heading }, index) => {
      if (heading.length === 0) return last;
      return step(groups[0] === 'title' && index === 0 ? 1 : Math.max(1, depth) + below);
    });
    return { parts: own, labels: Math.min(last + 1, 6) };
  });
}

/** Size by depth of the section, points: the title, then the top level. */
const headingSizes: readonly Points[] = [22, 15, 12.5, 11];

/** A heading in the column of text, in the face and weight of the template's titles. */
export function headingSlivers(
  inlines: readonly Inline[],
  depth: number,
  level: number,
  before: Points,
  desk: Desk,
): readonly Sliver[] {
  const { page, sheet } = desk;
  const size = headingSizes[Math.min(depth, headingSizes.length - 1)] as Points;
  const title = sheet.stage.template.layouts.text.slots.title?.levels[0];
  const look: Partial<LevelStyle> = {
    font: 'heading',
    bold: title?.bold ?? true,
    italic: title?.italic ?? false,
    leading: 1,
  };
  const flow = textFlow('heading', level, inlines, page.text, { size, look }, desk);
  return textSlivers(flow, before, new Set([0]));
}

/** A label in the outer column, on one line with the first of `beside`, which it stays with. */
export function labelSliver(
  text: string,
  role: 'heading' | 'number',
  level: number,
  before: Points,
  beside: Sliver | undefined,
  desk: Desk,
): Sliver {
  const { template } = desk.sheet.stage;
  const look: Partial<LevelStyle> =
    role === 'heading' ? { bold: true, color: accentText(template) } : { color: template.style.muted };
  const inlines: readonly Inline[] = [{ type: 'text', text }];
  const flow = textFlow(role, level, inlines, desk.page.label, { size: sizes.label, look }, desk);
  const next = beside?.content;
  const baseline = next?.kind === 'line' ? (next.flow.layout.lines[0]?.y ?? 0) + beside!.lead : undefined;
  const own = flow.layout.lines[0]?.y ?? 0;
  const drop = baseline === undefined ? 0 : Math.max(0, baseline - own);
  return sliver({ kind: 'label', flow, drop }, 0, {
    before,
    keep: true,
    clears: true,
    reach: flow.layout.drawnHeight + drop,
  });
}

function textFlow(
  role: TextFlow['role'],
  level: number,
  inlines: readonly Inline[],
  column: { readonly x: Points; readonly width: Points },
  { size, look }: { readonly size: Points; readonly look: Partial<LevelStyle> },
  { sheet }: Desk,
): TextFlow {
  const voice = { slot: oneLevel(role, size, look), ownMarks: true };
  const paragraphs = toParagraphs([paragraph(inlines)], voice, size, sheet);
  const layout = layoutText(paragraphs, column.width, sheet.stage.metrics);
  return { kind: 'text', role, level, paragraphs, layout, x: column.x, width: column.width, sheet };
}
