import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ListItem, ProseRule, Slide } from '../../../src/shared/model/index.js';
import { brief, chart, inlines, line1, noAttributes, picture, section, table } from '../../support/brief-builder.js';
import { planned, readingMatter } from './plan-briefs.js';

/** Words of a brief, each unlike all others: `w17x`. What is counted is exact. */
const token = /[whp]\d+x/gu;

/** Blocks of every kind in any nesting. Words are numbered afterwards, so that each is unique. */
const text = textOfLength();

const { block } = fc.letrec<{ block: Block; items: readonly ListItem[]; blocks: readonly Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text.map((words): Block => ({ type: 'paragraph', inlines: words, lines: line1 })),
    fc.record({ ordered: fc.boolean(), items: tie('items') }).map(({ ordered, items }): Block => {
      return { type: 'list', ordered, start: 1, items, lines: line1 };
    }),
    fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 0, max: 3 }) }).map(
      ({ columns, rows }): Block =>
        table(
          Array.from({ length: columns }, () => 'W'),
          Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'W')),
        ),
    ),
    fc.constantFrom<Block>(
      picture('p.png', 'W', 'W'),
      picture('missing.png', 'W', 'W'),
      picture('wide.png', 'W', 'W'),
      { type: 'code', text: 'W\nW', attributes: noAttributes, lines: line1 },
      { type: 'code', text: 'W\nW\nW\nW W', language: 'sh', attributes: noAttributes, lines: line1 },
      chart([
        ['W', 'W'],
        ['W', '1'],
        ['W', '2.5'],
      ]),
      chart([
        ['W', 'W'],
        ['W', '1'],
        ['W', 'W'],
      ]),
      chart([
        ['W', 'W', 'W'],
        ['W', '1'],
        ['W', '2', 'W'],
      ]),
      { ...chart([]), text: 'W\nW' },
      { ...table(['W', 'W'], [['W', '3']]), chart: [] },
      { ...table(['W', 'W'], [['W', 'W']]), chart: [{ key: 'type', values: ['line'], lines: line1 }] },
      { type: 'break', lines: line1 },
      { type: 'directive', name: 'chart', attributes: noAttributes, lines: line1 },
      { type: 'directive', name: 'timeline', attributes: noAttributes, lines: line1 },
    ),
    fc.record({ blocks: tie('blocks'), said: fc.boolean() }).map(({ blocks, said }): Block => {
      return { type: 'quote', blocks, ...(said && { attribution: inlines('W') }), lines: line1 };
    }),
    tie('blocks').map((blocks): Block => ({ type: 'callout', kind: 'note', blocks, lines: line1 })),
    tie('blocks').map((blocks): Block => ({ type: 'notes', blocks, lines: line1 })),
    fc
      .tuple(fc.constantFrom('columns', 'comparison', 'bullets', 'quote', 'unheard-of', 'section'), tie('blocks'))
      .map(([name, blocks]): Block => ({ type: 'directive', name, attributes: noAttributes, blocks, lines: line1 })),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 5 }).map((columns): Block => {
      return { type: 'columns', columns: columns.map((blocks) => ({ blocks, lines: line1 })), lines: line1 };
    }),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }).map((definitions): Block => {
      return { type: 'definitions', items: [{ term: inlines('W'), definitions, lines: line1 }], lines: line1 };
    }),
  ),
  items: fc.array(
    fc
      .record({ blocks: tie('blocks'), kind: fc.constantFrom('plain', 'task', 'label') })
      .map(({ blocks, kind }): ListItem => {
        const marks = kind === 'task' ? { checked: true } : kind === 'label' ? { label: '2011.' } : {};
        return { blocks, ...marks, lines: line1 };
      }),
    { minLength: 1, maxLength: 4 },
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
}));

function textOfLength(): fc.Arbitrary<readonly ReturnType<typeof inlines>[number][]> {
  const sentence = fc
    .integer({ min: 1, max: 25 })
    .map((count) => `${Array.from({ length: count }, () => 'W').join(' ')}. `);
  const starts = fc.constantFrom('', '*W W W W.* ', '*W* W ', '*March 2022* – ', '*20 %* W ', '2011: W ');
  return fc
    .tuple(starts, fc.array(sentence, { minLength: 1, maxLength: 6 }))
    .map(([start, parts]) => [...inlines(start + parts.join(''))]);
}

/** Every `W` becomes a word of its own. */
function numbered<T>(value: T, prefix: string): T {
  let count = 0;
  return JSON.parse(JSON.stringify(value).replace(/W/gu, () => `${prefix}${++count}x`)) as T;
}

function counts(value: unknown): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word] of JSON.stringify(value).matchAll(token)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** What a group's slides say in one of its ways; their title, which continuations repeat, and what alternative texts say again, once. */
function shown(slides: readonly Slide[]): unknown {
  return [
    slides[0]?.kicker,
    slides[0]?.title,
    slides.map(({ lead, body, callout }) => [lead, withoutAlt(body), callout]),
  ];
}

function withoutAlt(body: Slide['body']): unknown {
  return body.type === 'chart' ? { ...body.chart, alt: '' } : body;
}

const pictureSettings = { 'missing.png': null, 'wide.png': [900, 300] } as const;

function wholeBrief(blocks: readonly Block[], prose: ProseRule, form: 'sections' | 'slides') {
  return brief([section('h1x h2x', numbered(blocks, 'w'))], {
    meta: { prose },
    form,
    pictures: ['p.png', 'missing.png', 'wide.png'].map((src) => ({ src, lines: line1 })),
  });
}

function plan(blocks: readonly Block[], prose: ProseRule, form: 'sections' | 'slides' = 'sections') {
  const whole = wholeBrief(blocks, prose, form);
  const { deck } = planned([whole], { pictures: pictureSettings });
  return { blocks: whole.sections[0]?.blocks, groups: deck.groups };
}

describe('whatever a section holds', () => {
  it('stands on exactly one slide, or in its notes, word for word', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.constantFrom('sections', 'slides'), (blocks, form) => {
        const made = plan(blocks as Block[], 'slide', form as 'sections');
        const expected = counts(made.blocks);
        for (const way of [0, 1]) {
          const ways = made.groups.map((group) => group.options[way] ?? group.options[0]);
          const got = counts(ways.map((slides) => [shown(slides), slides.map((slide) => slide.notes)]));
          for (const word of ['h1x', 'h2x']) got.delete(word);
          expect([...got].sort()).toEqual([...expected].sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is in the notes in full where only leads are shown, and nothing is shown twice', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const made = plan(blocks as Block[], 'lead');
        const ways = made.groups.map((group) => group.options[0]);
        const onSlides = counts(ways.map(shown));
        const inAll = counts(ways.map((slides) => [shown(slides), slides.map((slide) => slide.notes)]));
        for (const word of counts(made.blocks).keys()) {
          expect(inAll.has(word)).toBe(true);
          expect(onSlides.get(word) ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is read once in a handout, however many slides it makes and whatever they show', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 6 }),
        fc.constantFrom<ProseRule>('slide', 'lead', 'notes'),
        fc.constantFrom<'sections' | 'slides'>('sections', 'slides'),
        (blocks, prose, form) => {
          const whole = wholeBrief(blocks as Block[], prose, form);
          const entries = readingMatter([whole], { pictures: pictureSettings });
          const expected = counts(whole.sections[0]?.blocks);
          // What a picture shows is said with the slide that shows it.
          for (const [, alt] of JSON.stringify(whole.sections).matchAll(/"src":"(?:p|wide)\.png","alt":"(w\d+x)"/gu)) {
            expected.delete(alt as string);
          }
          const got = counts(entries.map(({ parts, notes }) => [parts.map((part) => part.blocks), notes]));
          expect([...got].sort()).toEqual([...expected].sort());
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has a title with text on every slide, and keys that are all different', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const { groups } = plan(blocks as Block[], 'slide');
        for (const group of groups) {
          for (const slide of group.options.flat()) expect(JSON.stringify(slide.title)).toMatch(/text":"[^"]*\S/u);
        }
        const keys = groups.flatMap((group) => group.options[0].map((slide) => slide.key));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the order of the brief', () => {
    const item = text.map(
      (words): ListItem => ({ blocks: [{ type: 'paragraph', inlines: words, lines: line1 }], lines: line1 }),
    );
    const plain = fc.oneof(
      text.map((words): Block => ({ type: 'paragraph', inlines: words, lines: line1 })),
      fc.array(item, { minLength: 1, maxLength: 4 }).map((items): Block => {
        return { type: 'list', ordered: false, start: 1, items, lines: line1 };
      }),
      fc.constantFrom<Block>(
        table(['W', 'W'], [['W', 'W']]),
        { type: 'quote', blocks: [{ type: 'paragraph', inlines: inlines('W W'), lines: line1 }], lines: line1 },
        { type: 'code', text: 'W\nW', attributes: noAttributes, lines: line1 },
        {
          type: 'callout',
          kind: 'tip',
          blocks: [{ type: 'paragraph', inlines: inlines('W'), lines: line1 }],
          lines: line1,
        },
        { type: 'break', lines: line1 },
      ),
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 8 }), fc.constantFrom('sections', 'slides'), (blocks, form) => {
        const made = plan(blocks as Block[], 'slide', form as 'sections');
        const order = (value: unknown): readonly string[] => [...JSON.stringify(value).matchAll(/w\d+x/gu)].map(String);
        for (const way of [0, 1]) {
          const ways = made.groups.map((group) => group.options[way] ?? group.options[0]);
          expect(order(ways.map(shown))).toEqual(order(made.blocks ?? []));
        }
      }),
      { numRuns: 100 },
    );
  });
});
