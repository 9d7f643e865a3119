/** Which slides single blocks make: remarks, pictures, tables and code. */
import { describe, expect, it } from 'vitest';
import { expectDeck, onlySlide } from '../expect-deck.js';

describe('callouts', () => {
  it('stand at the foot of the slide before them where it can carry them, else after it', () => {
    const { deck } = expectDeck('## A\n\n- One\n- Two\n\n> [!WARNING]\n> Take care.');
    const group = deck.groups.find(({ key }) => key === 'a/1');
    expect(group?.options[0]).toHaveLength(1);
    expect(group?.options[0][0]?.callout).toMatchObject({ kind: 'warning', label: [{ text: 'Warning' }] });
    expect(group?.options[1]?.map((slide) => slide.kind)).toEqual(['bullets', 'statement']);
  });

  it('alone are a statement with their label in the language of the brief', () => {
    const slide = onlySlide('---\nlanguage: fr\n---\n\n## A\n\n> [!WARNING]\n> Prudence.');
    expect(slide.kind).toBe('statement');
    expect(slide.body).toMatchObject({ text: [{ text: 'Prudence.' }] });
    expect(slide.title.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')).toBe('A · Avertissement');
  });
});

describe('pictures', () => {
  it('stand two by two where they are narrow, each alone where they are wide', () => {
    const two = '## A\n\n![One](one.png)\n\n![Two](two.png)';
    expect(onlySlide(two).body).toMatchObject({ pictures: [{ alt: 'One' }, { alt: 'Two' }] });
    const sizes = { 'one.png': [1600, 900], 'two.png': [1600, 900] } as const;
    expect(expectDeck(two, { pictures: sizes }).outline).toEqual(['picture: A', 'picture: A']);
  });

  it('keep their link, to a page or to a section', () => {
    const slide = onlySlide('## A {#a}\n\n[![One](one.png)](https://example.org/)\n\n[![Two](two.png)](#a)');
    expect(slide.body).toMatchObject({
      pictures: [{ link: { to: 'url', url: 'https://example.org/' } }, { link: { to: 'section', id: 'a' } }],
    });
  });

  it('that are missing leave a visible note in their place', () => {
    const { content } = expectDeck('## A\n\n![The corridor](gone.png)', { pictures: { 'gone.png': null } });
    expect(content[0]?.kind).toBe('text');
    expect(JSON.stringify(content[0]?.body)).toContain('Picture not available: The corridor');
  });

  it('without alternative text are reported, ornaments are not', () => {
    const codes = (markdown: string): readonly string[] => expectDeck(markdown).diagnostics.map((item) => item.code);
    expect(codes('## A\n\n![](a.png)')).toEqual(['alt-missing']);
    expect(codes('## A\n\n![](a.png){.decorative}')).toEqual([]);
  });
});

describe('tables and code', () => {
  it('make a slide each', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |';
    expect(expectDeck(`## A\n\n${table}\n\n<!-- x -->\n\n${table}\n\n![M](m.png)`).outline).toEqual([
      'table: A',
      'table: A',
      'picture: A',
    ]);
  });

  it('keep short commands and the lines between them on one slide', () => {
    const slide = onlySlide('## A\n\nInstall:\n\n```sh\nnpm ci\n```\n\nRun:\n\n```sh\nnpm start\n```');
    expect(slide.kind).toBe('text');
    expect(JSON.stringify(slide.body)).toMatch(/Install:.*npm ci.*Run:.*npm start/u);
  });
});
