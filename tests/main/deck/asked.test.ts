/** Kinds of slide that the brief, its cut or the template asks for. */
import { describe, expect, it } from 'vitest';
import { expectDeck, titleText } from './expect-deck.js';

describe('what is asked for', () => {
  it.each([
    ['a heading', '## A {layout=numbered}\n\n- x\n- y', 'numbered'],
    ['a comment', '## A\n\n<!-- layout: columns -->\n\n- **X** is\n- **Y** is', 'columns'],
    ['a fenced div', '## A\n\n::: statement\n- x\n- y\n:::', 'statement'],
    ['another name for it', '## A\n\n<!-- layout: key-figures -->\n\n- **12** ships', 'figures'],
  ])('by %s is made', (_, markdown, kind) => {
    const { content, diagnostics } = expectDeck(markdown);
    expect(content.map((slide) => slide.kind)).toEqual([kind]);
    expect(content[0]?.why).toContain('asked for');
    expect(diagnostics).toEqual([]);
  });

  it('by a mark rules what follows up to the next break', () => {
    expect(expectDeck('## A\n\n- x\n\n<!-- layout: numbered -->\n\n- y\n- z\n\n---\n\n- v').outline).toEqual([
      'bullets: A',
      'numbered: A',
      'bullets: A',
    ]);
  });

  it('is refused with a reason where the content cannot be it', () => {
    const { content, diagnostics } = expectDeck('## A {layout=table}\n\n- x\n- y');
    expect(content[0]?.kind).toBe('bullets');
    expect(diagnostics).toMatchObject([
      { code: 'layout-unfit', values: { asked: 'table', instead: 'bullets', section: 'A' } },
    ]);
  });

  it('under a name that nobody knows is reported with the nearest, and its content stays', () => {
    const { content, diagnostics } = expectDeck('## A\n\n<!-- layout: timelime -->\n\n- x');
    expect(content).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'layout-unknown', values: { name: 'timelime', nearest: 'timeline' } }]);
  });

  it('may be a layout that only the template has', () => {
    const rules = { layoutNames: ['Big map'] };
    for (const markdown of ['## A {layout="Big Map"}\n\n- x', '## A\n\n<!-- layout: big-map -->\n\n- x']) {
      expect(expectDeck(markdown, { rules }).content[0]?.layoutName).toBe('Big map');
    }
  });

  it('by the cut goes before the heading', () => {
    const { content } = expectDeck('## A {layout=text}\n\n- x\n- y', {
      cut: { name: 'full', out: new Set(), kinds: new Map([['a', 'numbered']]) },
    });
    expect(content[0]?.kind).toBe('numbered');
  });

  it('may be the closing', () => {
    const { content } = expectDeck('## Decide {layout=closing}\n\n- This\n- That');
    expect(content[0]?.body).toMatchObject({ type: 'closing', ask: [[{ text: 'This' }], [{ text: 'That' }]] });
  });

  it('by an attribute with a wrong value is reported', () => {
    expect(expectDeck('## A {prose=short fit=two}\n\n- x').diagnostics.map((item) => item.values.attribute)).toEqual([
      'prose',
      'fit',
    ]);
  });

  it('fit=one keeps all running text of a section together', () => {
    const { content } = expectDeck(`## A {fit=one}\n\n${'word '.repeat(40)}\n\n- x\n\nAnd more of it.\n\n1. y`);
    expect(content).toHaveLength(1);
    expect(content[0]?.fitOne).toBe(true);
  });
});

describe('a template’s rules', () => {
  it('let a kind stand in for one that it does not draw', () => {
    const { content } = expectDeck('## A\n\n- 2011 – a\n- 2012 – b\n- 2013 – c', {
      rules: { kinds: { timeline: 'bullets' } },
    });
    expect(content[0]).toMatchObject({
      kind: 'bullets',
      why: 'bullets: stands in for timeline, which this template does not draw',
    });
    expect(JSON.stringify(content[0]?.body)).toMatch(/2011.*a.*2012.*b/u);
  });

  it('replace words key by key', () => {
    const { slides } = expectDeck('## A\n\n- x[^1]\n\n[^1]: y', {
      rules: { words: { en: { sources: 'References' } } },
    });
    expect(titleText(slides.at(-1) as (typeof slides)[0])).toBe('References');
  });
});
