import { describe, expect, it } from 'vitest';
import { contrastOf, lookOn } from '../../../src/shared/drawing/index.js';
import type { Inline, Run, Scene } from '../../../src/shared/model/index.js';
import { composeDeck } from '../../support/compose-slides.js';
import { deck, slide } from '../../support/deck-builder.js';
import { houses } from '../../support/houses.js';

const marked: readonly Inline[] = [
  { type: 'text', text: 'plain and ' },
  { type: 'text', text: 'highlighted, ', highlight: true },
  { type: 'text', text: 'bold, ', highlight: true, strong: true },
  { type: 'text', text: 'a link', highlight: true, link: { to: 'url', url: 'https://example.org/' } },
];

/** Highlighted text in running text, in a title, in a table and large. */
const slides = [
  slide({ type: 'flow', blocks: [{ type: 'paragraph', inlines: marked, lines: { from: 1, to: 1 } }] }, { title: 'x' }),
  {
    ...slide(
      { type: 'flow', blocks: [{ type: 'paragraph', inlines: marked, lines: { from: 1, to: 1 } }] },
      { kind: 'section' },
    ),
    title: marked,
  },
  {
    ...slide(
      { type: 'flow', blocks: [{ type: 'paragraph', inlines: marked, lines: { from: 1, to: 1 } }] },
      { kind: 'statement' },
    ),
    title: marked,
  },
];

function highlighted({ items }: Scene): readonly Run[] {
  return items
    .flatMap((item) => (item.kind === 'text' ? item.paragraphs : []))
    .flatMap(({ runs }) => runs.filter(({ highlight }) => highlight));
}

describe('highlighted text', () => {
  it.each(houses)(
    'reads at 4.5:1 on its highlight, which is seen on the page: $house, $variant',
    async ({ house, load }) => {
      const template = await load();
      const { scenes } = composeDeck(deck(slides), new Map(), template);
      const found = scenes.flatMap((scene) => {
        const { theme } = lookOn(scene.layout, template);
        return highlighted(scene).map(({ color, highlight }) => ({ color, highlight: highlight!, theme }));
      });
      expect(found.length).toBeGreaterThanOrEqual(slides.length * 3);
      for (const { color, highlight, theme } of found) {
        expect(contrastOf(color, highlight, theme)).toBeGreaterThanOrEqual(house === 'clarity' ? 7 : 4.5);
        expect(contrastOf(highlight, { slot: 'bg1' }, theme)).toBeGreaterThan(1.1);
      }
    },
  );
});
