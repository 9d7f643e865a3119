import { type Dict, Name } from '../objects.js';
import type { PdfRule } from '../rule.js';
import { type Element, entryText, listOf, type PdfView } from '../view.js';

/** The standard structure types (ISO 32000-1, 14.8.4). */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);

const blocks = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'Table',
  'BlockQuote',
  'Caption',
  'Div',
  'Sect',
  'Part',
]);

function attribute({ dict }: Element, owner: string, key: string, pdf: PdfView): string | undefined {
  for (const each of listOf(pdf.get(dict.get('A')))) {
    const entries = pdf.dict(each) as Dict | undefined;
    const [of, value] = [entries?.get('O'), entries?.get(key)];
    if (of instanceof Name && of.name === owner && value instanceof Name) return value.name;
  }
  return undefined;
}

export const structureRules: readonly PdfRule[] = [
  {
    id: 'types',
    source: 'ISO 14289-1, 7.1',
    check: ({ elements }, complain) => {
      for (const { type } of elements) if (!standard.has(type)) complain(`${type} is no standard type`);
      const [first] = elements;
      if (first?.type !== 'Document') complain('the tree does not begin with Document');
      if (elements.filter(({ parent }) => !parent).length !== 1) complain('the tree has several beginnings');
      for (const { type, children, parent } of elements) {
        if (type === 'P' || /^H\d$/.test(type)) {
          const inside = children.find((child) => blocks.has(child.type));
          if (inside) complain(`${inside.type} stands in ${type}`);
        }
        if (type === 'Span' && parent && ['Sect', 'Part', 'Document'].includes(parent.type))
          complain(`Span stands in ${parent.type}`);
      }
    },
  },
  {
    id: 'says-something',
    source: 'an element without content or object is a gap in reading',
    check: ({ elements }, complain) => {
      for (const { type, children, content, objects } of elements) {
        if (type === 'TD' || type === 'TH') continue;
        if (children.length + content.length + objects.length === 0) complain(`${type} is empty`);
      }
    },
  },
  {
    id: 'headings',
    source: 'ISO 14289-1, 7.4.2',
    check: ({ elements }, complain) => {
      let last = 0;
      for (const { type } of elements) {
        const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
        if (level === 0) continue;
        if (level > last + 1) complain(last === 0 ? `the first heading is H${level}` : `H${level} follows H${last}`);
        last = level;
      }
      if (last === 0) complain('there is no heading');
    },
  },
  {
    id: 'figures',
    source: 'ISO 14289-1, 7.3',
    check: (pdf, complain) => {
      for (const element of pdf.elements.filter(({ type }) => type === 'Figure')) {
        if (!entryText(element.dict, 'Alt')) complain('a figure has no alternative text');
        const layout = listOf(pdf.get(element.dict.get('A'))).map(pdf.dict);
        if (!layout.some((each) => listOf(each?.get('BBox')).length === 4)) complain('a figure has no box');
      }
    },
  },
  {
    id: 'lists',
    source: 'ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3',
    check: (pdf, complain) => {
      for (const element of pdf.elements) {
        const { type, children, parent } = element;
        const kinds = children.map((child) => child.type);
        if (type === 'L') {
          if (kinds.some((kind) => kind !== 'LI' && kind !== 'Caption')) complain(`a list has ${kinds.join(' ')}`);
          if (!attribute(element, 'List', 'ListNumbering', pdf)) complain('a list does not say how it is numbered');
        }
        if (type === 'LI' && (parent?.type !== 'L' || kinds.join(' ') !== 'Lbl LBody'))
          complain(`an item of ${parent?.type} has ${kinds.join(' ')}`);
        if ((type === 'Lbl' || type === 'LBody') && parent?.type !== 'LI')
          complain(`${type} stands in ${parent?.type}`);
      }
    },
  },
  {
    id: 'tables',
    source: 'ISO 14289-1, 7.5',
    check: ({ elements }, complain) => {
      for (const table of elements.filter(({ type }) => type === 'Table')) {
        const rows = table.children;
        const cells = rows.flatMap(({ children }) => children);
        if (rows.some(({ type }) => type !== 'TR')) complain('a table has something other than rows');
        if (new Set(rows.map(({ children }) => children.length)).size > 1)
          complain('the rows of a table differ in length');
        if (cells.some(({ type }) => type !== 'TH' && type !== 'TD')) complain('a row has something other than cells');
        if (!cells.some(({ type }) => type === 'TH')) complain('a table has no header');
      }
    },
  },
  {
    id: 'cells',
    source: 'ISO 14289-1, 7.5; ISO 32000-1, 14.8.4.3.4',
    check: (pdf, complain) => {
      for (const element of pdf.elements) {
        const { type, parent } = element;
        if (type === 'TR' && parent?.type !== 'Table') complain(`a row stands in ${parent?.type}`);
        if ((type === 'TH' || type === 'TD') && parent?.type !== 'TR') complain(`a cell stands in ${parent?.type}`);
        const scope = attribute(element, 'Table', 'Scope', pdf) ?? '';
        if (type === 'TH' && !['Column', 'Row'].includes(scope)) complain('a header cell does not say what it heads');
      }
    },
  },
];
