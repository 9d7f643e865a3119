/** What an item says, as plain text: paragraphs parted by line feeds, breaks inside them as vertical tabs (PowerPoint's own). */
import type { Scene, SceneItem, TableItem, TextBody, TextItem } from '../../shared/model/index.js';
import { withoutForbidden } from '../ooxml/index.js';

export function bodyText(body: TextBody): string {
  return body.paragraphs
    .map(({ runs }) => runs.map((run) => (run.break ? '\v' : withoutForbidden(run.text))).join(''))
    .join('\n');
}

/** Cells are parted by tabs, rows by line feeds. */
export function itemText(item: TextItem | TableItem): string {
  if (item.kind === 'text') return bodyText(item);
  return item.rows.map((row) => row.cells.map(bodyText).join('\t')).join('\n');
}

/** The items whose text is the slide's own: not the footer, date, number and marking, which the whole deck shares. */
export function mappedItems(scene: Pick<Scene, 'items'>): (TextItem | TableItem)[] {
  return scene.items.filter((item): item is TextItem | TableItem => hasText(item) && !deckWide.has(item.slot ?? ''));
}

function hasText(item: SceneItem): boolean {
  return item.kind === 'text' || item.kind === 'table';
}

const deckWide: ReadonlySet<string> = new Set(['footer', 'date', 'number', 'marking']);
