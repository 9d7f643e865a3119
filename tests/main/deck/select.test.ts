import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { asParts, fullCut, type Selection, sectionTree, selectSections } from '../../../src/main/deck/index.js';
import type { Brief } from '../../../src/shared/model/index.js';
import { planned } from './plan-briefs.js';

const parse = (text: string, file = 'brief.md'): Brief => parseBrief({ file, text }).brief;
const brief = parse(
  '# T\n\nA line of text before everything.\n\n## One\n\nOwn text.\n\n### Sub\n\n- sub\n\n#### Deep\n\n- deep\n\n## Two’s\n\n- two [one](#one)\n\n### Summary\n\n- s1\n\n## Three\n\n### Summary\n\n- s3\n',
);
const select = (selection: Partial<Selection>, briefs: readonly Brief[] = [brief]) =>
  selectSections(
    briefs,
    { only: [], skip: [], ...selection },
    briefs.map(() => fullCut),
  );

/** Ids that are left. */
function left(selection: Partial<Selection>): readonly string[] {
  const { cuts, diagnostics } = select(selection);
  expect(diagnostics).toEqual([]);
  const all = 'one sub deep twos summary three three-summary'.split(' ');
  return all.filter((id) => !cuts[0]?.out.has(id));
}

describe('--only and --skip', () => {
  it('leave everything in when they are not given', () => {
    expect(left({})).toHaveLength(7);
  });

  it('keep a section with all under it', () => {
    expect(left({ only: ['one'] })).toEqual(['one', 'sub', 'deep']);
    expect(left({ only: ['sub'] })).toEqual(['sub', 'deep']);
  });

  it('leave out a section with all under it, and skip wins', () => {
    expect(left({ skip: ['one'] })).toEqual(['twos', 'summary', 'three', 'three-summary']);
    expect(left({ only: ['one'], skip: ['sub'] })).toEqual(['one']);
  });

  it.each([
    ['an id', 'twos'],
    ['an id with its sign', '#twos'],
    ['a heading', "two's"],
    ['a number', '2'],
  ])('find a section by %s', (_, name) => {
    expect(left({ only: [name] })).toEqual(['twos', 'summary']);
  });

  it('find sections under others by number', () => {
    expect(left({ only: ['1.1'] })).toEqual(['sub', 'deep']);
  });

  it('name the nearest of what is not there', () => {
    expect(select({ only: ['Thre'] }).diagnostics).toMatchObject([
      { code: 'section-unknown-near', values: { name: 'Thre', nearest: 'Three' } },
    ]);
    expect(select({ skip: ['entirely else'] }).diagnostics).toMatchObject([
      { code: 'section-unknown', severity: 'error' },
    ]);
  });

  it('list the ids where a heading fits two sections', () => {
    expect(select({ only: ['Summary'] }).diagnostics).toMatchObject([
      { code: 'section-ambiguous', severity: 'error', values: { ids: 'summary, three-summary' } },
    ]);
    expect(left({ only: ['summary'] })).toEqual(['summary']);
    const twice = parse('## A\n\n### Same {#x}\n\n- x\n\n## B\n\n### Same {#y}\n\n- y');
    expect(select({ only: ['Same'] }, [twice]).diagnostics).toMatchObject([
      { code: 'section-ambiguous', values: { ids: 'x, y' } },
    ]);
  });

  it('say when nothing is left', () => {
    expect(select({ only: ['one'], skip: ['one'] }).diagnostics).toMatchObject([{ code: 'nothing-selected' }]);
  });

  it('tell sections of several briefs apart by their files', () => {
    const briefs = [parse('## A\n\n- a\n\n## B\n\n- b', 'one.md'), parse('## A\n\n- c', 'two.md')];
    expect(select({ skip: ['A'] }, briefs).diagnostics).toMatchObject([
      { code: 'section-ambiguous', values: { ids: 'one.md#a, two.md#a' } },
    ]);
    const { cuts, diagnostics } = select({ skip: ['two.md#a'] }, briefs);
    expect(diagnostics).toEqual([]);
    expect(cuts.map((cut) => [...cut.out])).toEqual([[], ['a']]);
  });

  it('tell files of one name apart by the folders they are named with, and call the second one otherwise', () => {
    const briefs = asParts([parse('## A\n\n- a', 'north/report.md'), parse('## A\n\n- b', 'south/report.md')]);
    expect(select({ skip: ['A'] }, briefs).diagnostics).toMatchObject([
      { values: { ids: 'report.md#a, report.md (2)#a' } },
    ]);
    for (const name of ['south/report.md#a', 'report.md (2)#a']) {
      const { cuts, diagnostics } = select({ skip: [name] }, briefs);
      expect(diagnostics).toEqual([]);
      expect(cuts.map(({ out }) => [...out])).toEqual([[], ['a']]);
    }
  });
});

describe('a cut', () => {
  const deckOf = (selection: Partial<Selection>) => planned([brief], { cut: select(selection).cuts[0] as never });

  it('keeps the headings above what is in, without their text', () => {
    const { content, deck } = deckOf({ only: ['deep'] });
    expect(content.map((slide) => slide.section)).toEqual(['deep']);
    expect(JSON.stringify(content[0]?.kicker)).toMatch(/One.*Sub/u);
    expect(JSON.stringify(deck)).not.toMatch(/Own text|before everything/u);
  });

  it('leaves no trace of what is out: no word, no link, no name', () => {
    const { deck } = deckOf({ skip: ['one'] });
    expect(JSON.stringify(deck)).not.toMatch(/"(?:id|section|deckSection)":"one"|Own text|deep|Sub/u);
    expect(JSON.stringify(deck)).toContain('"text":"one"');
  });

  it('orders the sections as it says; one that it does not know stays behind the one it follows', () => {
    const { deck } = planned([brief], { cut: { name: 'full', out: new Set(), order: ['three', 'one'] } });
    expect(deck.sections.map(({ id }) => id)).toEqual(['', 'three', 'one', 'twos']);
  });

  it('orders the sections under a heading too', () => {
    const text = '## A {.split}\n\n### B\n\n- b\n\n### C\n\n- c\n\n## D\n\n- d';
    const { content } = planned([parse(text)], { cut: { name: 'full', out: new Set(), order: ['c', 'b'] } });
    expect(content.map((slide) => slide.section)).toEqual(['c', 'b', 'd']);
  });

  it('has the fenced divs that name it, wherever they stand, and those that name none', () => {
    const text =
      '## A\n\n::: {cut=short}\nOnly short.\n:::\n\n- item\n\n  ::: {cut="long, 5 minutes"}\n  Only long.\n  :::\n\n::: {.warning cut=long}\nBeware.\n:::\n';
    const words = (name: string): string =>
      JSON.stringify(planned([parse(text)], { cut: { name, out: new Set() } }).deck);
    expect(words('short')).toContain('Only short');
    expect(words('short')).not.toMatch(/Only long|Beware/u);
    expect(words('5 Minutes')).toContain('Only long');
    expect(words('5 Minutes')).not.toMatch(/Only short|Beware/u);
    expect(words('full')).toMatch(/Only short.*Only long.*Beware/u);
  });
});

describe('the tree of sections', () => {
  it('has ids, numbers, tags and lines', () => {
    const [node] = sectionTree(parse('## One {#x .must}\n\n- a\n\n### Two\n\n- b'));
    expect(node).toMatchObject({ id: 'x', number: '1', title: 'One', depth: 1, tags: ['must'], lines: { from: 1 } });
    expect(node?.children).toMatchObject([{ id: 'two', number: '1.1', depth: 2 }]);
    expect(sectionTree(brief, true)[0]?.id).toBe('brief.md#one');
  });
});
