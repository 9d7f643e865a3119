/** Namespaces and relation types of ECMA-376 (transitional) and of Office's extensions that decks use. */

export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  a16: 'http://schemas.microsoft.com/office/drawing/2014/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  ahyp: 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  table: 'http://schemas.openxmlformats.org/drawingml/2006/table',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  extendedProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  customProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  variantTypes: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  /** Our own: the map of a deck's slides (docs/pptx/identity.md). */
  deckMap: 'urn:briefdeck:deck-map:1',
} as const;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relationTypes = {
  officeDocument: `${office}/officeDocument`,
  slide: `${office}/slide`,
  slideLayout: `${office}/slideLayout`,
  slideMaster: `${office}/slideMaster`,
  notesSlide: `${office}/notesSlide`,
  notesMaster: `${office}/notesMaster`,
  theme: `${office}/theme`,
  image: `${office}/image`,
  chart: `${office}/chart`,
  /** A package inside the package: a chart's workbook. */
  package: `${office}/package`,
  worksheet: `${office}/worksheet`,
  styles: `${office}/styles`,
  hyperlink: `${office}/hyperlink`,
  customXml: `${office}/customXml`,
  customXmlProps: `${office}/customXmlProps`,
  extendedProperties: `${office}/extended-properties`,
  customProperties: `${office}/custom-properties`,
  presProps: `${office}/presProps`,
  viewProps: `${office}/viewProps`,
  tableStyles: `${office}/tableStyles`,
  // The one relation type that the package specification itself defines (ECMA-376 Part 2, 11).
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;
