/** What an item says, as plain text: paragraphs parted by line feeds, breaks inside them as vertical tabs (PowerPoint's own). */
import type { Scene, SceneItem, TableItem, TextBody, TextItem } from '../../shared/model/index.js';
import { withoutForbidden } from '../ooxml/index.js';
import { oneLine } from './run.js';

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
export function speakingItems(scene: Pick<Scene, 'items'>): { readonly name: string; readonly text: string }[] {
  return scene.items
    .filter((item): item is Extract<SceneItem, TextItem | TableItem> => item.kind === 'text' || item.kind === 'table')
    .map((item) => ({ name: item.name, text: itemText(item) }))
    .filter(({ text }) => text.trim() !== '');
}
