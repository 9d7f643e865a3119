/** One composer for each kind of body: content and room → pages. */
import { assertNever } from '../../../shared/assert-never.js';
import type { Pages, Room, Sheet } from '../types.js';
import { composeChart } from './chart/index.js';
import { composeCode } from './code.js';
import { composeColumns } from './columns.js';
import { composeAgenda, composeSources } from './entries.js';
import { composeFigures } from './figures.js';
import { composeFlow } from './flow.js';
import { composePicture } from './picture.js';
import { composePictureText } from './picture-text.js';
import { composeBeside, composeQuote, composeStatement } from './quote.js';
import { composeTable } from './table/index.js';
import { composeTimeline } from './timeline.js';
import { composeClosing, composeSection, composeTitle } from './title.js';

export function composeBody(sheet: Sheet, room: Room): Pages {
  const { body } = sheet.slide;
  switch (body.type) {
    case 'title':
      return composeTitle(body, sheet, room);
    case 'agenda':
      return composeAgenda(body, sheet, room);
    case 'section':
      return composeSection(body, sheet, room);
    case 'statement':
      return composeStatement(body, sheet, room);
    case 'flow':
      return body.beside ? composeBeside(body, body.beside, sheet, room) : composeFlow(body, sheet, room);
    case 'columns':
      return composeColumns(body, sheet, room);
    case 'table':
      return composeTable(body.table, sheet, room);
    case 'quote':
      return composeQuote(body, sheet, room);
    case 'figures':
      return composeFigures(body, sheet, room);
    case 'timeline':
      return composeTimeline(body, sheet, room);
    case 'picture':
      return composePicture(body, sheet, room);
    case 'picture-text':
      return composePictureText(body, sheet, room);
    case 'code':
      return composeCode(body, sheet, room);
    case 'chart':
      return composeChart(body, sheet, room);
    case 'sources':
      return composeSources(body, sheet, room);
    case 'closing':
      return composeClosing(body, sheet, room);
    case 'none':
      return { pages: [{ items: [] }] };
    default:
      return assertNever(body);
  }
}
