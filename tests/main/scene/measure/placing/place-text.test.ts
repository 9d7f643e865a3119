import { describe, expect, it } from 'vitest';
import { placeText } from '../../../../../src/main/scene/measure/index.js';
import { layout, paragraph } from '../measure-text.js';

const box = { x: 100, y: 50, width: 300, height: 100 };
const insets = { left: 7, top: 4, right: 7, bottom: 4 };

describe('text in a box', () => {
  it('begins at the top left of its insets', () => {
    const [line] = placeText(layout('Word'), box, insets, 'top');
    expect(line).toMatchObject({ y: 74, runs: [{ x: 107 }] });
  });

  it('stands in the middle or at the bottom, by the height of its lines', () => {
    expect(placeText(layout('Word'), box, insets, 'middle')[0]!.y).toBe(50 + 4 + (92 - 24) / 2 + 20);
    expect(placeText(layout('Word'), box, insets, 'bottom')[0]!.y).toBe(150 - 4 - 24 + 20);
  });

  it('that is too tall grows out of it both ways, or upward', () => {
    const tall = layout(Array.from({ length: 6 }, () => paragraph('Word')));
    expect(placeText(tall, box, insets, 'middle')[0]!.y).toBe(54 + (92 - 144) / 2 + 20);
    expect(placeText(tall, box, insets, 'bottom').at(-1)!.y).toBe(146 - 4);
  });

  it('takes its marks along', () => {
    const mark = { type: 'char', char: '•', color: { slot: 'accent1' }, scale: 1 } as const;
    const [line] = placeText(layout(paragraph('Word', { mark, marginLeft: 20, indent: -20 })), box, insets, 'top');
    expect(line!.mark!.x).toBe(107);
  });
});
