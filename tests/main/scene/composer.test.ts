import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../src/main/scene/index.js';
import type { Deck } from '../../../src/shared/model/index.js';
import { composeDeck, composeSlides, count, names, textOf } from '../../support/compose-slides.js';
import { bullets, deck, flow, group, inlines, list, paragraph, slide } from '../../support/deck-builder.js';
import { plainTemplate } from '../../support/template-builder.js';

const composer = () => createComposer(plainTemplate(), { pictures: new Map() });

describe('a composer', () => {
  const one = bullets(['One'], { title: 'First' });
  const two = bullets(['Two'], { title: 'Second' });

  it('gives the same scenes again for what it has composed, also from an equal deck', () => {
    const { compose } = composer();
    const before = compose(deck([one, two])).scenes;
    const after = compose(structuredClone(deck([one, bullets(['Changed'], { title: 'Second' })]))).scenes;
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(names(after[1])).toContain('body');
  });

  it('has a slide again as it was before an edit that was taken back', () => {
    const { compose } = composer();
    const [before] = compose(deck([one])).scenes;
    for (const word of ['Two', 'Three']) compose(deck([bullets([word], { title: 'First' })]));
    expect(compose(structuredClone(deck([one]))).scenes[0]).toBe(before);
  });

  it('draws nothing anew where lines above have moved a slide down, and says where it stands now', () => {
    const { compose } = composer();
    const full = count(9, () => 'ten words of this item are said here for counting');
    const first = deck([bullets(['Above'], { title: 'Above' }), bullets(full, { title: 'Full' })]);
    const at = (line: number): Deck =>
      JSON.parse(JSON.stringify(first), (key, value) => (key === 'lines' ? { from: line, to: line + 1 } : value));
    const before = compose(at(10));
    const after = compose(structuredClone(at(12)));
    const anew = composer().compose(at(12));
    expect(after).toEqual(anew);
    expect(after.scenes.at(-1)?.lines.from).toBe(12);
    expect(after.scenes.at(-1)?.items).toBe(before.scenes.at(-1)?.items);
    expect(after.diagnostics.map(({ lines }) => lines?.from)).toContain(12);
  });

  it('composes again when a picture is another', () => {
    const { compose } = composer();
    const shown = deck([
      slide({ type: 'picture', pictures: [{ type: 'picture', src: 'a.png', alt: 'A', decorative: false }] }),
    ]);
    const known = (hash: string) =>
      new Map([['a.png', { ok: true, hash, width: 800, height: 600, format: 'png' } as const]]);
    const [before] = compose(shown, known('aa')).scenes;
    expect(compose(structuredClone(shown), known('aa')).scenes[0]).toBe(before);
    const [after] = compose(shown, known('bb')).scenes;
    expect(JSON.stringify(after)).toContain('"bb"');
  });

  it('composes again when the marking changes', () => {
    const { compose } = composer();
    const [before] = compose(deck([one])).scenes;
    const [after] = compose(deck([one], { marking: 'SECRET' })).scenes;
    expect(after).not.toBe(before);
    expect(names(after)).toContain('marking');
  });

  it('composes again when the slide that a link means has another key', () => {
    const { compose } = composer();
    const linking = slide(
      flow({ ...paragraph(''), inlines: [{ type: 'text', text: 'there', link: { to: 'section', id: 'far' } }] }),
      { section: 'near' },
    );
    const of = (key: string): Deck => ({
      ...deck([]),
      groups: [group('near/1', linking), group(key, { ...one, section: 'far' })],
    });
    const link = (made: Deck) => textOf(compose(made).scenes[0], 'body').paragraphs[0]!.runs[0]!.link;
    expect(link(of('far/1'))).toEqual({ to: 'section', section: 'far/1' });
    expect(link(of('far/2'))).toEqual({ to: 'section', section: 'far/2' });
  });

  it('makes no link to a section that the deck leaves out', () => {
    const linking = slide(
      flow({ ...paragraph(''), inlines: [{ type: 'text', text: 'there', link: { to: 'section', id: 'secret' } }] }),
    );
    expect(JSON.stringify(composeSlides([linking]).scenes)).not.toContain('secret');
  });

  it('says once that the widths of a face are not known', () => {
    const plain = plainTemplate();
    const template = { ...plain, theme: { ...plain.theme, fonts: { ...plain.theme.fonts, body: 'Futura' } } };
    const { diagnostics } = createComposer(template, { pictures: new Map() }).compose(deck([one, two]));
    expect(diagnostics.filter(({ code }) => code === 'font-substituted')).toHaveLength(1);
  });
});

describe('the options of a group', () => {
  // An item takes two lines in a column of half the width, one on a slide of its own.
  const items = (total: number) =>
    list(count(total, () => 'an item of about seventy letters that takes two lines in a column'));
  const columns = (total: number) =>
    slide(
      { type: 'columns', columns: [1, 2].map((n) => ({ head: inlines(`Head ${n}`), content: [items(total)] })) },
      { kind: 'comparison' },
    );
  const apart = (total: number) => [1, 2].map((n) => slide(flow(items(total)), { title: `Head ${n}` }));
  const either = (total: number, each = total): Deck => {
    const first = group('part/1', columns(total));
    const second = group('part/1', ...apart(each));
    return { ...deck([]), groups: [{ ...first, options: [first.options[0], second.options[0]] }] };
  };

  it('are taken in order: the first whose slides all fit', () => {
    expect(composeDeck(either(3)).scenes.map((scene) => scene.kind)).toEqual(['comparison']);
  });

  it('end with the one that is taken in any case', () => {
    expect(composeDeck(either(12, 10)).scenes.map((scene) => scene.kind)).toEqual(['bullets', 'bullets']);
  });

  it.each([
    [
      'a word in a head',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      'Short.',
      'text',
    ],
    ['a word', 'Head', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'text'],
    ['an address', 'Head', 'https://example.org/donaudampfschifffahrtselektrizitatenhauptbetriebswerk', 'comparison'],
  ])('are no columns that would break %s, unless it is an address', (_, head, text, kind) => {
    const body = { type: 'columns', columns: [1, 2].map(() => ({ head: inlines(head), content: [paragraph(text)] })) };
    const first = group('part/1', slide(body as Parameters<typeof slide>[0], { kind: 'comparison' }));
    const [second] = group('part/1', slide(flow(paragraph(text)))).options;
    const made = composeDeck({ ...deck([]), groups: [{ ...first, options: [first.options[0], second] }] });
    expect(made.scenes.map((scene) => scene.kind)).toEqual([kind]);
  });

  it('leave no diagnostics of those that were not taken', () => {
    expect(composeDeck(either(12, 10)).diagnostics.every(({ values }) => String(values.title).startsWith('Head'))).toBe(
      true,
    );
  });
});

describe('slides that continue one another by plan', () => {
  it('share the smallest of their sizes and are counted together', () => {
    const long = slide(flow(list(count(10, (n) => `An item of a few words, number ${n}`))), { title: 'Prose' });
    const short = slide(flow(list(['Short'])), { title: 'Prose', continues: true });
    const { scenes } = composeDeck({ ...deck([]), groups: [group('part/1', long, short)] });
    expect(scenes.map((scene) => scene.title)).toEqual(['Prose', 'Prose (2 of 2)']);
    expect(scenes[1]!.continues).toBe('part/1');
    expect(textOf(scenes[1], 'body').paragraphs[0]!.size).toBe(textOf(scenes[0], 'body').paragraphs[0]!.size);
  });
});

describe('notes', () => {
  it('are paragraphs of plain text with the depth of lists', () => {
    const notes = [paragraph('Say **this**.'), list(['a', ['b', ['c']]])];
    const [scene] = composeSlides([bullets(['One'], { notes })]).scenes;
    expect(scene!.notes.map(({ text, level }) => [text, level])).toEqual([
      ['Say this.', 0],
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
  });
});

describe('remarks', () => {
  it('name the box that is full', () => {
    const { diagnostics } = composeSlides([
      bullets(count(7, () => 'ten words of this item are said here for counting')),
    ]);
    expect(diagnostics).toMatchObject([{ code: 'slide-words', values: { box: 'body', words: 70 } }]);
  });
});
