/**
 * A deck with one slide for each layout, written straight on the skeleton: every text placeholder is filled, with no
 * style of its own, so that what is seen is what the template's parts say. It knows nothing of the program's own writer.
 */
import {
  contentTypesXml,
  packPart,
  relationsPartOf,
  relationsXml,
  relationTypes,
  unpacked,
  writeZip,
} from '../../../src/main/ooxml/index.js';
import type { Slot, Template } from '../../../src/shared/model/index.js';
import { layoutIds } from '../../../src/shared/model/index.js';
import { emu } from '../../../src/shared/units.js';

/** Text for each slot, a paragraph a line; a leading '>' is a level deeper. */
const samples: Readonly<Record<string, string>> = {
  title: 'Drones bought Tehran two years of fuel, and a dependence that it cannot leave',
  kicker: 'The drone deal',
  subtitle: 'What the deal paid, and what it costs now',
  lead: 'Three payments are on record; a fourth is reported by two ministries.',
  byline: 'Mariam Haddad · Office of Analysis\n14 July 2023',
  body: 'Payment came in gold and fuel, not in dollars\n>Two flights carried 1.4 tonnes of it\n>>One to Mehrabad, one to Bandar Abbas\nDelivery began before the contract was signed\nThe second factory is the point of no return',
  body2: 'Assembly moves to Tatarstan in autumn\nTraining takes six weeks\n>Instructors stay',
  source: 'Source: Reuters, 14 July 2023; Ministry of Finance, table 4',
  callout: 'Judgement: likely (60–75 %)',
  marking: 'OFFICIAL – SENSITIVE',
  footer: 'Office of Analysis',
  date: '14 July 2023',
  number: '7',
  caption: 'The assembly hall at Yelabuga, June 2023',
  attribution: 'Foreign minister, press conference in Muscat',
  head1: 'What speaks for it',
  head2: 'What speaks against it',
  value1: '2,400',
  value2: '$1.75 bn',
  value3: '60 %',
  value4: '3 of 4',
  label1: 'drones ordered in the first contract',
  label2: 'price for the whole line',
  label3: 'paid in gold',
  label4: 'payments that two sources confirm',
  code: "SELECT month, sum(tonnes)\n  FROM flights\n WHERE cargo = 'gold'\n GROUP BY month;",
};

const own: Readonly<Record<string, string>> = {
  'statement/body': 'Tehran sold the drones for fuel; what it bought is a customer that it cannot refuse.',
  'statement/title': 'Bottom line',
  'quote/body': '“We have given a small number of drones to Russia, months before the war.”',
  'quote/title': 'In their own words',
  'text/body':
    'The first contract was signed in the summer, and by October the first flights had been seen over Kyiv. Nobody in Tehran admitted to it until November.\nSince then the price has fallen by a third, because assembly moved to where the customer is.',
  'section/kicker': '2',
  'section/title': 'The drone deal',
  'agenda/title': 'Agenda',
  'agenda/body': 'Bottom line\nBackground\n>From 2011 to the first flights\nThe drone deal\nWestern response',
  'agenda/body2': 'Who stands where\nOutlook',
  'sources/title': 'Sources',
  'sources/body': 'Reuters, “Iran agrees to ship missiles”, 18 October 2022\nMinistry of Finance, table 4, June 2023',
  'sources/body2': 'Institute for Science, “Alabuga’s greenhouses”, 2023',
  'closing/title': 'What is asked of the minister',
  'closing/body': 'Agree to the joint statement by Friday.\nName a lead for the export review.',
  'closing/body2': 'Mariam Haddad\n+44 20 7946 0018',
};

export function sampleDeck(template: Template): Uint8Array {
  const { skeleton } = template;
  const parts = new Map([...skeleton.parts].map(([name, content]) => [name, unpacked(content)]));
  const types = new Map(skeleton.contentTypes);
  const relations = new Map(skeleton.relations);
  const presentation = skeleton.presentation.part;
  const ofPresentation = [...(relations.get(presentation) ?? [])];
  let slideIds = '';
  layoutIds.forEach((id, index) => {
    const part = `ppt/slides/slide${index + 1}.xml`;
    parts.set(part, slideXml(template, id));
    types.set(part, 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml');
    const layout = skeleton.layoutParts[id].replace(/^ppt\//, '../');
    relations.set(part, [{ id: 'rId1', type: relationTypes.slideLayout, target: layout }]);
    const relation = `rIdSlide${index + 1}`;
    ofPresentation.push({ id: relation, type: relationTypes.slide, target: part.replace(/^ppt\//, '') });
    slideIds += `<p:sldId id="${256 + index}" r:id="${relation}"/>`;
  });
  relations.set(presentation, ofPresentation);
  relations.set('', [{ id: 'rId1', type: relationTypes.officeDocument, target: presentation }]);
  parts.set(
    presentation,
    `${skeleton.presentation.head}<p:sldIdLst>${slideIds}</p:sldIdLst>${skeleton.presentation.tail}`,
  );
  types.set(presentation, 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml');
  for (const [source, list] of relations) parts.set(relationsPartOf(source), relationsXml(list));
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()], types));
  return writeZip([...parts].map(([name, content]) => packPart(name, content)));
}

function slideXml(template: Template, id: (typeof layoutIds)[number]): string {
  let next = 2;
  const shapes = Object.values(template.layouts[id].slots)
    .map((slot) => {
      const text = own[`${id}/${slot.name}`] ?? samples[slot.name];
      if (slot.name === 'table') return tableXml(template, slot, next++);
      if (isCrowded(id, slot.name) || text === undefined) return '';
      return placeholderXml(slot, text, next++);
    })
    .join('');
  const tree = `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`;
  // Any number from 1 on, another on each slide.
  const identity = `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${layoutIds.indexOf(id) + 1}"/></p:ext></p:extLst>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld>${tree}${identity}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Slots that a brief fills by making room for them, which this deck does not do. */
function isCrowded(id: string, slot: string): boolean {
  return slot === 'lead' || slot === 'callout' || (id === 'columns' && slot.startsWith('head'));
}

function phXml({ placeholder: { type, sz, idx } }: Slot): string {
  const attribute = (name: string, value: string | number | undefined) =>
    value === undefined ? '' : ` ${name}="${value}"`;
  return `<p:nvPr><p:ph${attribute('type', type)}${attribute('sz', sz)}${attribute('idx', idx)}/></p:nvPr>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function placeholderXml(slot: Slot, text: string, id: number): string {
  const paragraphs = text.split('\n').map((line) => {
    const level = /^>*/.exec(line)![0].length;
    const properties = level ? `<a:pPr lvl="${level}"/>` : '';
    return `<a:p>${properties}<a:r><a:rPr lang="en-GB"/><a:t>${escapeXml(line.slice(level))}</a:t></a:r></a:p>`;
  });
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${slot.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${phXml(slot)}</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`;
}

function tableXml(template: Template, slot: Slot, id: number): string {
  const rows = [
    ['Actor', 'Position', 'Since'],
    ['Israel', 'Strikes convoys, says little', '2018'],
    ['Turkey', 'Sells to the other side, talks to both', '2021'],
    ['China', 'Buys the oil, keeps its name off the papers', '2020'],
  ];
  const width = emu(slot.box.width / 3);
  const height = emu(32);
  const cell = (text: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1600"/><a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr marL="0"/></a:tc>`;
  const body = rows.map((row) => `<a:tr h="${height}">${row.map(cell).join('')}</a:tr>`).join('');
  const grid = `<a:tblGrid>${`<a:gridCol w="${width}"/>`.repeat(3)}</a:tblGrid>`;
  const table = `<a:tbl><a:tblPr firstRow="1" firstCol="1" bandRow="0"><a:tableStyleId>${template.style.table.id}</a:tableStyleId></a:tblPr>${grid}${body}</a:tbl>`;
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table" descr="Who stands where"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${phXml(slot)}</p:nvGraphicFramePr><p:xfrm><a:off x="${emu(slot.box.x)}" y="${emu(slot.box.y)}"/><a:ext cx="${width * 3}" cy="${height * rows.length}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`;
}
