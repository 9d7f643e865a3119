/** What an item says, as plain text: paragraphs parted by line feeds, breaks inside them as vertical tabs (PowerPoint's own). */

import { withoutForbidden } from '../../shared/characters.js';
import type { FixedSlide, Scene, SceneItem, TableItem, TextBody, TextItem } from '../../shared/model/index.js';
import { oneLine } from './items/run.js';

/** Fields are left out: what they show is not text of the brief and changes with the slide's place. */
export function bodyText(body: TextBody): string {
  return body.paragraphs
    .map(({ runs }) =>
      runs.map((run) => (run.break ? '\v' : run.field ? '' : withoutForbidden(oneLine(run.text)))).join(''),
    )
    .join('\n');
}

/** Cells are parted by tabs, rows by line feeds. */
export function itemText(item: TextItem | TableItem): string {
  if (item.kind === 'text') return bodyText(item);
  return item.rows.map((row) => row.cells.map(bodyText).join('\t')).join('\n');
}

/** The items of a scene that say something, in reading order. */
export function speakingItems(
  { items }: Pick<Scene, 'items'>,
  fixed?: FixedSlide,
): { readonly name: string; readonly text: string }[] {
  const drawn = new Set(fixed?.items.map(({ name }) => name));
  const ofFile = (fixed?.texts ?? []).map((text, index) => ({ name: `fixed-${index + 1}`, text }));
  const own = items
    .filter(({ name }) => !drawn.has(name))
    .filter((item): item is Extract<SceneItem, TextItem | TableItem> => item.kind === 'text' || item.kind === 'table')
    .map((item) => ({ name: item.name, text: itemText(item) }))
    .filter(({ text }) => text.trim() !== '');
  return [...ofFile, ...own];
}
