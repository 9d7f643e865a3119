import type { TableItem } from '../../../shared/model/index.js';
import { paintRules, paintStripes } from './table.js';
import { type TextTagging, tagBody } from './tag-text.js';
import type { Tag } from './tags.js';
import { paintBody } from './text.js';

/** A table in the structure tree: rows of cells, header cells with what they head. */
export function tagTable(item: TableItem, parent: Tag, tagging: TextTagging): void {
  const table = new TableTags(parent, tagging, item.box);
  table.add(item, false);
  table.end();
}

/** A table on its way: rows on another page go on in the same element, and their repeated header is no content. */
export class TableTags {
  readonly #table: Tag;
  readonly #tagging: TextTagging;
  #hasHeader = false;

  /** @param box of a table that stands on one page */
  constructor(parent: Tag, tagging: TextTagging, box?: TableItem['box']) {
    this.#tagging = tagging;
    this.#table = tagging.tags.child(parent, 'Table', box ? { box } : {});
  }

  /** Paints rows on the current page. `goesOn`: its header was said on an earlier one. */
  add(item: TableItem, goesOn: boolean): void {
    const { tags, drawing } = this.#tagging;
    this.#hasHeader ||= item.headerRows > 0;
    // A table without a header row is read by its first column: one that has no header at all is none to a screen reader (ISO 14289-1, 7.5).
    const isNamed = item.firstColumn || !this.#hasHeader;
    tags.artifact(() => paintStripes(item, drawing));
    item.rows.forEach((row, index) => {
      if (goesOn && index < item.headerRows) {
        tags.artifact(() => {
          for (const cell of row.cells) paintBody(cell, drawing);
        });
        return;
      }
      const tr = tags.child(this.#table, 'TR');
      row.cells.forEach((cell, column) => {
        const scope = index < item.headerRows ? 'Column' : isNamed && column === 0 ? 'Row' : undefined;
        const tag = tags.child(tr, scope ? 'TH' : 'TD', scope ? { scope } : {});
        tagBody(cell, tag, 'P', 'lists', this.#tagging);
      });
      tags.end(tr);
    });
    tags.artifact(() => paintRules(item, drawing));
  }

  end(): void {
    this.#tagging.tags.end(this.#table);
  }
}
