import type { TableItem } from '../../../shared/model/index.js';
import { paintRules, paintStripes } from './table.js';
import { type TextTagging, tagBody } from './tag-text.js';
import type { Tag } from './tags.js';

/** A table in the structure tree: rows of cells, header cells with what they head. */
export function tagTable(item: TableItem, parent: Tag, tagging: TextTagging): void {
  const { tags, drawing } = tagging;
  tags.artifact(() => paintStripes(item, drawing));
  const table = tags.child(parent, 'Table', { box: item.box });
  item.rows.forEach((row, index) => {
    const tr = tags.child(table, 'TR');
    row.cells.forEach((cell, column) => {
      const scope = index < item.headerRows ? 'Column' : item.firstColumn && column === 0 ? 'Row' : undefined;
      const tag = tags.child(tr, scope ? 'TH' : 'TD', scope ? { scope } : {});
      tagBody(cell, tag, 'P', 'lists', tagging);
    });
  });
  tags.end(table);
  tags.artifact(() => paintRules(item, drawing));
}
