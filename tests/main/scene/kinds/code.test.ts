/** Code: its face, numbers and colours, and where it is cut. */
import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../../src/main/scene/index.js';
import type { CodeTokens, TextItem } from '../../../../src/shared/model/index.js';
import { composeSlides, count, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { deck, slide } from '../../../support/deck-builder.js';
import { plainTemplate } from '../../../support/template-builder.js';

const codeOf = (lines: readonly string[]) =>
  composeSlides([
    slide({
      type: 'code',
      code: {
        type: 'code',
        text: lines.join('\n'),
        attributes: { classes: [], values: {} },
        lines: { from: 1, to: 1 },
      },
    }),
  ]).scenes;

describe('code', () => {
  const code = (lines: number) => codeOf(count(lines, (n) => `line(${n});`));
  it('is set in the mono face on a tint, a paragraph a line', () => {
    const item = textOf(code(3)[0], 'code');
    expect(paragraphsOf(item)).toEqual(['line(1);', 'line(2);', 'line(3);']);
    expect(item.paragraphs[0]!.runs[0]!.font).toBe('mono');
    expect(item.shape?.fill.type).toBe('solid');
  });

  it('has numbers from ten lines on, which go on with the code', () => {
    expect(textOf(code(9)[0], 'code').lines[0]!.mark).toBeUndefined();
    expect(textOf(code(10)[0], 'code').lines[9]!.mark!.text).toBe('10.');
    const scenes = code(70);
    expect(textOf(scenes[0], 'code').lines[0]!.mark!.text).toBe('1.');
    const before = textOf(scenes[0], 'code').paragraphs.length;
    expect(textOf(scenes[1], 'code').lines[0]!.mark!.text).toBe(`${before + 1}.`);
  });
});

describe('code on several slides', () => {
  it('is cut where its writer left a line blank, and shows no blank line at an end', () => {
    const block = (n: number): string[] => [`part${n}(() => {`, ...count(6, (line) => `  line(${line});`), '});', ''];
    const scenes = codeOf(['one();', ...[1, 2, 3, 4, 5].flatMap(block)]);
    const pages = scenes.map((scene) => paragraphsOf(textOf(scene, 'code')));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) expect(page[0]).toMatch(/^part/u);
    for (const page of pages) expect(page.at(-1)).toBe('});');
  });
});

describe('coloured code', () => {
  const code = (text: string, tokens?: CodeTokens) => {
    const body = { type: 'code', text, attributes: { classes: [], values: {} }, lines: { from: 1, to: 1 } } as const;
    return textOf(
      composeSlides([slide({ type: 'code', code: body, ...(tokens ? { tokens } : {}) })]).scenes[0],
      'code',
    );
  };
  const looks = (text: string, tokens: CodeTokens) =>
    code(text, tokens).paragraphs.map(({ runs }) =>
      runs.map((run) => [run.text, run.color.slot, ...(run.italic ? ['italic'] : []), ...(run.bold ? ['bold'] : [])]),
    );

  it('has a run for each piece that looks different, in the colours of the template', () => {
    const tokens: CodeTokens = [
      [
        { from: 2, to: 5, role: 'keyword' },
        { from: 6, to: 7, role: 'punctuation' },
        { from: 8, to: 11, role: 'string' },
      ],
      [{ from: 0, to: 6, role: 'comment' }],
    ];
    expect(looks("  let = 'a'\n// two", tokens)).toEqual([
      [
        ['  let ', 'accent1'],
        ['= ', 'tx1'],
        ["'a'", 'accent2'],
      ],
      [['// two', 'tx1', 'italic']],
    ]);
  });

  it('counts tabs from the beginning of the line, whatever stands before them', () => {
    expect(looks('a\tbc\td', [[{ from: 2, to: 4, role: 'keyword' }]])).toEqual([
      [
        ['a   ', 'tx1'],
        ['bc', 'accent1'],
        ['  d', 'tx1'],
      ],
    ]);
  });

  it('begins with its first line that is not blank, in that line’s colours', () => {
    const tokens: CodeTokens = [[], [], [{ from: 0, to: 3, role: 'keyword' }]];
    const item = code('\n  \nlet x\n', tokens);
    expect(item.paragraphs).toHaveLength(1);
    expect(item.paragraphs[0]!.runs[0]).toMatchObject({ text: 'let', color: { slot: 'accent1' } });
    // Nothing but blank lines is one of them.
    expect(code('\n\n').paragraphs).toHaveLength(1);
  });

  it('breaks the same lines as plain code does, for a mono face is as wide in italics', () => {
    const text = count(12, (n) => `${'word '.repeat(n * 3)}// ${'remark '.repeat(n * 2)}`).join('\n');
    const tokens = text.split('\n').map((line): CodeTokens[number] => [
      { from: 0, to: 4, role: 'heading' },
      { from: line.indexOf('//'), to: line.length, role: 'comment' },
    ]);
    const places = (item: TextItem) => item.lines.map(({ y, paragraph }) => [Math.round(y), paragraph]);
    const ends = (item: TextItem) => item.lines.map(({ runs }) => runs.at(-1)!.x + runs.at(-1)!.width);
    const [coloured, plain] = [code(text, tokens), code(text)];
    expect(places(coloured)).toEqual(places(plain));
    // A run is drawn a little narrower than it is, and the next one begins where it should: more runs end a little later.
    for (const [index, end] of ends(coloured).entries()) expect(Math.abs(end - ends(plain)[index]!)).toBeLessThan(1.5);
  });

  it('is composed again when only its colours are new', () => {
    const composer = createComposer(plainTemplate(), { pictures: new Map() });
    const body = {
      type: 'code',
      text: 'let',
      attributes: { classes: [], values: {} },
      lines: { from: 1, to: 1 },
    } as const;
    const colour = (tokens?: CodeTokens) => {
      const made = deck([slide({ type: 'code', code: body, ...(tokens ? { tokens } : {}) })]);
      return textOf(composer.compose(made).scenes[0], 'code').paragraphs[0]!.runs[0]!.color.slot;
    };
    expect(colour()).toBe('tx1');
    expect(colour([[{ from: 0, to: 3, role: 'keyword' }]])).toBe('accent1');
    expect(colour()).toBe('tx1');
  });
});
