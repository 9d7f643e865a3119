/** All that a slide of a deck says, as one text: what must be found again on its scenes or in their notes. */
import type { Block, Column, FlowBlock, Inline, Slide } from '../../src/shared/model/index.js';
import { chartText } from './chart-text.js';

export function said(slide: Slide): string {
  const out: string[] = [plain(slide.title), plain(slide.kicker), plain(slide.lead)];
  if (slide.callout) out.push(plain(slide.callout.label), blocks(slide.callout.blocks));
  out.push(...slide.cites.map((cite) => plain(cite.text)), ...bodyText(slide));
  return out.join(' ');
}

function bodyText({ body }: Slide): string[] {
  switch (body.type) {
    case 'title':
      return [plain(body.subtitle), plain(body.line), plain(body.source), ...body.byline];
    case 'agenda':
      return body.entries.flatMap((entry) => [plain(entry.title), plain(entry.line)]);
    case 'section':
      return [plain(body.line)];
    case 'statement':
      return [plain(body.text)];
    case 'flow':
      return [
        blocks(body.blocks),
        ...(body.beside ? [...body.beside.paragraphs.map(plain), plain(body.beside.attribution)] : []),
      ];
    case 'columns':
      return body.columns.flatMap((column) => [plain(column.head), columnText(column.content)]);
    case 'table':
      return [blocks([body.table])];
    case 'quote':
      return [...body.paragraphs.map(plain), plain(body.attribution)];
    case 'figures':
      return body.figures.flatMap((figure) => [plain(figure.value), plain(figure.label)]);
    case 'timeline':
      return body.entries.flatMap((entry) => [plain(entry.date), plain(entry.text)]);
    case 'picture':
      return body.pictures.map((picture) => plain(picture.caption));
    case 'picture-text':
      return [plain(body.picture.caption), blocks(body.blocks)];
    case 'code':
      return [body.code.text];
    case 'sources':
      return body.entries.map((entry) => plain(entry.text));
    case 'closing':
      return [...body.ask, ...body.contact].map(plain);
    case 'chart':
      return [chartText(body.chart)];
    case 'none':
      return [];
  }
}

function columnText(content: Column['content']): string {
  if (!('type' in content)) return blocks(content);
  return content.type === 'picture' ? plain(content.caption) : blocks([content]);
}

function blocks(all: readonly (Block | FlowBlock)[]): string {
  return all
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return plain(block.inlines);
        case 'list':
          return block.items.map((item) => blocks(item.blocks)).join(' ');
        case 'definitions':
          return block.items
            .map((item) => `${plain(item.term)} ${'text' in item ? item.text.map(plain).join(' ') : ''}`)
            .join(' ');
        case 'table':
          return [block.head, ...block.rows]
            .flat()
            .map((cell) => plain(cell.inlines))
            .join(' ');
        default:
          throw new Error(`No test makes a ${block.type} here.`);
      }
    })
    .join(' ');
}

function plain(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? [])
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'picture' ? inline.alt : ' '))
    .join('');
}
