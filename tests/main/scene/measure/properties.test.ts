import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../../src/main/scene/measure/index.js';
import type { Line, SceneParagraph } from '../../../../src/shared/model/index.js';
import { metrics, paragraph, run } from './measure-text.js';

const words = fc.oneof(
  fc.constantFrom(
    'drones',
    'Moscow',
    'and',
    'a',
    '$1.75bn',
    '2024-11-23',
    'and/or',
    'well-known',
    'AVIATION',
    'office',
  ),
  fc.constantFrom(
    'إيران',
    'لروسيا',
    'שלום',
    '136',
    '德黑兰同意。',
    'Соглашение',
    '👩‍👩‍👧‍👦',
    'e\u0301',
    'Staats\u00advertrag',
    '5\u00a0%',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('x', 'W', 'ا', '字'), minLength: 30, maxLength: 90 }),
);

const text = fc.array(words, { maxLength: 25 }).map((list) => list.join(' '));

const someRun = fc
  .record({
    text,
    size: fc.constantFrom(10, 14, 20, 32),
    bold: fc.boolean(),
    italic: fc.boolean(),
    font: fc.constantFrom('heading' as const, 'body' as const, 'mono' as const),
    baseline: fc.constantFrom(undefined, undefined, 'super' as const, 'sub' as const),
    isBreak: fc.constantFrom(false, false, false, true),
  })
  .map(({ text: content, isBreak, baseline, ...style }) =>
    isBreak ? run('', { ...style, break: true }) : run(content, { ...style, ...(baseline ? { baseline } : {}) }),
  );

const someParagraph = fc
  .record({
    runs: fc.array(someRun, { maxLength: 4 }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    rtl: fc.boolean(),
    marginLeft: fc.constantFrom(18, 40),
    indent: fc.constantFrom(0, -18),
    marked: fc.boolean(),
    leading: fc.constantFrom(0.85, 1, 1.1),
  })
  .map(({ runs, marked, ...style }) =>
    paragraph(
      runs,
      marked ? { ...style, mark: { type: 'char', char: '•', color: { slot: 'accent1' }, scale: 1 } } : style,
    ),
  );

const input = fc.record({
  paragraphs: fc.array(someParagraph, { maxLength: 4 }),
  width: fc.integer({ min: 90, max: 800 }),
});

/** A line's characters in reading order, blanks and breaks left out. */
function inReadingOrder(line: Line, { runs }: SceneParagraph): string {
  return line.runs
    .toSorted((a, b) => a.run - b.run || a.from - b.from)
    .map((part) => runs[part.run]!.text.slice(part.from, part.to))
    .join('');
}

const blanks = /[\s\u200b]/g;
const segmenter = new Intl.Segmenter();

describe('whatever the text', () => {
  it('the lines of a paragraph hold its characters, all and in order', () => {
    fc.assert(
      fc.property(input, ({ paragraphs, width }) => {
        const { lines } = layoutText(paragraphs, width, metrics);
        paragraphs.forEach((content, index) => {
          const own = lines.filter((line) => line.paragraph === index);
          const drawn = own.map((line) => inReadingOrder(line, content)).join('');
          const given = content.runs.map((part) => (part.break ? '' : part.text)).join('');
          expect(drawn.replace(blanks, '')).toBe(given.replace(blanks, ''));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('no line is wider than its room, but for a single character', () => {
    fc.assert(
      fc.property(input, ({ paragraphs, width }) => {
        const { lines } = layoutText(paragraphs, width, metrics);
        for (const line of lines) {
          const { marginLeft, indent } = paragraphs[line.paragraph]!;
          const characters = inReadingOrder(line, paragraphs[line.paragraph]!);
          if (Array.from(segmenter.segment(characters)).length <= 1) continue;
          const sum = line.runs.reduce((total, part) => total + part.width, 0);
          expect(sum).toBeLessThanOrEqual(width - (marginLeft + indent) + 0.01 * line.runs.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('parts of a line stand side by side, from left to right, and inside the width', () => {
    fc.assert(
      fc.property(input, ({ paragraphs, width }) => {
        for (const line of layoutText(paragraphs, width, metrics).lines) {
          const whole = line.runs.length > 1;
          line.runs.forEach((part, index) => {
            if (index > 0) {
              const before = line.runs[index - 1]!;
              expect(part.x).toBeGreaterThanOrEqual(before.x + before.width - 0.02);
            }
            if (whole) expect(part.x).toBeGreaterThanOrEqual(-0.02);
            if (whole) expect(part.x + part.width).toBeLessThanOrEqual(width + 0.02);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lines go down, the height holds them, and twice gives the same', () => {
    fc.assert(
      fc.property(input, ({ paragraphs, width }) => {
        const first = layoutText(paragraphs, width, metrics);
        first.lines.reduce((above, line) => {
          expect(line.y).toBeGreaterThan(above);
          return line.y;
        }, 0);
        expect(first.drawnHeight).toBeLessThanOrEqual(first.height + 1e-9);
        expect(first.lines.at(-1)?.y ?? 0).toBeLessThanOrEqual(first.drawnHeight + 0.01);
        expect(JSON.stringify(layoutText(paragraphs, width, metrics))).toBe(JSON.stringify(first));
      }),
      { numRuns: 100 },
    );
  });
});
