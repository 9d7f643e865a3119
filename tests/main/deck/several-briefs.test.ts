/** Several briefs in one deck. */
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { defaultRules, fullCut, planDeck } from '../../../src/main/deck/index.js';
import type { Brief } from '../../../src/shared/model/index.js';
import { titleText } from './expect-deck.js';
import { planned } from './plan-briefs.js';

const parse = (text: string, file = 'brief.md'): Brief => parseBrief({ file, text }).brief;

describe('several briefs', () => {
  const two = (): readonly Brief[] => [
    parse('---\ntitle: First\n---\n\n## A\n\n- one[^1]\n- [to B](#b)\n\n## B\n\n- x\n\n[^1]: A book.', 'one.md'),
    parse(
      '---\ntitle: Second\nlanguage: de\nsource: {title: Quelle, publisher: Verlag}\n---\n\n## A\n\n- zwei[^1]\n\n[^1]: Ein Buch.',
      'two.md',
    ),
  ];

  it('are a part each, with a divider, a language and a source of its own', () => {
    const { slides, deck } = planned(two());
    expect(slides.map((slide) => slide.key)).toEqual([
      'title',
      'agenda',
      'one.md#/divider',
      'one.md#a/1',
      'one.md#b/1',
      'two.md#/divider',
      'two.md#a/1',
      'sources',
    ]);
    expect(titleText(slides[0] as (typeof slides)[0])).toBe('First');
    expect(slides.map((slide) => slide.language)).toEqual(['en', 'en', 'en', 'en', 'en', 'de', 'de', 'en']);
    expect(JSON.stringify(slides[5]?.body)).toContain('Quelle');
    expect(JSON.stringify(slides[3]?.body)).toContain('"to":"section","id":"one.md#b"');
    expect(slides.flatMap((slide) => slide.cites.map((cite) => cite.number))).toEqual([1, 2]);
    expect(deck.sections.map(({ name }) => name)).toEqual(['First', 'First', 'Second', 'Sources']);
  });

  it('have no divider where nothing of one is chosen', () => {
    const { slides } = planned(two(), { cut: { name: 'x', out: new Set(['a']) } });
    expect(slides.map((slide) => slide.key).filter((key) => key.startsWith('two'))).toEqual([]);
  });

  it('with different markings make no deck', () => {
    const marked = ['internal', 'secret'].map((level, index) =>
      parse(`---\nclassification: ${level}\n---\n\n## A\n\n- x`, `${index}.md`),
    );
    const { diagnostics } = planned(marked);
    expect(diagnostics).toMatchObject([
      { code: 'marking-differs', severity: 'error', values: { markings: 'internal, secret' } },
    ]);
  });

  it('take the marking that is given', () => {
    const brief = parse('---\nclassification: internal\n---\n\n## A\n\n- x');
    const { deck } = planDeck([{ brief, cut: fullCut, pictures: new Map() }], defaultRules, { marking: 'SECRET' });
    expect(deck.properties.marking).toBe('SECRET');
  });
});
