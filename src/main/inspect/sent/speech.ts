/** What was written for the speaker or for colleagues: notes, hidden slides, comments, shapes that nobody sees. */
import { allBelow, attributeOf, childAt, isTrue, numberOf } from '../../ooxml/index.js';
import { inFile, onSlides } from '../finding.js';
import { type InspectedDeck, type InspectedSlide, paragraphsIn, shapesOf, slidesWith, topShapes } from '../slides.js';
import type { Finding } from '../types.js';

/** Speaker notes; `items` has the first words of each. */
export function findNotes({ file, slides }: InspectedDeck): Finding[] {
  const spoken = slides.flatMap((slide) => {
    const words = notesOf(file.tree(slide.notes));
    return words.length === 0 ? [] : [{ slide, words }];
  });
  return onSlides(
    'notes',
    spoken.map(({ slide }) => slide.number),
    spoken.map(({ words }) => words.join(' ').slice(0, 80)),
  );
}

/** The text of the notes' body: not the slide's number, date and picture that stand on the same page. */
function notesOf(root: Parameters<typeof paragraphsIn>[0]): readonly string[] {
  return allBelow(root, 'p:sp')
    .filter((shape) => {
      const type = attributeOf(childAt(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'type');
      return type === undefined || type === 'body';
    })
    .flatMap((shape) => paragraphsIn(childAt(shape, 'p:txBody')));
}

export function findHidden({ slides }: InspectedDeck): Finding[] {
  return onSlides(
    'hidden',
    slides.filter(({ isHidden }) => isHidden).map(({ number }) => number),
  );
}

/** Comments of either kind: those of before 2018, and threads with replies. */
export function findComments(deck: InspectedDeck): Finding[] {
  const parts = deck.file.names.filter((name) => /(^|\/)comments\/[^/]+\.xml$/i.test(name));
  const said = parts.flatMap((part) => {
    const root = deck.file.tree(part);
    const old = allBelow(root, 'p:text').map((text) => text.textContent ?? '');
    return [...old, ...paragraphsIn(root)];
  });
  const slides = slidesWith(deck, ['comments']);
  return inFile(
    'comments',
    said.map((text) => text.slice(0, 80)),
    slides,
  );
}

/** Shapes that are switched off in the Selection pane, or lie off the slide. */
export function findUnseen(deck: InspectedDeck): Finding[] {
  const size = childAt(deck.presentation, 'p:sldSz');
  const [width, height] = [numberOf(size, 'cx') ?? 0, numberOf(size, 'cy') ?? 0];
  const found = deck.slides.flatMap((slide) => [
    ...switchedOff(slide).map((name) => ({ slide, name })),
    ...offSlide(slide, width, height).map((name) => ({ slide, name })),
  ]);
  return onSlides(
    'unseen',
    found.map(({ slide }) => slide.number),
    found.map(({ name }) => name),
  );
}

function switchedOff({ root }: InspectedSlide): readonly string[] {
  return shapesOf(root)
    .filter(({ properties }) => isTrue(attributeOf(properties, 'hidden')))
    .map(({ properties }) => attributeOf(properties, 'name') ?? '?');
}

/** A shape wholly beyond an edge: what people park there is meant for themselves. */
function offSlide({ root }: InspectedSlide, width: number, height: number): readonly string[] {
  return topShapes(root).flatMap((shape) => {
    const frame =
      childAt(shape, 'p:spPr', 'a:xfrm') ?? childAt(shape, 'p:grpSpPr', 'a:xfrm') ?? childAt(shape, 'p:xfrm');
    const [x, y] = [numberOf(childAt(frame, 'a:off'), 'x'), numberOf(childAt(frame, 'a:off'), 'y')];
    const [cx, cy] = [numberOf(childAt(frame, 'a:ext'), 'cx'), numberOf(childAt(frame, 'a:ext'), 'cy')];
    if (x === undefined || y === undefined || cx === undefined || cy === undefined) return [];
    if (x < width && y < height && x + cx > 0 && y + cy > 0) return [];
    return [attributeOf(allBelow(shape, 'p:cNvPr')[0], 'name') ?? '?'];
  });
}
