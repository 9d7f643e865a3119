/**
 * The table style of a house: the one that its keeper names, else the one that the presentation has as its own
 * (`a:tblStyleLst@def`, 21.1.4.10), with what the preview draws of it.
 */
import type { Element } from '@xmldom/xmldom';
import type { Color, Fill, Layout, Stroke, TableStyle, Theme } from '../../../shared/model/index.js';
import { fromEmu } from '../../../shared/units.js';
import { attributeOf, childAt, childrenOf, numberOf } from '../../ooxml/index.js';
import { weakestOn } from '../weakest.js';
import { colorIn } from './artwork/color.js';
import { fillIn } from './artwork/fill.js';
import type { LayoutSource } from './layout-source.js';
import type { MappingFault } from './matching/mapping.js';

/** PowerPoint's own usual one, which it knows without a description. */
export const usualTableStyle = {
  id: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
  name: 'Medium Style 2 - Accent 1',
} as const;

/** Its like in the other accents, and in the dark text's own colour: PowerPoint knows these without a description too. */
const othersLikeIt = [
  ['accent2', '{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}'],
  ['accent3', '{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}'],
  ['accent4', '{00A15C55-8517-42AA-B614-E9B94910E393}'],
  ['accent5', '{7DF18680-E054-41AD-8BC1-D1AEF772440D}'],
  ['accent6', '{93296810-A885-4BE3-A3E7-6D5BEEA58F35}'],
  ['dk1', '{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}'],
] as const;

/**
 * @param said the name of a style, as PowerPoint shows it (Table Design)
 * @param slide what a table stands on
 */
export function tableStyleOf(
  { source, base, isOurs, theme }: LayoutSource,
  said: string | undefined,
  slide: Pick<Layout, 'background' | 'map'>,
  fault: (fault: MappingFault) => void,
): TableStyle {
  const ours = base.style.table;
  const presentation = source.related('', 'officeDocument') as string;
  const part = source.related(presentation, 'tableStyles');
  const list = part === undefined ? undefined : source.tree(part);
  const described = childrenOf(list, 'a:tblStyle');
  const nameOf = (style: Element) => (attributeOf(style, 'styleName') ?? '').trim();
  const wanted = attributeOf(list, 'def');
  // A style that is named but not described is one of PowerPoint's own, of which we draw the usual one.
  const own = described.find((style) =>
    said === undefined ? attributeOf(style, 'styleId') === wanted : nameOf(style) === said,
  );
  if (said !== undefined && !own && said !== usualTableStyle.name) {
    const known = [...new Set([...described.map(nameOf), usualTableStyle.name])].filter((name) => name !== '');
    fault({ path: 'table-style', what: 'table style', name: said, known });
  }
  const id = own && attributeOf(own, 'styleId');
  if (isOurs && id === ours.id) return ours;
  const usual = { ...medium(ours, 'accent1'), id: usualTableStyle.id };
  const likeIt = othersLikeIt.map(([slot, known]) => ({ ...medium(ours, slot), id: known }));
  const plain = { ...grid(ours), id: gridStyle };
  const isDescribed = id !== undefined && id !== usualTableStyle.id && own !== undefined;
  const chosen = isDescribed ? { ...drawnAs(own, ours), id } : wanted === gridStyle ? plain : usual;
  const colors = slide.map ? { ...theme, map: slide.map } : theme;
  return said === undefined
    ? ([chosen, usual, ...likeIt, plain].find((each) => readsOn(each, slide.background, colors)) ?? chosen)
    : chosen;
}

const leastContrast = 3;
/** Heads are bold: white on the blue of Office 2013 has 2.9, and many houses live with less. */
const leastOfHead = 2.2;

/**
 * Google's exports have a style without fills and in black for all tables, on dark slides too; Keynote's have a theme whose dark
 * text is white, in which PowerPoint's usual style is white on pale. In houses whose first accent is pale its head is white on that.
 */
function readsOn({ textColor, ground, band, headerColor, headerFill }: TableStyle, slide: Fill, theme: Theme): boolean {
  const reads = (color: Color, fill: Fill | undefined, least: number): boolean => {
    const below = fill && fill.type !== 'none' ? fill : ground;
    if (slide.type === 'picture' && (!below || below.type === 'none')) return true;
    const reading = weakestOn(color, below ? [slide, below] : [slide], theme);
    return reading === undefined || reading.ratio >= least;
  };
  return (
    reads(textColor, ground, leastContrast) &&
    reads(textColor, band, leastContrast) &&
    reads(headerColor, headerFill, leastOfHead)
  );
}

const none: Stroke = { color: { slot: 'tx1', alpha: 0 }, width: 0 };
const ink: Color = { slot: 'tx1' };

/** What a style says of the whole table, its first row, its bands and its first column (21.1.4). */
function drawnAs(style: Element, ours: TableStyle): TableStyle {
  const text = colorOf(style, 'a:wholeTbl') ?? ink;
  const ground = fillOf(style, 'a:wholeTbl');
  return {
    ...ours,
    headerColor: colorOf(style, 'a:firstRow') ?? text,
    headerFill: fillOf(style, 'a:firstRow') ?? ground ?? { type: 'none' },
    headerRule: lineOf(style, 'a:firstRow', 'a:bottom') ?? lineOf(style, 'a:wholeTbl', 'a:insideH') ?? none,
    rowRule: lineOf(style, 'a:wholeTbl', 'a:insideH') ?? none,
    ...optional('columnRule', lineOf(style, 'a:wholeTbl', 'a:insideV')),
    ...optional('frame', lineOf(style, 'a:wholeTbl', 'a:left')),
    textColor: text,
    band: fillOf(style, 'a:band1H') ?? ground ?? { type: 'none' },
    ...(ground ? { ground } : {}),
    firstColumnBold: attributeOf(childAt(style, 'a:firstCol', 'a:tcTxStyle'), 'b') === 'on',
    sides: 7.2, // PowerPoint's own: 0.1 in
  };
}

function optional<Key extends string>(key: Key, stroke: Stroke | undefined): { readonly [K in Key]?: Stroke } {
  return stroke ? ({ [key]: stroke } as { readonly [K in Key]?: Stroke }) : {};
}

function colorOf(style: Element, of: string): Color | undefined {
  return colorIn(childAt(style, of, 'a:tcTxStyle'));
}

/** Pictures in a table's cells are not drawn; nobody was seen to have them. */
function fillOf(style: Element, of: string): Fill | undefined {
  return fillIn(childAt(style, of, 'a:tcStyle', 'a:fill'), { format: undefined, picture: () => undefined });
}

function lineOf(style: Element, of: string, edge: string): Stroke | undefined {
  const line = childAt(style, of, 'a:tcStyle', 'a:tcBdr', edge, 'a:ln');
  const color = colorIn(childAt(line, 'a:solidFill'));
  return color && { color, width: fromEmu(numberOf(line, 'w') ?? 12_700) };
}

/** PowerPoint's 'No Style, Table Grid': lines in the colour of the slide's text. */
const gridStyle = '{5940675A-B579-460E-94D1-54222C63F5DA}';

function grid(ours: TableStyle): TableStyle {
  const line: Stroke = { color: ink, width: 1 };
  const bare: Fill = { type: 'none' };
  return {
    ...ours,
    headerColor: ink,
    headerFill: bare,
    headerRule: line,
    rowRule: line,
    columnRule: line,
    frame: line,
    textColor: ink,
    band: bare,
    firstColumnBold: false,
    sides: 7.2, // PowerPoint's own: 0.1 in
  };
}

const tinted = (slot: Color['slot'], share: number): Color => ({ slot, changes: [{ by: 'tint', value: share }] });

/**
 * PowerPoint's 'Medium Style 2', in accent 1 every new presentation's: white rules, a filled header, bands. Its text is
 * dark and its rules are light whatever the colour map says, as its tints are light on dark slides too.
 */
function medium(ours: TableStyle, slot: Color['slot']): TableStyle {
  const white: Stroke = { color: { slot: 'lt1' }, width: 1 };
  const header: Color = { slot: 'lt1' };
  const fill: Fill = { type: 'solid', color: { slot } };
  return {
    ...ours,
    headerColor: header,
    headerFill: fill,
    headerRule: { color: { slot: 'lt1' }, width: 3 },
    rowRule: white,
    columnRule: white,
    frame: white,
    textColor: { slot: 'dk1' },
    // Tints of 40 and 20 per cent; its first column would be as dark as its header, which is too much ink for names of rows.
    band: { type: 'solid', color: tinted(slot, 0.4) },
    ground: { type: 'solid', color: tinted(slot, 0.2) },
    firstColumnBold: false,
    sides: 7.2, // PowerPoint's own: 0.1 in
  };
}
