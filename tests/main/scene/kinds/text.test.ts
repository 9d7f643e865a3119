/** Running text on a slide: runs, marks and definitions, and sizes where there is little to say. */
import { describe, expect, it } from 'vitest';
import type { Body, Scene } from '../../../../src/shared/model/index.js';
import { composeDeck, composeSlides, count, textOf } from '../../../support/compose-slides.js';
import { bullets, deck, flow, inlines, list, paragraph, slide } from '../../../support/deck-builder.js';
import { templateOver } from '../../../support/template-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('text', () => {
  it('sets emphasis, code, links and struck words as runs', () => {
    const scene = one(
      flow({
        ...paragraph(''),
        inlines: [
          { type: 'text', text: 'a', strong: true },
          { type: 'text', text: 'b', emphasis: true },
          { type: 'text', text: 'c', code: true },
          { type: 'text', text: 'd', strike: true },
          { type: 'text', text: 'e', link: { to: 'url', url: 'https://example.org/' } },
        ],
      }),
    );
    expect(textOf(scene, 'body').paragraphs[0]!.runs).toMatchObject([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: 'c', font: 'mono' },
      { text: 'd', strike: true },
      { text: 'e', color: { slot: 'hlink' }, underline: true, link: { to: 'url', url: 'https://example.org/' } },
    ]);
  });

  it('emphasises by weight in scripts that have no italic, and stands them upright in italic text', async () => {
    const words = (text: string) => ({ type: 'text', text, emphasis: true }) as const;
    const texts = ['نمط', 'דגש', '强调', '強調する', '강조', 'emphasis', 'по-русски', 'Ministry of وزارة'];
    const emphasised = one(flow({ ...paragraph(''), inlines: texts.map(words) }));
    const looks = textOf(emphasised, 'body').paragraphs[0]!.runs.map(({ bold, italic }) => [bold, italic]);
    expect(looks).toEqual([...Array(5).fill([true, false]), ...Array(3).fill([false, true])]);

    const slanted = await templateOver('type: { text: { italic: true } }');
    const italics = (text: string) => {
      const named = { ...paragraph(''), inlines: [...inlines(text), { type: 'text' as const, text: ' Kubernetes' }] };
      const { scenes } = composeDeck(deck([slide(flow(named))]), new Map(), slanted);
      return textOf(scenes[0], 'body').paragraphs[0]!.runs.map(({ italic }) => italic);
    };
    expect(italics('لقد تحدثت مع القائمين بالصيانة في مشاريع')).toEqual([false, false]);
    expect(italics('I spoke to those who maintain')).toEqual([true, true]);
  });

  it('marks tasks with boxes, and sets done ones lighter', () => {
    const tasks = list(['Open', 'Done']);
    const items = tasks.items.map((item, index) => ({ ...item, checked: index === 1 }));
    const body = textOf(one(flow({ ...tasks, items })), 'body');
    expect(body.lines.map((line) => line.mark?.text)).toEqual(['☐', '☑']);
    expect(body.paragraphs.map((each) => each.runs[0]!.color)).toMatchObject([
      { slot: 'tx1' },
      { slot: 'tx1', lumMod: 0.39 },
    ]);
  });

  it('reads from the right, marks and all, in a language that does', () => {
    const [scene] = composeSlides([bullets(['مورد اول'], { language: 'fa', title: 'عنوان' })]).scenes;
    const body = textOf(scene, 'body');
    expect(body.paragraphs[0]).toMatchObject({ rtl: true, align: 'right' });
    expect(body.box.x + body.box.width).toBeCloseTo(912, 0);
    expect(body.lines[0]!.mark!.x).toBeGreaterThan(body.lines[0]!.runs[0]!.x);
  });
});

describe('definitions', () => {
  it('stand close under their terms, and apart from the next one', () => {
    const items = ['Flow', 'Return'].map((term) => ({ term: inlines(term), text: [inlines(`What ${term} is.`)] }));
    const body = flow({ type: 'definitions', items, lines: { from: 1, to: 1 } });
    const [scene] = composeSlides([slide(body, { kind: 'text' })]).scenes;
    const { paragraphs } = textOf(scene, 'body');
    const gaps = paragraphs.slice(1).map((each, index) => paragraphs[index]!.spaceAfter + each.spaceBefore);
    expect(gaps).toEqual([0, expect.any(Number), 0]);
    expect(gaps[1]).toBeGreaterThan(4);
  });
});

describe('a text with little to say', () => {
  const sizeOf = (scenes: readonly Scene[], index = 0) => textOf(scenes[index], 'body').paragraphs[0]!.size;

  it('grows one step where it leaves half of its place free', () => {
    expect(sizeOf(composeSlides([bullets(['One', 'Two', 'Three'])]).scenes)).toBe(24);
    expect(sizeOf(composeSlides([bullets(count(7, (n) => `Item ${n}`))]).scenes)).toBe(22);
  });

  it('grows all of its levels', () => {
    const body = textOf(composeSlides([bullets([['One', ['Deeper']]])]).scenes[0], 'body');
    expect(body.paragraphs.map(({ size }) => size)).toEqual([24, 20.5]);
  });

  it('does not grow where it continues a slide that is full', () => {
    const { scenes } = composeSlides([
      bullets(count(12, (n) => `Item ${n} of a list`)),
      bullets(['The last'], { continues: true }),
    ]);
    expect(sizeOf(scenes, 1)).toBeLessThanOrEqual(sizeOf(scenes, 0));
  });
});
