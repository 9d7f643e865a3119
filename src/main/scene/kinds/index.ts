/** One composer for each kind of body: content and room → pages. */
import { assertNever } from '../../../shared/assert-never.js';
import type { Pages, Room, Sheet } from '../types.js';
import { composeFlow } from './flow.js';
import { composeTable } from './table/index.js';
import { composeClosing, composeSection, composeTitle } from './title.js';

export function composeBody(sheet: Sheet, room: Room): Pages {
  const { body } = sheet.slide;
  switch (body.type) {
    case 'title':
      return composeTitle(body, sheet, room);
    case 'section':
      return composeSection(body, sheet, room);
    case 'closing':
      return composeClosing(body, sheet, room);
    case 'flow':
      return composeFlow(body, sheet, room);
    case 'table':
      return composeTable(body.table, sheet, room);
    case 'none':
      return { pages: [{ items: [] }] };
    default:
      return assertNever(body as never);
  }
}
