import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../../../src/main/scene/measure/index.js';
import { bidiLevels, visualOrder } from '../../../../../src/main/scene/measure/script/bidi.js';
import { lineText, metrics, paragraph, run } from '../measure-text.js';

/** Levels as digits, one a character. */
function levels(text: string, base: 0 | 1): string {
  return Array.from(bidiLevels(text, base)).join('');
}

/** Parts of the first line, from left to right. */
function parts(text: string, rtl: boolean, width = 600): string[] {
  const paragraphs = [paragraph([run(text)], { rtl, align: rtl ? 'right' : 'left' })];
  const [line] = layoutText(paragraphs, width, metrics).lines;
  return line!.runs.map((part) => text.slice(part.from, part.to));
}

describe('direction', () => {
  it('of Hebrew and Arabic in Latin text, and the other way round', () => {
    expect(levels('ab אב cd', 0)).toBe('00011000');
    expect(levels('אב cd גד', 1)).toBe('11122111');
  });

  it('of numbers after letters of either script', () => {
    expect(levels('אב 12 גד', 0)).toBe('11122111');
    expect(levels('عدد 12.5', 1)).toBe('11112222');
    expect(levels('a 12 אב', 0)).toBe('0000011');
  });

  it('of signs that belong to a number', () => {
    expect(levels('אב $5.2', 1)).toBe('1112222');
    expect(levels('אב 50%', 1)).toBe('111222');
    expect(levels('אב - 5', 1)).toBe('111112');
  });

  it('of brackets by what they hold', () => {
    expect(levels('אב (cd) גד', 1)).toBe('1111221111');
    expect(levels('ab (אב) cd', 0)).toBe('0000110000');
  });

  it('of blanks and signs at the end is the paragraph’s', () => {
    expect(levels('אב. ', 0)).toBe('1100');
    expect(levels('ab. ', 1)).toBe('2211');
  });

  it('of marks on letters is that of the letter', () => {
    expect(levels('ש\u05c1 a', 0)).toBe('1100');
  });

  it('puts parts in visual order', () => {
    expect(visualOrder([0, 1, 0])).toEqual([0, 1, 2]);
    expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0]);
    expect(visualOrder([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
  });
});

describe('a line of text from right to left', () => {
  it('has its parts from left to right, the first words at the right', () => {
    expect(parts('شاهد 136 جديد', true)).toEqual([' جديد', '136', 'شاهد ']);
  });

  it('keeps English words together in their own order', () => {
    expect(parts('قال The New York Times أمس', true)).toEqual([' أمس', 'The New York Times', 'قال ']);
  });

  it('ends at the right edge, with its mark outside', () => {
    const mark = { type: 'char', char: '•', color: { slot: 'accent1' }, scale: 1 } as const;
    const text = 'تسليم الطائرات';
    const paragraphs = [paragraph([run(text)], { rtl: true, align: 'right', mark, marginLeft: 20, indent: -20 })];
    const [line] = layoutText(paragraphs, 300, metrics).lines;
    const [part] = line!.runs;
    // Less what LibreOffice's PDF loses at each glyph.
    expect(part!.x + part!.width).toBeCloseTo(280 - [...text].length * 0.009, 1);
    expect(line!.mark!.x + line!.mark!.width).toBeCloseTo(300, 1);
  });

  it('breaks in reading order', () => {
    const text = 'قدمت إيران لروسيا طائرات مسيرة من طراز شاهد 136 بموجب اتفاق بلغت قيمته 1.75 مليار دولار';
    const paragraphs = [paragraph([run(text)], { rtl: true, align: 'right' })];
    const { lines } = layoutText(paragraphs, 300, metrics);
    const logical = lines.map((line) =>
      lineText({ ...line, runs: line.runs.toSorted((a, b) => a.from - b.from) }, paragraphs),
    );
    expect(logical.join(' ')).toBe(text);
    expect(logical[0]).toMatch(/^قدمت/);
  });
});
