/** Native tables (docs/pptx/slide.md). */
import type { Rule } from '../rule.js';
import { all, at, attr, child, childrenOf } from '../xml-tree.js';
import { frameOf } from './shapes.js';

// Medium Style 2 in each accent and in the dark text, and No Style, Table Grid: in every PowerPoint, and in LibreOffice.
const builtInStyles = [
  '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
  '{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}',
  '{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}',
  '{00A15C55-8517-42AA-B614-E9B94910E393}',
  '{7DF18680-E054-41AD-8BC1-D1AEF772440D}',
  '{93296810-A885-4BE3-A3E7-6D5BEEA58F35}',
  '{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}',
  '{5940675A-B579-460E-94D1-54222C63F5DA}',
];

export const tableRules: readonly Rule[] = [
  {
    id: 'table-grid',
    why: 'a row with more or fewer cells than the grid has columns is repaired',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const table of all(deck.xml(part), 'a:tbl')) {
          const columns = childrenOf(child(table, 'a:tblGrid'), 'a:gridCol').length;
          const rows = childrenOf(table, 'a:tr');
          if (columns === 0 || rows.length === 0) complain(part, `${table.path} is empty`);
          for (const row of rows) {
            const cells = childrenOf(row, 'a:tc').length;
            if (cells !== columns) complain(part, `${row.path} has ${cells} cells, the grid ${columns} columns`);
          }
        }
      }
    },
  },
  {
    id: 'table-cells',
    why: 'pptxgenjs leaves out the text body of merged-away cells; each cell has one',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const cell of all(deck.xml(part), 'a:tc')) {
          if (childrenOf(child(cell, 'a:txBody'), 'a:p').length === 0) complain(part, `${cell.path} has no text body`);
        }
      }
    },
  },
  {
    id: 'table-style',
    why: 'a table without a style, or with one that the package lacks, is drawn in whatever the program likes',
    scope: 'any',
    check: (deck, complain) => {
      const styles = [...deck.parts.keys()].find((part) => deck.contentType(part)?.endsWith('.tableStyles+xml'));
      const known = new Set([
        ...builtInStyles,
        ...all(deck.xml(styles ?? ''), 'a:tblStyle').map((style) => attr(style, 'styleId')),
      ]);
      for (const part of deck.slides) {
        for (const table of all(deck.xml(part), 'a:tbl')) {
          const id = at(table, 'a:tblPr', 'a:tableStyleId')?.text;
          if (!id || !known.has(id)) complain(part, `${table.path} has style '${id ?? ''}'`);
        }
      }
    },
  },
  {
    id: 'table-no-colours',
    why: 'fills and colours in cells hide the table style, so that choosing another one changes nothing',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const properties of all(deck.xml(part), 'a:tcPr')) {
          for (const inner of properties.children) {
            if (/^a:(solidFill|gradFill|pattFill|blipFill|ln)/.test(inner.name))
              complain(part, `${inner.path} colours the cell`);
          }
        }
      }
    },
  },
  {
    id: 'table-size',
    why: 'columns that do not add up to the frame are stretched by one program and not by another',
    scope: 'any',
    check: (deck, complain) => {
      for (const part of deck.slides) {
        for (const frame of all(deck.xml(part), 'p:graphicFrame')) {
          const table = at(frame, 'a:graphic', 'a:graphicData', 'a:tbl');
          const size = frameOf(frame);
          if (!table) continue;
          const widths = childrenOf(child(table, 'a:tblGrid'), 'a:gridCol').map((column) => Number(attr(column, 'w')));
          const heights = childrenOf(table, 'a:tr').map((row) => Number(attr(row, 'h')));
          if ([...widths, ...heights].some((value) => !(value > 0)))
            complain(part, `${table.path} has a width or height of 0`);
          if (!size) complain(part, `${frame.path} has no p:xfrm`);
          else if (differs(widths, size.cx) || differs(heights, size.cy)) {
            complain(part, `${table.path} is ${sum(widths)} × ${sum(heights)}, its frame ${size.cx} × ${size.cy} EMU`);
          }
        }
      }
    },
  },
];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Each value is rounded to 0.01 pt and to whole EMU: a point in all is allowed. */
const differs = (values: readonly number[], whole: number): boolean => Math.abs(sum(values) - whole) > 12_700;
