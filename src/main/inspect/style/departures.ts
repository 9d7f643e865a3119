/** Where slides leave a house: faces and colours that it does not have, small text, what a reader by ear misses. */
import type { Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childAt, childrenOf, isTrue, nameOf } from '../../ooxml/index.js';
import { onSlides } from '../finding.js';
import { type InspectedDeck, type InspectedSlide, paragraphsIn } from '../slides.js';
import type { Finding, FindingKind } from '../types.js';
import { type House, houseOf, isTitle, type TextShape, textShapes, themeFace } from './frame.js';
import { type MeasureText, overflowing } from './overflow.js';
import { readText, shrinking } from './text.js';

/** Smaller text is not read from the third row, points (source lines have 10, labels 12). */
const smallest = 10;

/** What code is set in where a house has no face for it, as few PowerPoint templates have: no departure from one. Lower case. */
const codeFace = 'courier new';

/** Every house has them. */
export const blackAndWhite = ['000000', 'FFFFFF'] as const;

/** A house by its faces (families, in lower case) and its colours (RRGGBB, upper case), whatever template a deck stands on. */
export interface HouseStyle {
  readonly faces: ReadonlySet<string>;
  readonly colours: ReadonlySet<string>;
}

/** @param style the house that the deck is held to; its own template's where absent */
export function findDepartures(deck: InspectedDeck, measure: MeasureText, style?: HouseStyle): Finding[] {
  const faces = templateFaces(deck);
  const found = deck.slides.flatMap((slide) => {
    const house = houseOf(deck, slide);
    const held = style ? { ...style, isAnother: true } : { faces, colours: paletteOf(house.theme), isAnother: false };
    return departuresOn(deck, slide, house, held, measure);
  });
  const kinds: readonly FindingKind[] = ['fonts', 'colours', 'size', 'alt', 'titles', 'overflow'];
  return kinds.flatMap((kind) => {
    const those = found.filter((each) => each.kind === kind);
    return onSlides(
      kind,
      those.map(({ slide }) => slide),
      those.map(({ item }) => item),
    );
  });
}

interface Departure {
  readonly kind: FindingKind;
  readonly slide: number;
  readonly item: string;
}

/** What slides are held to; another house than their own template is held against what their theme says too. */
interface Held extends HouseStyle {
  readonly isAnother: boolean;
}

function departuresOn(
  deck: InspectedDeck,
  slide: InspectedSlide,
  house: House,
  { faces, colours, isAnother }: Held,
  measure: MeasureText,
): readonly Departure[] {
  const shapes = textShapes(deck, slide, house).filter(({ shape }) => paragraphsIn(shape).length > 0);
  const as = (kind: FindingKind) => (item: string) => ({ kind, slide: slide.number, item });
  return [
    ...(isAnother ? facesRead(shapes, house.theme) : facesNamed(shapes))
      .filter((face) => !faces.has(face.toLowerCase()))
      .map(as('fonts')),
    ...coloursOff(slide.root, colours).map(as('colours')),
    ...(isAnother ? themeColoursOff(house.theme, colours) : []).map(as('colours')),
    ...shapes.flatMap(tooSmall).map(as('size')),
    ...unspoken(slide.root).map(as('alt')),
    ...(shapes.some(({ type }) => isTitle(type)) ? [] : [as('titles')('')]),
    ...shapes.filter((shape) => overflowing(shape, house.theme, measure)).map(({ name }) => as('overflow')(name)),
  ];
}

/** Faces that runs name themselves: the theme's, which they would have otherwise, are no departure from it. */
function facesNamed(shapes: readonly TextShape[]): readonly string[] {
  return shapes.flatMap(({ shape }) =>
    allBelow(childAt(shape, 'p:txBody'), 'a:latin')
      .map((each) => attributeOf(each, 'typeface') ?? '')
      .filter((face) => face !== '' && !face.startsWith('+')),
  );
}

/** Faces that a reader sees, whoever says so. */
function facesRead(shapes: readonly TextShape[], theme: Element | undefined): readonly string[] {
  return shapes.flatMap((shape) => {
    const { scale, tightened } = shrinking(shape.shape);
    const runs = readText(shape, scale, tightened).paragraphs.flatMap((paragraph) => paragraph.runs);
    return runs.flatMap(({ text, face = '+mn-lt' }) => {
      const family = face.startsWith('+') ? themeFace(theme, face.startsWith('+mj') ? 'heading' : 'body') : face;
      return text.trim() === '' || !family ? [] : [family];
    });
  });
}

/** The faces of the template: its themes', those that its masters and layouts name, and the one for code. Lower case. */
function templateFaces({ file }: InspectedDeck): ReadonlySet<string> {
  const parts = file.names.filter((name) => /(^|\/)(theme|slideMasters|slideLayouts)\/[^/]+\.xml$/i.test(name));
  const named = parts.flatMap((part) => allBelow(file.tree(part), 'a:latin'));
  return new Set([codeFace, ...named.map((each) => (attributeOf(each, 'typeface') ?? '').toLowerCase())]);
}

/** Fixed colours on the slide that the house does not have. Charts and pictures have their own. */
function coloursOff(root: Element, palette: ReadonlySet<string>): readonly string[] {
  return allBelow(root, 'a:srgbClr')
    .map((each) => (attributeOf(each, 'val') ?? '').toUpperCase())
    .filter((value) => !palette.has(value))
    .map((value) => `#${value}`);
}

/** Slots of the theme whose colour the house does not have: everything that is coloured by the theme has it. */
function themeColoursOff(theme: Element | undefined, palette: ReadonlySet<string>): readonly string[] {
  return schemeOf(theme).flatMap(({ slot, value }) => (palette.has(value) ? [] : [`the theme's ${slot} #${value}`]));
}

/** The theme's twelve, black and white. */
function paletteOf(theme: Element | undefined): ReadonlySet<string> {
  return new Set([...blackAndWhite, ...schemeOf(theme).map(({ value }) => value)]);
}

function schemeOf(theme: Element | undefined): readonly { readonly slot: string; readonly value: string }[] {
  return childrenOf(childAt(theme, 'a:themeElements', 'a:clrScheme')).map((each) => {
    const value = childrenOf(each)[0];
    return {
      slot: nameOf(each),
      value: (attributeOf(value, 'lastClr') ?? attributeOf(value, 'val') ?? '').toUpperCase(),
    };
  });
}

function tooSmall(shape: TextShape): readonly string[] {
  const { scale, tightened } = shrinking(shape.shape);
  const sizes = readText(shape, scale, tightened).paragraphs.flatMap(({ runs }) =>
    // A line of source or a footer has its own scale; raised text is read with what it belongs to.
    runs.filter(({ text, baseline }) => text.trim() !== '' && baseline === undefined).map(({ size }) => size),
  );
  const least = Math.min(...sizes);
  return least < smallest - 0.01 && !/^(dt|ftr|sldNum|hdr)$/.test(shape.type ?? '')
    ? [`${Math.round(least * 10) / 10} pt in ${shape.name}`]
    : [];
}

/** Pictures, charts and tables that say nothing, and are not marked as decoration. */
function unspoken(root: Element): readonly string[] {
  return [...allBelow(root, 'p:pic'), ...allBelow(root, 'p:graphicFrame')].flatMap((shape) => {
    const properties = allBelow(shape, 'p:cNvPr')[0];
    const says = (attributeOf(properties, 'descr') ?? attributeOf(properties, 'title') ?? '').trim();
    const isOrnament = allBelow(properties, 'adec:decorative').some((each) => isTrue(attributeOf(each, 'val')));
    return says !== '' || isOrnament ? [] : [attributeOf(properties, 'name') ?? nameOf(shape)];
  });
}
