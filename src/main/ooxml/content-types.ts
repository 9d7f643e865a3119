/** [Content_Types].xml, made from the parts that exist (ECMA-376 Part 2, 10.1.2): never from what should be there. */
import { namespaces } from './namespaces.js';
import { escapeAttribute, xmlDeclaration } from './xml.js';

export const contentTypesPart = '[Content_Types].xml';

const presentationml = 'application/vnd.openxmlformats-officedocument.presentationml';

export const contentTypes = {
  presentation: `${presentationml}.presentation.main+xml`,
  slide: `${presentationml}.slide+xml`,
  slideLayout: `${presentationml}.slideLayout+xml`,
  slideMaster: `${presentationml}.slideMaster+xml`,
  notesSlide: `${presentationml}.notesSlide+xml`,
  notesMaster: `${presentationml}.notesMaster+xml`,
  handoutMaster: `${presentationml}.handoutMaster+xml`,
  presProps: `${presentationml}.presProps+xml`,
  viewProps: `${presentationml}.viewProps+xml`,
  tableStyles: `${presentationml}.tableStyles+xml`,
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  spreadsheetStyles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

/** What a file ending says by itself. All other parts need an override. */
const byExtension: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  wdp: 'image/vnd.ms-photo',
  fntdata: 'application/x-fontdata',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Whether a part's ending is enough to say what it is. */
export function isKnownEnding(part: string): boolean {
  return Object.hasOwn(byExtension, part.slice(part.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * The XML of [Content_Types].xml. `parts`: every part of the package; `overrides`: content types by part name.
 * Throws when a part has neither an override nor an ending that is known: a package with such a part cannot be opened.
 */
export function contentTypesXml(parts: Iterable<string>, overrides: ReadonlyMap<string, string>): string {
  const endings = new Set<string>();
  const lines: string[] = [];
  for (const part of [...parts].sort()) {
    const type = overrides.get(part);
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    if (type !== undefined) {
      lines.push(`<Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`);
    } else if (byExtension[ending]) {
      endings.add(ending);
    } else {
      throw new Error(`The part ${part} has no content type.`);
    }
  }
  const defaults = [...endings]
    .sort()
    .map((ending) => `<Default Extension="${ending}" ContentType="${byExtension[ending]}"/>`);
  return `${xmlDeclaration}<Types xmlns="${namespaces.contentTypes}">${defaults.join('')}${lines.join('')}</Types>`;
}
