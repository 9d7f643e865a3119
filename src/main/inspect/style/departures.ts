/** Where slides leave their own template: faces and colours that it does not have, small text, what a reader by ear misses. */
import type { Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childAt, childrenOf, isTrue, nameOf } from '../../ooxml/index.js';
import { onSlides } from '../finding.js';
import { type InspectedDeck, type InspectedSlide, paragraphsIn } from '../slides.js';
import type { Finding, FindingKind } from '../types.js';
import { houseOf, isTitle, type TextShape, textShapes } from './frame.js';
import { type MeasureText, overflowing } from './overflow.js';
import { readText, shrinking } from './text.js';

/** Smaller text is not read from the third row, points (slide-design: source lines 10, labels 12). */
const smallest = 10;

export function findDepartures(deck: InspectedDeck, measure: MeasureText): Finding[] {
  const faces = templateFaces(deck);
  const found = deck.slides.flatMap((slide) => departuresOn(deck, slide, faces, measure));
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

function departuresOn(
  deck: InspectedDeck,
  slide: InspectedSlide,
  faces: ReadonlySet<string>,
  measure: MeasureText,
): readonly Departure[] {
  const house = houseOf(deck, slide);
  const shapes = textShapes(deck, slide, house).filter(({ shape }) => paragraphsIn(shape).length > 0);
  const as = (kind: FindingKind) => (item: string) => ({ kind, slide: slide.number, item });
  return [
    ...facesOff(shapes, faces).map(as('fonts')),
    ...coloursOff(slide.root, house.theme).map(as('colours')),
    ...shapes.flatMap(tooSmall).map(as('size')),
    ...unspoken(slide.root).map(as('alt')),
    ...(shapes.some(({ type }) => isTitle(type)) ? [] : [as('titles')('')]),
    ...shapes.filter((shape) => overflowing(shape, house.theme, measure)).map(({ name }) => as('overflow')(name)),
  ];
}

/** Faces that runs name and neither the theme nor any master or layout does. */
function facesOff(shapes: readonly TextShape[], known: ReadonlySet<string>): readonly string[] {
  return shapes.flatMap((shape) => {
    const faces = allBelow(childAt(shape.shape, 'p:txBody'), 'a:latin').map(
      (each) => attributeOf(each, 'typeface') ?? '',
    );
    return faces.filter((face) => face !== '' && !face.startsWith('+') && !known.has(face.toLowerCase()));
  });
}

/** The faces of the template: its themes', and those that its masters and layouts name (one for code, say). Lower case. */
function templateFaces({ file }: InspectedDeck): ReadonlySet<string> {
  const parts = file.names.filter((name) => /(^|\/)(theme|slideMasters|slideLayouts)\/[^/]+\.xml$/i.test(name));
  return new Set(
    parts.flatMap((part) =>
      allBelow(file.tree(part), 'a:latin').map((each) => (attributeOf(each, 'typeface') ?? '').toLowerCase()),
    ),
  );
}

/** Fixed colours on the slide that are none of the theme's twelve, black or white. Charts and pictures have their own. */
function coloursOff(root: Element, theme: Element | undefined): readonly string[] {
  const palette = new Set(['000000', 'FFFFFF']);
  for (const slot of childrenOf(childAt(theme, 'a:themeElements', 'a:clrScheme'))) {
    const value = childrenOf(slot)[0];
    palette.add((attributeOf(value, 'lastClr') ?? attributeOf(value, 'val') ?? '').toUpperCase());
  }
  return allBelow(root, 'a:srgbClr')
    .map((each) => (attributeOf(each, 'val') ?? '').toUpperCase())
    .filter((value) => !palette.has(value))
    .map((value) => `#${value}`);
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
