/** tableStyles.xml: one `a:tblStyle` of ours in scheme colours (ECMA-376 Part 1, 20.1.4.2.27), the deck's default. */
import type { Color, TableStyle } from '../../../shared/model/index.js';
import { colorXml, escapeAttribute, namespaces, xmlDeclaration } from '../../ooxml/index.js';
import { fillXml, lineXml } from './drawing.js';

/** Fills of a table style are colours: a template file cannot say a picture there. */
const noPicture = (): string => {
  throw new Error('A table style has no picture.');
};

export function tableStylesXml(table: TableStyle, name: string): string {
  const none = lineXml(undefined);
  const whole = part(
    'a:wholeTbl',
    textStyle(table.textColor, false),
    side('left', none) +
      side('right', none) +
      side('top', none) +
      side('bottom', lineXml(table.rowRule)) +
      side('insideH', lineXml(table.rowRule)) +
      side('insideV', none),
    '<a:noFill/>',
  );
  const band = `<a:band1H><a:tcStyle><a:tcBdr/><a:fill>${fillXml(table.band, noPicture)}</a:fill></a:tcStyle></a:band1H>`;
  const firstColumn = `<a:firstCol>${textStyle(table.textColor, table.firstColumnBold)}<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>`;
  const header = part(
    'a:firstRow',
    textStyle(table.headerColor, true),
    side('bottom', lineXml(table.headerRule)),
    fillXml(table.headerFill, noPicture),
  );
  // Programs do not agree whether row or column rules the cell that both share: LibreOffice set it in the colour of text.
  const corner = `<a:nwCell>${textStyle(table.headerColor, true)}<a:tcStyle><a:tcBdr/></a:tcStyle></a:nwCell>`;
  return (
    `${xmlDeclaration}<a:tblStyleLst xmlns:a="${namespaces.a}" def="${table.id}">` +
    `<a:tblStyle styleId="${table.id}" styleName="${escapeAttribute(name)}">${whole}${band}${firstColumn}${header}${corner}</a:tblStyle></a:tblStyleLst>`
  );
}

function part(name: string, text: string, borders: string, fill: string): string {
  return `<${name}>${text}<a:tcStyle><a:tcBdr>${borders}</a:tcBdr><a:fill>${fill}</a:fill></a:tcStyle></${name}>`;
}

function textStyle(color: Color, bold: boolean): string {
  return `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"/>${colorXml(color)}</a:tcTxStyle>`;
}

function side(name: string, line: string): string {
  return `<a:${name}>${line}</a:${name}>`;
}
