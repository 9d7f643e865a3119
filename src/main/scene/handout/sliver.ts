/** What pages are filled with: slivers, each of them whole on one page. */
import type { Box, HandoutText, Line, SceneParagraph, TextBody } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { LaidRow } from '../kinds/table/index.js';
import type { TextLayout } from '../measure/index.js';
import type { Sheet } from '../types.js';

/** A text that was set: its lines are the slivers. */
export interface TextFlow {
  readonly kind: 'text';
  /** `number`: of the slides, which their pictures say too. */
  readonly role: HandoutText['role'] | 'number';
  readonly level: number;
  /** Where a click on a paragraph leads, by its index, without the look of a link. */
  readonly links?: HandoutText['links'];
  readonly paragraphs: readonly SceneParagraph[];
  readonly layout: TextLayout;
  /** Logical left edge and width of its lines. */
  readonly x: Points;
  readonly width: Points;
  /** What stands behind it: a tint, with or without a bar at its reading edge, or the bar alone. */
  readonly ground?: Ground;
  readonly sheet: Sheet;
}

export interface Ground {
  readonly box: Pick<Box, 'x' | 'width'>;
  /** How far it reaches above and below its lines. */
  readonly pad: Points;
  readonly tinted: boolean;
  readonly barred: boolean;
}

/** A table that was set: its rows are the slivers. */
export interface TableFlow {
  readonly kind: 'table';
  /** Its first column names the rows. */
  readonly namesRows: boolean;
  readonly alt: string;
  readonly x: Points;
  readonly widths: readonly Points[];
  readonly rows: readonly LaidRow[];
  readonly hasHead: boolean;
  readonly sheet: Sheet;
}

export type Content =
  | { readonly kind: 'line'; readonly flow: TextFlow; readonly index: number }
  | { readonly kind: 'row'; readonly flow: TableFlow; readonly index: number }
  /** Slides side by side, by index of their scenes; boxes from the sliver's top. */
  | { readonly kind: 'slides'; readonly slides: readonly { readonly scene: number; readonly box: Box }[] }
  | { readonly kind: 'rule' }
  /** A text in the outer column beside what follows, so far below the sliver's top that both stand on one line. */
  | { readonly kind: 'label'; readonly flow: TextFlow; readonly drop: Points };

export interface Sliver {
  readonly content: Content;
  readonly height: Points;
  /** Space above, left out at the top of a page. */
  readonly before: Points;
  /** Space above that is kept at the top of a page: the edge of a ground, a header that is repeated. */
  readonly lead: Points;
  /** It stands on the page of what follows. */
  readonly keep: boolean;
  /** It takes no room of its own, but nothing may begin beside it that has a label too. */
  readonly reach: Points;
  /** It begins below all that stands beside what was before it. */
  readonly clears: boolean;
}

const plain = { before: 0, lead: 0, keep: false, reach: 0, clears: false } as const;

export function sliver(
  content: Content,
  height: Points,
  more: Partial<Omit<Sliver, 'content' | 'height'>> = {},
): Sliver {
  return { content, height, ...plain, ...more };
}

/** Paragraphs are not torn so that one line of them stands alone. */
const fewestLines = 2;

/**
 * The lines of a text as slivers, `before` points below what stands above. `keeps`: paragraphs, by index, that stay with what
 * follows them.
 */
export function textSlivers(flow: TextFlow, before: Points, keeps: ReadonlySet<number> = new Set()): readonly Sliver[] {
  const { lines, extents } = flow.layout;
  const pad = flow.ground?.pad ?? 0;
  return lines.map((_, index) => {
    const { top, bottom } = extents[index] as TextLayout['extents'][number];
    const above = extents[index - 1];
    const isLast = index === lines.length - 1;
    return sliver({ kind: 'line', flow, index }, bottom - top + (isLast ? pad : 0), {
      before: above ? top - above.bottom : before,
      lead: index === 0 ? pad : 0,
      keep: staysWithNext(lines, index, keeps),
    });
  });
}

function staysWithNext(lines: readonly Line[], index: number, keeps: ReadonlySet<number>): boolean {
  const { paragraph } = lines[index] as Line;
  const own = (line: Line | undefined): boolean => line?.paragraph === paragraph;
  if (!own(lines[index + 1])) return keeps.has(paragraph);
  const isNear = (steps: number): boolean => !own(lines[index + steps]);
  const isBeginning = !own(lines[index - (fewestLines - 1)]);
  return isBeginning || isNear(fewestLines);
}

export function tableSlivers(flow: TableFlow, before: Points): readonly Sliver[] {
  const head = flow.hasHead ? (flow.rows[0]?.height ?? 0) : 0;
  return flow.rows.map((row, index) => {
    const isHead = flow.hasHead && index === 0;
    const repeated = index > (flow.hasHead ? 1 : 0) ? head : 0;
    return sliver({ kind: 'row', flow, index }, row.height, {
      before: index === 0 ? before : 0,
      // Only at the top of a page: below another row it is not there.
      lead: repeated,
      keep: isHead,
    });
  });
}

export function bodyOf({ paragraphs }: TextFlow, lines: readonly Line[]): TextBody {
  return { paragraphs, lines };
}
