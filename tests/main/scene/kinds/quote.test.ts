/** Quotations: their marks, and what stands beside them. */
import { describe, expect, it } from 'vitest';
import type { Body, Scene } from '../../../../src/shared/model/index.js';
import { composeSlides, count, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { inlines, list, slide } from '../../../support/deck-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('a quotation', () => {
  it('hangs its mark outside the edge that the attribution keeps', () => {
    const scene = one({
      type: 'quote',
      paragraphs: [inlines('We have not given anything.')],
      attribution: inlines('A minister'),
    });
    const words = textOf(scene, 'body');
    expect(words.lines[0]!.mark!.text).toBe('“');
    expect(words.lines[0]!.mark!.x).toBeLessThan(48);
    expect(words.lines[0]!.runs[0]!.x).toBeCloseTo(48, 0);
    expect(paragraphsOf(words)).toEqual(['We have not given\u00a0anything.”']);
    expect(paragraphsOf(textOf(scene, 'attribution'))).toEqual(['— A minister']);
  });

  it('has all its lines at that edge too where its mark is as wide as a letter', () => {
    const text = '会議は夕方まで続き、誰も部屋を出なかった。'.repeat(3);
    const words = textOf(one({ type: 'quote', paragraphs: [inlines(text)] }, { language: 'ja' }), 'body');
    expect(words.lines[0]!.mark!.text).toBe('「');
    expect(words.lines.length).toBeGreaterThan(1);
    for (const line of words.lines) expect(line.runs[0]!.x).toBeCloseTo(48, 0);
  });

  it('has the marks of its language, and not two pairs', () => {
    const marks = (text: string, language: string): string => {
      const words = textOf(one({ type: 'quote', paragraphs: [inlines(text)] }, { language }), 'body');
      return words.lines[0]!.mark!.text + paragraphsOf(words).join('');
    };
    expect(marks('Nein.', 'de')).toBe('„Nein.“');
    expect(marks('“No.”', 'en')).toBe('“No.”');
    expect(marks('Non.', 'fr')).toBe('«Non.\u00a0»');
  });

  it('stands beside a list when both are readable, else after it', () => {
    const beside = { paragraphs: [inlines('Nobody believes it.')], attribution: inlines('A diplomat') };
    const short = composeSlides([
      slide({ type: 'flow', blocks: [list(['One', 'Two'])], beside }, { kind: 'bullets' }),
    ]).scenes;
    expect(short).toHaveLength(1);
    expect(textOf(short[0], 'quote').box.x).toBeGreaterThan(
      textOf(short[0], 'body').box.x + textOf(short[0], 'body').box.width - 20,
    );
    const long = composeSlides([
      slide({ type: 'flow', blocks: [list(count(16, (n) => `Item ${n}`))], beside }, { kind: 'bullets' }),
    ]).scenes;
    expect(long.at(-1)!.layout).toBe('quote');
  });
});
