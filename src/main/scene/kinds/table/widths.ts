/** How columns share the width: by what they hold. */
import type { SceneParagraph } from '../../../../shared/model/index.js';
import type { Metrics } from '../../measure/index.js';

/** What a column asks for, points: its widest word, and its widest cell on one line. */
export interface ColumnNeed {
  readonly least: number;
  readonly natural: number;
  /** As `natural`, its header on two lines: what it asks for where there is not room for all on one. */
  readonly folded: number;
  /** Numbers gain nothing from more width than they need. */
  readonly numeric: boolean;
}

/** Widths that add up to `total` at most: narrow columns get what they need, the others share the rest by their text. */
export function shareWidth(needs: readonly ColumnNeed[], total: number, fill: number): number[] {
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= total) return spread(needs, Math.max(natural, Math.min(total, fill)));
  const least = sum(needs.map((need) => need.least));
  if (least >= total) return levelled(needs, total);
  // Columns whose text fits a fair share keep their width, headers on two lines; what is left goes by the amount of text, damped, for
  // twice the text wants less than twice the width.
  const widths = needs.map((need) => need.least);
  const open = new Set(needs.keys());
  let left = total;
  for (;;) {
    const weights = [...open].map((index) => weight(needs[index] as ColumnNeed));
    const all = sum(weights);
    let settled = false;
    let order = 0;
    for (const index of [...open]) {
      const need = needs[index] as ColumnNeed;
      const share = (left * (weights[order] as number)) / all;
      order += 1;
      const settle = need.folded <= share ? need.folded : need.least >= share ? need.least : undefined;
      if (settle === undefined) widths[index] = share;
      else {
        widths[index] = settle;
        open.delete(index);
        left -= settle;
        settled = true;
        break;
      }
    }
    if (!settled || open.size === 0) break;
  }
  const used = sum(widths);
  return used > total ? widths.map((width) => (width / used) * total) : spreadRest(widths, needs, total - used);
}

/** Where words must be broken: narrow columns keep what they need, the wide ones have the rest in equal parts. */
function levelled(needs: readonly ColumnNeed[], total: number): number[] {
  const order = [...needs.keys()].sort((a, b) => (needs[a] as ColumnNeed).least - (needs[b] as ColumnNeed).least);
  const widths = needs.map(() => 0);
  let left = total;
  order.forEach((column, index) => {
    const share = left / (order.length - index);
    const width = Math.min((needs[column] as ColumnNeed).least, share);
    widths[column] = width;
    left -= width;
  });
  return widths;
}

function weight(need: ColumnNeed): number {
  return need.folded ** 0.65;
}

function spread(needs: readonly ColumnNeed[], width: number): number[] {
  return spreadRest(
    needs.map((need) => need.natural),
    needs,
    width - sum(needs.map((need) => need.natural)),
  );
}

function spreadRest(widths: readonly number[], needs: readonly ColumnNeed[], rest: number): number[] {
  if (rest <= 0.01) return [...widths];
  const shares = needs.map((need) => (need.numeric ? 0.4 : 1) * Math.max(24, need.natural ** 0.8));
  const all = sum(shares);
  return widths.map((width, index) => width + (rest * (shares[index] as number)) / all);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Between these a line may end; Korean words are whole. */
const ideograph = /[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Width of the widest stretch of a paragraph that cannot be broken, points. */
export function widestWord(paragraph: SceneParagraph, metrics: Metrics): number {
  let widest = 0;
  let open = 0;
  for (const run of paragraph.runs) {
    if (run.break) {
      open = 0;
      continue;
    }
    // Kept: the blank or hyphen that ends a word.
    for (const token of run.text.match(/[^\s\u200b–—/-]*[\s\u200b–—/-]?/g) ?? []) {
      if (token === '') continue;
      const bare = token.replace(/[\s\u200b]$/, '');
      const width = ideograph.test(bare) ? run.size : metrics.width(bare, run);
      open += width;
      widest = Math.max(widest, open);
      if (bare !== token || /[–—/-]$/.test(token) || ideograph.test(bare)) open = 0;
    }
  }
  return widest;
}

/** Width of a paragraph whose only breaks are those that the person wrote, points. */
export function lineWidth(paragraph: SceneParagraph, metrics: Metrics): number {
  let widest = 0;
  let line = 0;
  for (const run of paragraph.runs) {
    line = run.break ? 0 : line + metrics.width(run.text, run);
    widest = Math.max(widest, line);
  }
  return widest;
}
