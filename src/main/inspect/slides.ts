/** The slides of a presentation, in the order in which they are shown. */
import type { Element } from '@xmldom/xmldom';
import { allBelow, attributeOf, childrenOf, isTrue } from '../ooxml/index.js';
import { kindOf, type OpenedDeck } from './opened.js';

export interface InspectedSlide {
  /** From 1, in the order of the presentation. */
  readonly number: number;
  readonly part: string;
  readonly root: Element;
  readonly isHidden: boolean;
  readonly layout?: string;
  readonly notes?: string;
}

export interface InspectedDeck {
  readonly file: OpenedDeck;
  /** The main part: ppt/presentation.xml, as a rule. */
  readonly main: string;
  readonly presentation: Element;
  readonly slides: readonly InspectedSlide[];
}

/** The deck in a package; undefined when it is no presentation. */
export function readPresentation(file: OpenedDeck): InspectedDeck | undefined {
  const [main] = file.related('', 'officeDocument');
  const presentation = file.tree(main);
  if (main === undefined || presentation?.localName !== 'presentation') return undefined;
  const parts = new Map(file.relations(main).map((relation) => [relation.id, file.target(main, relation)]));
  const listed = allBelow(presentation, 'p:sldId').map((item) => parts.get(attributeOf(item, 'r:id') ?? ''));
  const slides = listed.flatMap((part, index) => {
    const root = file.tree(part);
    if (part === undefined || !root) return [];
    const [layout] = file.related(part, 'slideLayout');
    const [notes] = file.related(part, 'notesSlide');
    const slide: InspectedSlide = {
      number: index + 1,
      part,
      root,
      isHidden: attributeOf(root, 'show') !== undefined && !isTrue(attributeOf(root, 'show')),
      ...(layout === undefined ? {} : { layout }),
      ...(notes === undefined ? {} : { notes }),
    };
    return [slide];
  });
  return { file, main, presentation, slides };
}

/** The paragraphs of text in an element, each on one line. */
export function paragraphsIn(element: Element | undefined): readonly string[] {
  return allBelow(element, 'a:p')
    .map((paragraph) =>
      allBelow(paragraph, 'a:t')
        .map((text) => text.textContent ?? '')
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** Every shape of a slide that can be named: with the properties that hold its name, alternative text and visibility. */
export function shapesOf(root: Element): readonly { readonly shape: Element; readonly properties: Element }[] {
  return allBelow(root, 'p:cNvPr').flatMap((properties) => {
    const shape = properties.parentNode?.parentNode as Element | null;
    return shape && shape.localName !== 'spTree' ? [{ shape, properties }] : [];
  });
}

/** Which slides lead to a part, by relations of a kind. */
export function slidesWith(deck: InspectedDeck, kinds: readonly string[]): readonly number[] {
  return deck.slides
    .filter(({ part }) => deck.file.relations(part).some((relation) => kinds.includes(kindOf(relation))))
    .map(({ number }) => number);
}

/** The direct children of the slide's tree of shapes. */
export function topShapes(root: Element): readonly Element[] {
  const tree = allBelow(root, 'p:spTree')[0];
  return childrenOf(tree).filter(({ localName }) =>
    ['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp'].includes(localName ?? ''),
  );
}
