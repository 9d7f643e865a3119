/** All that a deck says: the text of slides and notes, a paragraph a line, read from the file. */
import { openPackage } from './deck-doctor/index.js';
import { all, attr, child, type Xml } from './deck-doctor/xml-tree.js';

export interface DeckText {
  /** A text a slide, in order. */
  readonly slides: readonly string[];
  readonly notes: readonly string[];
  /** Pictures on slides: how many, and how many different ones. */
  readonly pictures: number;
  readonly media: number;
}

export function deckText(deck: Uint8Array): DeckText {
  const view = openPackage(deck);
  const textOf = (part: string): string =>
    all(view.xml(part), 'a:p')
      .map((paragraph) =>
        // Fields (the slide's number) say nothing of the brief; a break parts words.
        all(paragraph, 'a:r', 'a:br').map(runText).join(''),
      )
      .join('\n');
  const pictures = view.slides.flatMap((part) => {
    const relations = new Map(view.relations(part).map((relation) => [relation.id, relation.part]));
    return all(view.xml(part), 'p:pic').map((picture) =>
      relations.get(attr(all(picture, 'a:blip')[0], 'r:embed') ?? ''),
    );
  });
  return {
    slides: view.slides.map(textOf),
    notes: view.notesSlides.map(textOf),
    pictures: pictures.length,
    media: new Set(pictures).size,
  };
}

/** A raised or lowered run is a word of its own: 'air¹' says 'air', with a footnote. */
function runText(run: Xml): string {
  if (run.name === 'a:br') return '\n';
  const text = child(run, 'a:t')?.text ?? '';
  return attr(child(run, 'a:rPr'), 'baseline') ? ` ${text} ` : text;
}
