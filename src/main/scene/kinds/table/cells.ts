/** A table's cells as text: their style, and how numbers of a column stand under one another. */

import { byLetters } from '../../../../shared/letters.js';
import type { LevelStyle, Slot, Table, TableCell } from '../../../../shared/model/index.js';
import { onceForEach } from '../../../../shared/once-for-each.js';
import { plainLine } from '../../text/inline-text.js';
import type { Voice } from '../../text/paragraphs.js';
import type { Sheet } from '../../types.js';
import { textWords } from '../../words.js';

/** Space beside the text of a cell, points: half of it at each side of a column, none at the table's outer edges. */
export const cellSpace = 20;

/** A style for cells, of the form that texts in slots have. */
export function cellVoice(sheet: Sheet, look: { readonly header: boolean; readonly firstColumn: boolean }): Voice {
  const { table } = sheet.stage.template.style;
  const level: LevelStyle = {
    font: 'body',
    size: table.size,
    bold: look.header || (look.firstColumn && table.firstColumnBold),
    italic: false,
    color: look.header ? table.headerColor : table.textColor,
    caps: false,
    spacing: 0,
    align: 'start',
    mark: { type: 'none' },
    marginLeft: 0,
    indent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
  };
  const slot: Slot = {
    name: 'cell',
    box: { x: 0, y: 0, width: 0, height: 0 },
    insets: { left: 0, top: table.padding, right: 0, bottom: table.padding },
    anchor: 'top',
    levels: Array<LevelStyle>(9).fill(level),
    minSize: table.minSize,
    floorSize: table.minSize,
    placeholder: {},
  };
  return { slot, ownMarks: true };
}

/** Words that the cells of a first column have on average at most where they name the rows and do not say something of their own. */
const nameWords = 4;

/**
 * Whether the first column names its rows, and so is a step heavier: 'Aluminium', 'Option B', 'Refined consumption'. Where its
 * cells are sentences (arguments for beside those against, tasks with their owners), they are as much text as the others'.
 */
export const namesRows = onceForEach((table: Table): boolean => {
  const texts = table.rows.map((row) => cellText(row[0])).filter((text) => text !== '');
  return textWords(texts.join(' ')) <= nameWords * Math.max(1, texts.length);
});

export type ColumnAlign = 'start' | 'center' | 'number';

// A number as a cell says it: sign, currency, digits with their separators, a short unit, and its share of the whole in brackets.
const number = byLetters(
  String.raw`^[<>≤≥~≈±+−–-]?\s?(?:[A-Z]{0,3}[$€£¥₽₹])?\s?[+−-]?\d[\d.,'’\u00a0\u202f\u2009 ]*\s?(?:%|‰|°|[$€£¥₽₹×]|\p{L}{1,4}[²³]?)?\*?(?:\s?\([+−-]?\d[\d.,]*\s?%?\))?$`,
  'u',
);
const inBrackets = /\s?\([^()]*\)$/;
const nothing = /^(?:[-–—…]|n\/?a|n\.a\.)?$/i;

/** How each column is set: as the brief says; columns of numbers to the right, whatever it does not say. */
export function columnAligns(table: Table): ColumnAlign[] {
  return table.align.map((align, column) => {
    const texts = table.rows.map((row) => cellText(row[column])).filter((text) => !nothing.test(text));
    const numbers = texts.filter((text) => number(text).test(text)).length;
    const isNumeric = column > 0 && texts.length > 0 && numbers >= texts.length * 0.7;
    if (align === 'end') return 'number';
    if (isNumeric && align === 'start') return 'number';
    return align;
  });
}

export function cellText(cell: TableCell | undefined): string {
  return cell ? plainLine(cell.inlines) : '';
}

// Languages that write a decimal comma (CLDR, symbols of the standard numbering system).
const decimalComma = new Set(
  'de fr es it pt nl pl ru uk tr el cs sk sl hr sr bg ro hu da sv nb nn no fi is et lv lt be ca id vi az ka kk hy sq mk bs eu gl'.split(
    ' ',
  ),
);

/**
 * What of a number stands after the column's decimal line: '.5 %' of '3.5 %', ' %' of '12 %'; undefined for what is no
 * number. All of it is right of the place where integer parts end.
 */
export function afterPoint(text: string, language: string): string | undefined {
  if (!number(text).test(text)) return undefined;
  const bracket = inBrackets.exec(text);
  if (bracket) return (afterPoint(text.slice(0, bracket.index), language) ?? '') + bracket[0];
  const comma = decimalComma.has(language.split('-', 1)[0]?.toLowerCase() ?? '');
  const match = (comma ? /^(.*\d)(,\d+.*)$/ : /^(.*\d)(\.\d+.*)$/).exec(text);
  if (match && !(comma ? /\.\d{3}/ : /$^/).test(match[2] as string)) return match[2];
  return /\D*$/.exec(text)?.[0] ?? '';
}
