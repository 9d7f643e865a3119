/** A table on slides: the largest size that fits, else by rows and by columns. */
import type { Box, Table } from '../../../../shared/model/index.js';
import { ladder } from '../../fit.js';
import { narrowTable, roomyTableShare } from '../../limits.js';
import { partition } from '../../split/partition.js';
import { onlyPage, type PageShape, pageShape, type Sheet } from '../../types.js';
import { type Extract, extractOf, type LaidRow, layRow, type SetTable, setTable, withColumns } from './grid.js';
import { cutRow } from './rows.js';
import { shareWidth, sum } from './widths.js';

/** A table's pages in the boxes that they have: one where it fits at a size of the template's range, else several. */
export function tablePages(table: Table, box: (shape: PageShape) => Box, sheet: Sheet): Made[] {
  const { style } = sheet.stage.template;
  const extract = extractOf(table);
  const max = Math.min(style.table.size, sheet.sizeCap);
  const sizes = ladder({ max, min: Math.min(style.table.minSize, max) });
  const one = fitRoomy(extract, box(onlyPage), sheet) ?? fitTable(extract, box(onlyPage), sizes, sheet);
  return one ? [one] : splitTable(extract, box, sizes, sheet);
}

/** A table that was set: column widths and rows, header first. */
export interface Made {
  readonly size: number;
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
  /** The first row is the header. */
  readonly hasHead: boolean;
}

/** The table at the largest of `sizes` at which all of it stands in the box without a broken word. */
function fitTable(extract: Extract, box: Box, sizes: readonly number[], sheet: Sheet): Made | undefined {
  if (isFarTooLong(extract, sizes.at(-1)!, box.height)) return undefined;
  for (const size of sizes) {
    const made = lay(setTable(extract, size, sheet), box.width, sheet);
    if (!made.broken && sum(made.rows.map((row) => row.height)) <= box.height) return made;
  }
  return undefined;
}

/** A table with few rows at the template's roomy size. */
function fitRoomy(extract: Extract, box: Box, sheet: Sheet): Made | undefined {
  const { roomy } = sheet.stage.template.style.table;
  if (!roomy || roomy.size > sheet.sizeCap) return undefined;
  if (isFarTooLong(extract, roomy.size, box.height * roomyTableShare)) return undefined;
  const made = lay(setTable(extract, roomy.size, sheet), box.width, sheet, roomy.padding);
  const height = sum(made.rows.map((row) => row.height));
  return made.broken || height > box.height * roomyTableShare ? undefined : made;
}

/** A line for each row alone is higher than there is room: what it would take is not tried. */
function isFarTooLong(extract: Extract, size: number, height: number): boolean {
  return (extract.rows.length + 1) * size * 1.2 > height;
}

interface Lay extends Made {
  readonly broken: boolean;
}

function lay(set: SetTable, width: number, sheet: Sheet, padding = sheet.stage.template.style.table.padding): Lay {
  const natural = sum(set.needs.map((need) => need.natural));
  const fill = natural < width * narrowTable ? Math.max(natural * 1.25, width * narrowTable) : width;
  const widths = shareWidth(set.needs, width, fill);
  const head = set.head.length > 0 ? [layRow(set.head, widths, padding, sheet)] : [];
  const rows = [...head, ...set.rows.map((row) => layRow(row, widths, padding, sheet))];
  return {
    size: set.size,
    widths,
    rows,
    hasHead: head.length > 0,
    broken: rows.some((row) => row.cells.some(({ layout }) => layout.brokenWord)),
  };
}

function splitTable(extract: Extract, box: (shape: PageShape) => Box, sizes: readonly number[], sheet: Sheet): Made[] {
  const least = sizes.at(-1)!;
  const width = box(onlyPage).width;
  const groups = columnGroups(setTable(extract, least, sheet), width);
  const parts = groups.map((columns) => withColumns(extract, columns));
  const at = (size: number): Made[] | undefined => {
    const made: Made[] = [];
    for (const [index, part] of parts.entries()) {
      const place = { first: index === 0, last: index === parts.length - 1 };
      const pages = byRows(lay(setTable(part, size, sheet), width, sheet), box, size === least, place, sheet);
      if (!pages) return undefined;
      made.push(...pages);
    }
    return made;
  };
  let best = at(least) as Made[];
  const whole = (made: readonly Made[]): boolean =>
    made.every((page) => page.rows.every((row) => row.cells.every(({ layout }) => !layout.brokenWord)));
  for (const size of sizes.slice(0, -1).reverse()) {
    const larger = at(size);
    if (!larger || larger.length > best.length || (whole(best) && !whole(larger))) break;
    best = larger;
  }
  return best;
}

/** Columns of each slide, the first repeated: all of them where their words fit side by side. */
function columnGroups(set: SetTable, width: number): number[][] {
  const columns = set.needs.map((_, index) => index);
  const least = set.needs.map((need) => need.least);
  if (sum(least) <= width || columns.length <= 2) return [columns];
  const [first, ...others] = columns as [number, ...number[]];
  const room = Math.max(width - (least[first] as number), width / 2);
  const together = (from: number, to: number): number =>
    sum(others.slice(from, to).map((column) => least[column] as number));
  const cut = partition({
    count: others.length,
    // A column wider than the slide stands alone with the first; its words are broken.
    height: (from, to) => (to - from === 1 ? Math.min(room, together(from, to)) : together(from, to)),
    room: () => room,
    cost: () => 0,
  });
  const starts = cut?.starts ?? others.map((_, index) => index);
  return starts.map((from, index) => [first, ...others.slice(from, starts[index + 1] ?? others.length)]);
}

const middlePage: PageShape = { first: false, last: false, many: true };

/** Rows on as few slides as hold them; undefined where a row is higher than a slide and may not be cut at this size. */
function byRows(
  made: Lay,
  box: (shape: PageShape) => Box,
  mayCut: boolean,
  part: { readonly first: boolean; readonly last: boolean },
  sheet: Sheet,
): Made[] | undefined {
  const room = Math.min(...[pageShape(0, 2), pageShape(1, 2), middlePage].map((shape) => box(shape).height));
  // A header that takes most of a slide is a row like the others: repeated, it would leave no room.
  const repeats = made.hasHead && made.rows[0]!.height <= room / 2;
  const [head, body] = repeats ? [made.rows[0], made.rows.slice(1)] : [undefined, made.rows];
  const headHeight = head?.height ?? 0;
  const height = (first: boolean, last: boolean): number =>
    box({ first: first && part.first, last: last && part.last, many: true }).height - headHeight;
  const least = Math.min(height(true, false), height(false, true), height(false, false));
  let rows = body;
  if (body.some((row) => row.height > least)) {
    if (!mayCut) return undefined;
    rows = body.flatMap((row) => (row.height > least ? cutRow(row, made.widths, least, sheet) : [row]));
  }
  const sums = [0];
  for (const row of rows) sums.push(sums.at(-1)! + row.height);
  const cut = partition({
    count: rows.length,
    height: (from, to) => sums[to]! - sums[from]!,
    room: height,
    cost: () => 0,
  });
  const starts = cut?.starts ?? rows.map((_, index) => index);
  return starts.map((from, index) => ({
    size: made.size,
    widths: made.widths,
    rows: [...(head ? [head] : []), ...rows.slice(from, starts[index + 1] ?? rows.length)],
    hasHead: repeats,
  }));
}
