import type { Code, Deck, Slide, SlideGroup } from '../../../shared/model/index.js';
import { highlightCode } from '../../highlight/index.js';

/** The same deck with the roles of its code's pieces, where their language is known. Decks without code load nothing for it. */
export async function withColouredCode(deck: Deck): Promise<Deck> {
  const found = await highlightCode(deck.groups.flatMap(codeOf));
  if (found.size === 0) return deck;
  const coloured = (slide: Slide): Slide => {
    const { body } = slide;
    const tokens = body.type === 'code' ? found.get(body.code) : undefined;
    return body.type === 'code' && tokens ? { ...slide, body: { ...body, tokens } } : slide;
  };
  const groups = deck.groups.map((group): SlideGroup => {
    if (codeOf(group).length === 0) return group;
    return {
      ...group,
      options: group.options.map((slides) => slides.map(coloured)) as unknown as SlideGroup['options'],
    };
  });
  return { ...deck, groups };
}

function codeOf({ options }: SlideGroup): readonly Code[] {
  return options.flatMap((slides) => slides.flatMap(({ body }) => (body.type === 'code' ? [body.code] : [])));
}
