/** Briefs that were written as slides keep their own. */
import { describe, expect, it } from 'vitest';
import { expectDeck, titleText } from './expect-deck.js';

describe('a deck written as slides', () => {
  it('keeps its own slides in its order and adds nothing', () => {
    const markdown = `---\nmarp: true\n---\n\n# One\n\n- [x](https://example.org)\n\n---\n\n${'word '.repeat(80)}\n\n---\n\n# Three\n\n- a\n- b\n\n\`\`\`sh\n1\n2\n3\n4\n\`\`\`\n\n<!-- say this -->`;
    const { slides, diagnostics } = expectDeck(markdown);
    expect(slides.map((slide) => [slide.kind, titleText(slide), slide.continues ?? false])).toEqual([
      ['bullets', 'One', false],
      ['text', 'One', false],
      ['bullets', 'Three', false],
      ['code', 'Three', true],
    ]);
    expect(JSON.stringify(slides.at(-1)?.notes)).toContain('say this');
    expect(diagnostics).toEqual([]);
  });

  it('has its title, and those of its parts, as titles', () => {
    const lead = '<!-- _class: lead -->';
    const markdown = `---\nmarp: true\n---\n\n# T\n\n## Sub\n\nJane Doe\n\n---\n\n## A\n\n- a\n- b\n\n---\n\n${lead}\n# Thanks\n\n> Ask\n\n- now`;
    const { slides, diagnostics } = expectDeck(markdown);
    expect(slides.map(({ kind, why }) => [kind, why])).toEqual([
      ['title', 'title: a heading and a few lines'],
      ['bullets', 'bullets: a list of 2 items'],
      ['section', 'section: a heading and a few lines'],
    ]);
    const [title, , thanks] = slides.map(({ body }) => body);
    const text = (runs: unknown) =>
      JSON.stringify(runs)
        .match(/"text":"[^"]*"|"break"/g)
        ?.join(' ');
    expect(title?.type === 'title' && [text(title.subtitle), text(title.line), title.byline]).toEqual([
      '"text":"Sub"',
      '"text":"Jane Doe"',
      [],
    ]);
    expect(JSON.stringify(title)).not.toContain('strong');
    expect(thanks?.type === 'section' && text(thanks.line)).toBe('"text":"Ask" "break" "text":"now"');
    expect(diagnostics).toEqual([]);
  });

  it('has a short quotation of nobody as the message over what stands under it, and any other as a quotation', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |';
    const slide = (text: string) => expectDeck(`---\nmarp: true\n---\n\n# One\n\n${text}`).slides;
    for (const below of ['- a\n- b', table, '```sh\n1\n2\n3\n4\n5\n```', '![A](a.png)']) {
      const [only, ...more] = slide(`> Costs are falling\n\n${below}`);
      expect([more, only?.kind === 'quote', JSON.stringify(only)]).toEqual([
        [],
        false,
        expect.stringContaining('Costs are falling'),
      ]);
    }
    const message = slide('> Costs are falling\n\n- a\n- b')[0];
    expect(message?.lead?.map((run) => run.type === 'text' && run.text)).toEqual(['Costs are falling']);
    const said = (text: string) => slide(text).map(({ kind }) => kind);
    expect(said('> Costs are falling\n> — A minister\n\n- a\n- b')).toContain('quote');
    expect(said(`> ${'word '.repeat(31)}\n\n- a\n- b`)).toContain('quote');
    expect(said('> Costs are falling\n\nText of a paragraph.')).toContain('quote');
    expect(said('> Costs are falling')).toEqual(['quote']);
    const code = '```sh\n1\n2\n3\n4\n5\n```';
    const led = slide(`- Costs are falling\n\n${code}`);
    expect(led.map(({ kind, lead }) => [kind, JSON.stringify(lead ?? '').includes('Costs')])).toEqual([['code', true]]);
    expect(said(`- a\n- b\n\n${code}`)).toEqual(['bullets', 'code']);
    expect(said(`- a\n  - b\n\n${code}`)).toEqual(['bullets', 'code']);
    const shaped = expectDeck('# T\n\n## One\n\n> Costs are falling\n\n- a\n- b').slides;
    expect(shaped.map(({ kind }) => kind)).toContain('quote');
  });
});
