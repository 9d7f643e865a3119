/**
 * Layouts that a master lacks, put under it: title and body without a frame, so that they inherit the master's where it has them;
 * halves and a picture cut from the master's body. A deck then stands on the house's own master, with real placeholders throughout.
 */
import type { Box, Color, Relation } from '../../../../shared/model/index.js';
import { emu } from '../../../../shared/units.js';
import { escapeAttribute, namespaces, solidFill, xmlDeclaration } from '../../../ooxml/index.js';
import type { Archetype } from './archetype.js';

export interface AddedLayout {
  readonly archetype: Archetype;
  readonly name: string;
  readonly part: string;
  /** Id of the master's relation to it. */
  readonly relation: string;
  readonly xml: string;
  /** Its own relations; the one to its master where absent. */
  readonly relations?: readonly Relation[];
}

export interface MasterPlaces {
  /** The master's body, in points. */
  readonly body: Box;
  /** Frames of what the master itself does not have, in points. */
  readonly lacking: { readonly title?: Box; readonly body?: Box };
  /** The title of the house's own layout for a title alone, where it has an own place: all titles are to stand there. */
  readonly title?: { readonly box: Box /** `a:bodyPr` and `a:lstStyle`. */; readonly style: string };
  /** Colours for text that would not be seen in the master's. */
  readonly ink: { readonly title?: Color; readonly body?: Color };
  /** The footers that the master has, as `p:ph` types. */
  readonly footers: readonly ('dt' | 'ftr' | 'sldNum')[];
}

/** The kinds that can be added; the others are drawn on these. */
export const addable = ['content', 'two', 'title-only', 'picture-text'] as const;
export type Addable = (typeof addable)[number];

const titles: Readonly<Record<Addable, string>> = {
  content: 'Title and Content (Briefdeck)',
  two: 'Two Contents (Briefdeck)',
  'title-only': 'Title Only (Briefdeck)',
  'picture-text': 'Picture with Text (Briefdeck)',
};

const gutter = 18; // pt, between halves

/** Indices of our own layouts' placeholders: contents 1 and 2, picture 13 (pptx-notes 4). */
const pictureIndex = 13;

const footerIndex = { dt: 10, ftr: 11, sldNum: 12 } as const;

export function addedLayout(archetype: Addable, part: string, relation: string, places: MasterPlaces): AddedLayout {
  const name = titles[archetype];
  let id = 1;
  const shape = (label: string, ph: string, box?: Box, style = plainStyle): string => {
    id += 1;
    const frame = box
      ? `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>`
      : '';
    const properties = frame ? `<p:spPr>${frame}</p:spPr>` : '<p:spPr/>';
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeAttribute(label)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
      `${properties}<p:txBody>${style}<a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`
    );
  };
  const [left, right] = halves(places.body);
  const bodyStyle = inkStyle(places.ink.body);
  const content: Readonly<Record<Addable, () => string>> = {
    content: () => shape('Content', 'idx="1"', places.lacking.body, bodyStyle),
    two: () =>
      shape('Content 1', 'sz="half" idx="1"', left, bodyStyle) +
      shape('Content 2', 'sz="half" idx="2"', right, bodyStyle),
    'title-only': () => '',
    'picture-text': () =>
      shape('Text', 'type="body" sz="half" idx="1"', left, bodyStyle) +
      shape('Picture', `type="pic" sz="half" idx="${pictureIndex}"`, right),
  };
  const footers = () =>
    places.footers
      .map((type) => shape(footerNames[type], `type="${type}" sz="quarter" idx="${footerIndex[type]}"`))
      .join('');
  const { title = { box: places.lacking.title, style: inkStyle(places.ink.title) } } = places;
  const tree = shape('Title', 'type="title"', title.box, title.style) + content[archetype]() + footers();
  const xml =
    `${xmlDeclaration}<p:sldLayout xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}" preserve="1" userDrawn="1">` +
    `<p:cSld name="${escapeAttribute(name)}"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${tree}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';
  return { archetype, name, part, relation, xml };
}

/** All that is said of its text is inherited. */
const plainStyle = '<a:bodyPr/><a:lstStyle/>';

/** Text properties of a placeholder whose levels are in a colour of its own. */
function inkStyle(ink: Color | undefined): string {
  if (!ink) return plainStyle;
  const levels = Array.from({ length: 9 }, (_, level) => {
    const name = `a:lvl${level + 1}pPr`;
    return `<${name}><a:defRPr>${solidFill(ink)}</a:defRPr></${name}>`;
  });
  return `<a:bodyPr/><a:lstStyle>${levels.join('')}</a:lstStyle>`;
}

const footerNames = { dt: 'Date', ftr: 'Footer', sldNum: 'Slide Number' } as const;

function halves(body: Box): readonly [Box, Box] {
  const width = (body.width - gutter) / 2;
  return [
    { ...body, width },
    { ...body, x: body.x + width + gutter, width },
  ];
}
