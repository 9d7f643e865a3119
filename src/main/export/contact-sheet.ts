/** Several slides on one sheet, to be looked at together: drawn as one SVG of the slides' own. */
import { escapeText } from '../ooxml/index.js';

/** One slide of a sheet. */
export interface SheetCell {
  /** A whole `<svg>` of its own size, whose ids are not those of another cell; or a PNG. */
  readonly slide: string | Uint8Array;
  /** Of the slide, in units of its own. */
  readonly width: number;
  readonly height: number;
  /** Beneath it: what it is called, and what else there is to say. */
  readonly caption?: { readonly name: string; readonly more?: string };
}

export interface ContactSheet {
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  /** Above the slides: a name, what it is, and a word at the right. */
  readonly heading?: { readonly name: string; readonly more?: string; readonly right?: string };
}

/** Everything is laid out on a sheet this wide; whoever draws it says how many pixels that is. */
const sheetWidth = 1920;
const gap = 24; // between slides and round the sheet
const headingHeight = 92;
const captionHeight = 34;
const ground = '#e9eaec';
const edge = '#b9bdc4';
const ink = '#1d2129';
const quiet = '#5b626d';

/** The sheet as SVG; draw it with `renderPng`. @throws RangeError when there is no slide */
export function contactSheet({ cells, columns, heading }: ContactSheet): string {
  const [first] = cells;
  if (!first) throw new RangeError('a sheet has at least one slide');
  const cellWidth = (sheetWidth - gap * (columns + 1)) / columns;
  const cellHeight = (cellWidth * first.height) / first.width;
  const rowHeight = cellHeight + (cells.some((cell) => cell.caption) ? captionHeight : 0) + gap;
  const top = heading ? headingHeight : gap;
  const height = Math.ceil(top + Math.ceil(cells.length / columns) * rowHeight);
  const drawn = cells.map((cell, index) => {
    const x = gap + (index % columns) * (cellWidth + gap);
    const y = top + Math.floor(index / columns) * rowHeight;
    const scale = Math.min(cellWidth / cell.width, cellHeight / cell.height);
    return [
      `<rect x="${x - 0.5}" y="${y - 0.5}" width="${cell.width * scale + 1}" height="${cell.height * scale + 1}" fill="${edge}"/>`,
      `<g transform="translate(${x} ${y}) scale(${scale})">${slideOf(cell)}</g>`,
      captionOf(cell, x, y + cellHeight + 24),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}" viewBox="0 0 ${sheetWidth} ${height}">`,
    `<rect width="${sheetWidth}" height="${height}" fill="${ground}"/>`,
    headingOf(heading),
    ...drawn,
    '</svg>',
  ].join('');
}

function slideOf({ slide, width, height }: SheetCell): string {
  if (typeof slide === 'string') return slide;
  const data = Buffer.from(slide).toString('base64');
  return `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
}

function captionOf({ caption }: SheetCell, x: number, y: number): string {
  if (!caption) return '';
  const more = caption.more === undefined ? '' : `<tspan fill="${quiet}" dx="8">${escapeText(caption.more)}</tspan>`;
  return text(x, y, 17, ink, `<tspan font-weight="700">${escapeText(caption.name)}</tspan>${more}`);
}

function headingOf(heading: ContactSheet['heading']): string {
  if (!heading) return '';
  const right =
    heading.right === undefined ? '' : text(sheetWidth - gap, 58, 20, quiet, escapeText(heading.right), 'end');
  const more =
    heading.more === undefined
      ? ''
      : `<tspan font-size="20" fill="${quiet}" dx="16">${escapeText(heading.more)}</tspan>`;
  return text(gap, 58, 34, ink, `<tspan font-weight="700">${escapeText(heading.name)}</tspan>${more}`) + right;
}

function text(x: number, y: number, size: number, fill: string, content: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" font-family="Carlito, sans-serif" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${content}</text>`;
}
