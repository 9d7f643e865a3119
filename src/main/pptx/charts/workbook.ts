/**
 * The workbook behind a chart: what a person sees at 'Edit data'. Six parts, one sheet, no table: pptxgenjs' has a table
 * whose reference and names are wrong, which Excel repairs (docs/pptx/charts.md).
 */
import type { ChartContent } from '../../../shared/model/index.js';
import {
  contentTypes,
  contentTypesPart,
  contentTypesXml,
  escapeAttribute,
  escapeText,
  PartRelations,
  packPart,
  relationsPartOf,
  relationsXml,
  relationTypes,
  writeZip,
  xmlDeclaration,
} from '../../ooxml/index.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheet's name in the references of pptxgenjs' charts. */
const sheetName = 'Sheet1';
const firstOwnFormat = 164; // numbers below are Excel's own (18.8.30)

const book = 'xl/workbook.xml';
const sheet = 'xl/worksheets/sheet1.xml';
const styles = 'xl/styles.xml';

/** The bytes of the workbook: categories in column A, a series a column, a name above each. */
export function workbookBytes(chart: ChartContent): Uint8Array {
  const relations = new PartRelations(book);
  const sheetId = relations.to(relationTypes.worksheet, sheet);
  relations.to(relationTypes.styles, styles);
  const root = new PartRelations('');
  root.to(relationTypes.officeDocument, book);
  const parts = new Map([
    [book, bookXml(sheetId)],
    [sheet, sheetXml(chart)],
    [styles, stylesXml(chart.format)],
    [relationsPartOf(book), relationsXml(relations.list)],
    [relationsPartOf(''), relationsXml(root.list)],
  ]);
  const overrides = new Map([
    [book, contentTypes.workbook],
    [sheet, contentTypes.worksheet],
    [styles, contentTypes.spreadsheetStyles],
  ]);
  parts.set(contentTypesPart, contentTypesXml(parts.keys(), overrides));
  return writeZip([...parts].map(([name, content]) => packPart(name, content)));
}

function bookXml(sheetId: string): string {
  return `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="${sheetId}"/></sheets></workbook>`;
}

function stylesXml(format: string): string {
  const one = (name: string, inner: string) => `<${name}s count="1">${inner}</${name}s>`;
  const formats = `<numFmts count="1"><numFmt numFmtId="${firstOwnFormat}" formatCode="${escapeAttribute(format)}"/></numFmts>`;
  const fonts = one('font', '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>');
  const fills =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const borders = one('border', '<border><left/><right/><top/><bottom/><diagonal/></border>');
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const cells = `<cellXfs count="2">${plain} xfId="0"/><xf numFmtId="${firstOwnFormat}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`;
  return `${xmlDeclaration}<styleSheet xmlns="${main}">${formats}${fonts}${fills}${borders}<cellStyleXfs count="1">${plain}/></cellStyleXfs>${cells}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

type Cell = string | number | null;

function sheetXml(chart: ChartContent): string {
  const rows = sheetRows(chart);
  const width = rows[0]?.length ?? 1;
  const all = `A1:${columnName(width - 1)}${rows.length}`;
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`);
  const columns = `<cols><col min="1" max="${width}" width="16" customWidth="1"/></cols>`;
  // Years are names here: without this Excel marks each of them with a green corner.
  const quiet = `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
  return `${xmlDeclaration}<worksheet xmlns="${main}"><dimension ref="${all}"/>${columns}<sheetData>${data.join('')}</sheetData>${quiet}</worksheet>`;
}

/** As the chart's references have it: Sheet1!A2… the categories (scatter: the horizontal values), B2… the first series. */
function sheetRows(chart: ChartContent): readonly (readonly Cell[])[] {
  const { x, series, categories } = chart;
  // Names of points stand behind the series of a scatter chart: no reference leads there.
  const named = x !== undefined && categories.some((name) => name !== '');
  const head: Cell[] = [
    x?.name ?? chart.categoryName ?? '',
    ...series.map((each) => each.name),
    ...(named ? [''] : []),
  ];
  const rows = categories.map((name, index): Cell[] => [
    x ? (x.values[index] ?? null) : name,
    ...series.map((each) => each.values[index] ?? null),
    ...(named ? [name] : []),
  ]);
  return [head, ...rows];
}

function cellXml(cell: Cell, row: number, column: number): string {
  const at = `${columnName(column)}${row + 1}`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="1"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
