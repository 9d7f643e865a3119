import { describe, expect, it } from 'vitest';
import { composeSlides, count, paragraphsOf, textOf } from '../../support/compose-slides.js';
import { bullets, flow, list, paragraph, slide } from '../../support/deck-builder.js';

const bodies = (scenes: ReturnType<typeof composeSlides>['scenes']): string[][] =>
  scenes.map((scene) => paragraphsOf(textOf(scene, 'body')));

describe('a list that does not fit one slide', () => {
  const items = count(20, (n) => `Item ${n}`);
  const { scenes, codes } = composeSlides([bullets(items, { title: 'Risks' })]);

  it('is divided evenly, not to the brim', () => {
    expect(bodies(scenes).map((each) => each.length)).toEqual([10, 10]);
  });

  it('keeps its items in order, each once', () => {
    expect(bodies(scenes).flat()).toEqual(items);
  });

  it('says so in the titles of the slides that go on, and in a diagnostic', () => {
    expect(scenes.map((scene) => scene.title)).toEqual(['Risks', 'Risks (2 of 2)']);
    expect(codes).toContain('slide-split');
  });

  it('has keys that begin with the slide’s, and names the scene that it continues', () => {
    expect(scenes.map(({ key, continues }) => [key, continues])).toEqual([
      ['part/1', undefined],
      ['part/1+2', 'part/1'],
    ]);
  });

  it('is set in one size on all of its slides', () => {
    expect(new Set(scenes.map((scene) => textOf(scene, 'body').paragraphs[0]!.size)).size).toBe(1);
  });
});

describe('text is cut where a reader would stop', () => {
  it('repeats the parent, quietly, where the list below it goes on', () => {
    const { scenes } = composeSlides([bullets([['The parent', count(30, (n) => `Child ${n}`)]])]);
    expect(scenes.length).toBeGreaterThan(1);
    for (const scene of scenes.slice(1)) {
      const [first] = textOf(scene, 'body').paragraphs;
      expect(first!.runs[0]).toMatchObject({ text: 'The parent', color: { slot: 'tx1', lumMod: 0.39 } });
      expect(first!.level).toBe(0);
    }
    const children = bodies(scenes)
      .flat()
      .filter((text) => text.startsWith('Child'));
    expect(children).toEqual(count(30, (n) => `Child ${n}`));
  });

  it('never leaves the paragraph that introduces a list alone', () => {
    const long = 'A sentence of some length that fills a good part of the slide. '.repeat(9);
    const { scenes } = composeSlides([
      slide(flow(paragraph(long), paragraph('It has these parts:'), list(count(12, (n) => `Part ${n}`)))),
    ]);
    for (const texts of bodies(scenes)) expect(texts.at(-1)).not.toBe('It has these parts:');
  });

  it('cuts a paragraph that no slide can hold between sentences', () => {
    const sentences = count(60, (n) => `This is sentence number ${n} and it has several words.`);
    const { scenes } = composeSlides([slide(flow(paragraph(sentences.join(' '))))]);
    expect(scenes.length).toBeGreaterThan(1);
    expect(bodies(scenes).map((texts) => texts.length)).toEqual(scenes.map(() => 1));
    for (const [text] of bodies(scenes)) expect(text).toMatch(/^This is sentence .* words\.$/);
    expect(bodies(scenes).flat().join(' ')).toBe(sentences.join(' '));
  });

  it.each([
    ['This is clause number N and it has several words', ', '],
    ['这是第N个分句并且它有许多字', '，'],
  ])('cuts a sentence that no slide can hold behind a comma: %s', (words, comma) => {
    const clauses = count(60, (n) => words.replace('N', String(n)));
    const { scenes } = composeSlides([slide(flow(paragraph(`${clauses.join(comma)}.`)))]);
    const texts = bodies(scenes).flat();
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts.slice(0, -1)) expect(text.endsWith(comma.trim())).toBe(true);
    expect(texts.join(comma === ', ' ? ' ' : '')).toBe(`${clauses.join(comma)}.`);
  });

  it('goes on with the right numbers', () => {
    const { scenes } = composeSlides([
      slide(
        flow(
          list(
            count(24, (n) => `Step ${n}`),
            { ordered: true },
          ),
        ),
      ),
    ]);
    const second = textOf(scenes[1], 'body');
    const at = bodies(scenes)[0]!.length + 1;
    expect(second.paragraphs[0]!.mark).toMatchObject({ type: 'number', start: at });
    expect(second.lines[0]!.mark!.text).toBe(`${at}.`);
  });

  it('breaks a word that no line can hold', () => {
    const { scenes } = composeSlides([bullets(['x'.repeat(2000)])]);
    expect(bodies(scenes).flat().join('')).toBe('x'.repeat(2000));
  });
});

describe('fit=one', () => {
  it('goes below the smallest size before it splits', () => {
    const items = count(13, (n) => `Item ${n} of a list`);
    const open = composeSlides([bullets(items)]);
    const one = composeSlides([bullets(items, { fitOne: true })]);
    expect(open.scenes).toHaveLength(2);
    expect(one.scenes).toHaveLength(1);
    expect(textOf(one.scenes[0], 'body').paragraphs[0]!.size).toBeLessThan(16);
  });

  it('splits with a warning where even the floor is too large', () => {
    const { scenes, codes } = composeSlides([
      bullets(
        count(40, (n) => `Item ${n}`),
        { fitOne: true },
      ),
    ]);
    expect(scenes.length).toBeGreaterThan(1);
    expect(codes).toContain('cannot-fit-one');
  });
});
