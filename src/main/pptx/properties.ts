/** Document properties: docProps/core.xml, app.xml and custom.xml. Where the deck comes from, and never from which folder. */
import { version } from '../../../package.json';
import type { DeckProperties, Scene, Template } from '../../shared/model/index.js';
import { blankSeal, escapeAttribute, escapeText, namespaces, sealProperty, xmlDeclaration } from '../ooxml/index.js';
import type { PptxInput } from './types.js';

/** ECMA-376 Part 2, 11: title, subject, creators, keywords, language; dates only those that the brief says. */
export function corePropertiesXml(properties: DeckProperties): string {
  const { title, subject, authors, keywords, language, isoDate, marking } = properties;
  const element = (name: string, text: string | undefined) => (text ? `<${name}>${escapeText(text)}</${name}>` : '');
  const date = (name: string) =>
    isoDate ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(isoDate)}T00:00:00Z</dcterms:${name}>` : '';
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="${namespaces.coreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', authors.join('; ')),
    element('cp:keywords', keywords.join(', ')),
    element('dc:language', language),
    element('cp:contentStatus', marking),
    date('created'),
    date('modified'),
  ].join('')}</cp:coreProperties>`;
}

/** ECMA-376 Part 1, 22.2. The counts of `HeadingPairs` add up to the size of `TitlesOfParts`. */
export function appPropertiesXml(scenes: readonly Scene[], properties: DeckProperties, template: Template): string {
  const titles = [template.theme.name, ...scenes.map((scene) => scene.title)];
  const pair = (name: string, count: number) =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
  const pairs = pair('Theme', 1) + (scenes.length > 0 ? pair('Slide Titles', scenes.length) : '');
  const organization = properties.organization ? `<Company>${escapeText(properties.organization)}</Company>` : '';
  const count = (holds: (scene: Scene) => boolean) => scenes.filter(holds).length;
  return `${xmlDeclaration}<Properties xmlns="${namespaces.extendedProperties}" xmlns:vt="${namespaces.variantTypes}"><Application>Briefdeck</Application><Slides>${scenes.length}</Slides><Notes>${count((scene) => scene.notes.length > 0)}</Notes><HiddenSlides>${count((scene) => scene.hidden === true)}</HiddenSlides><HeadingPairs><vt:vector size="${scenes.length > 0 ? 4 : 2}" baseType="variant">${pairs}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${escapeText(title)}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts>${organization}</Properties>`;
}

/** Every custom property has this format id (22.3.2.2). */
const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const firstPropertyId = 2; // 0 and 1 are reserved (MS-OLEPS 2.18)

/** A sensitivity label goes along with every copy, as the template says. */
const isLabel = (name: string): boolean => /^MSIP_Label_/i.test(name);

function isOurs(name: string): boolean {
  return (
    [
      sealProperty,
      'Briefdeck version',
      'Template',
      'Template name',
      'Template version',
      'Brief hash',
      'Marking',
    ].includes(name) || /^Source(?: \d+)? (?:title|URL)$/.test(name)
  );
}

/** Provenance: sources, brief, template; and the seal, blank until every other part is packed (ooxml/digest.ts). */
export function customPropertiesXml({
  properties,
  template,
  briefHash,
  clean,
}: Pick<PptxInput, 'properties' | 'template' | 'briefHash' | 'clean'>): string {
  const many = properties.sources.length > 1;
  const entries: [string, string | undefined][] = [
    [sealProperty, blankSeal],
    ['Briefdeck version', version],
    ['Template', template.id],
    ['Template name', template.name],
    ['Template version', template.version],
    ['Brief hash', briefHash],
    ['Marking', properties.marking],
  ];
  properties.sources.forEach(({ title, url }, i) => {
    const source = many ? `Source ${i + 1}` : 'Source';
    entries.push([`${source} title`, title], [`${source} URL`, url]);
  });
  const outside = [sealProperty, 'Marking'];
  const given = entries.filter(
    (entry): entry is [string, string] => !!entry[1] && (!clean || outside.includes(entry[0])),
  );
  const xml = given.map(
    ([name, value], i) =>
      `<property fmtid="${customFormat}" pid="${firstPropertyId + i}" name="${escapeAttribute(name)}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
  );
  // What the template's own file has of properties follows ours; it may be a deck of ours itself.
  const more = (template.properties ?? []).filter(({ name }) => !isOurs(name) && (!clean || isLabel(name)));
  more.forEach(({ name, value }, i) => {
    const pid = firstPropertyId + given.length + i;
    xml.push(`<property fmtid="${customFormat}" pid="${pid}" name="${escapeAttribute(name)}">${value}</property>`);
  });
  return `${xmlDeclaration}<Properties xmlns="${namespaces.customProperties}" xmlns:vt="${namespaces.variantTypes}">${xml.join('')}</Properties>`;
}
