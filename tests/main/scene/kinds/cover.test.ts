/** Slides with few words set large: covers, dividers and statements. */
import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../../src/main/scene/index.js';
import type { Body, Inline, Scene, Template } from '../../../../src/shared/model/index.js';
import { composeDeck, composeSlides, names, paragraphsOf, textOf } from '../../../support/compose-slides.js';
import { deck, inlines, slide } from '../../../support/deck-builder.js';
import { plainTemplate, templateOver } from '../../../support/template-builder.js';

const one = (body: Body, more: Parameters<typeof slide>[1] = {}): Scene =>
  composeSlides([slide(body, more)]).scenes[0]!;

describe('a cover', () => {
  const byline = Array.from({ length: 9 }, (_, n) => `Directorate ${n + 1} for Strategic Affairs and Trade`);
  const cover = (line?: string): Body => ({
    type: 'title',
    subtitle: inlines('A subtitle'),
    byline,
    ...(line === undefined ? {} : { line: inlines(line) }),
  });

  it('without room for the source says who and when, and leaves the source to the notes', () => {
    const plain = plainTemplate();
    const { title } = plain.layouts;
    const { box } = title.slots.subtitle!;
    const low = { ...title.slots.subtitle!, box: { ...box, y: 470, height: 54 } };
    const slots = { title: title.slots.title!, subtitle: low };
    const template: Template = { ...plain, layouts: { ...plain.layouts, title: { ...title, slots } } };
    const source = 'Source: Annual Heat Statistics, National Energy Agency, 20 January 2026';
    const said = { subtitle: inlines('A policy memo'), byline: ['A. Analyst, B. Analyst'], source: inlines(source) };
    const slides = [slide({ type: 'title', ...said }, { kind: 'title' })];
    const { scenes, codes } = composeDeck(deck(slides), undefined, template);
    expect(paragraphsOf(textOf(scenes[0], 'subtitle'))).toEqual(['A policy memo', 'A. Analyst, B. Analyst']);
    expect(scenes[0]!.notes.map(({ text }) => text)).toContain(source);
    expect(codes).not.toContain('text-cut');
  });

  it('that has a place for the date says it there alone', () => {
    const plain = plainTemplate();
    const { title, bullets: content } = plain.layouts;
    const dated = { ...title, slots: { ...title.slots, date: content.slots.date! } };
    const slides = [slide({ type: 'title', byline: ['A. Analyst', '14 July 2023'] }, { kind: 'title' })];
    const made = (date: string, template: Template = { ...plain, layouts: { ...plain.layouts, title: dated } }) =>
      composeDeck(deck(slides, { date }), undefined, template).scenes[0];
    expect(paragraphsOf(textOf(made('14 July 2023'), 'byline'))).toEqual(['A. Analyst']);
    expect(paragraphsOf(textOf(made('14 July 2023'), 'date'))).toEqual(['14 July 2023']);
    expect(paragraphsOf(textOf(made('14 July 2023', plain), 'byline'))[0]).toContain('14 July 2023');
  });

  it('gives a text that would be cut what the others leave free, and never the same place to two', () => {
    const slot = plainTemplate().layouts.title.slots.byline!.box;
    for (const line of [undefined, 'What it is about.']) {
      const { scenes, diagnostics } = composeSlides([slide(cover(line), { kind: 'title' })]);
      const signed = textOf(scenes[0], 'byline');
      expect(diagnostics.filter(({ code }) => code === 'text-cut')).toEqual([]);
      expect(signed.box.y).toBeLessThan(slot.y);
      expect(signed.box.y + signed.box.height).toBeCloseTo(slot.y + slot.height);
      const above = line === undefined ? 'subtitle' : 'lead';
      expect(signed.lines[0]!.y).toBeGreaterThan(textOf(scenes[0], above).lines.at(-1)!.y + 12);
    }
  });
});

describe('a statement', () => {
  const text: Inline[] = [
    { type: 'text', text: 'Nobody owns it, and ' },
    { type: 'text', text: 'so everybody does', strong: true },
  ];

  it('shows emphasis by weight, and by the accent where the house sets it bold throughout', async () => {
    const slides = [slide({ type: 'statement', text }, { kind: 'statement' })];
    const usual = textOf(composeSlides(slides).scenes[0], 'body').paragraphs[0]!.runs;
    expect(usual.map(({ bold, color }) => [bold, color.slot])).toEqual([
      [false, 'tx1'],
      [true, 'tx1'],
    ]);
    const heavy = createComposer(await templateOver('type: { statement: { bold: true } }'), { pictures: new Map() });
    const runs = textOf(heavy.compose(deck(slides)).scenes[0], 'body').paragraphs[0]!.runs;
    expect(runs.map(({ bold, color }) => [bold, color.slot])).toEqual([
      [true, 'tx1'],
      [true, 'accent1'],
    ]);
  });
});

describe('title and section slides', () => {
  it('put who and when on one quiet line', () => {
    const scene = one({ type: 'title', byline: ['A. Analyst', '14 July 2023'], subtitle: inlines('A subtitle') });
    expect(paragraphsOf(textOf(scene, 'byline'))).toEqual(['A. Analyst\u2002·\u200214 July 2023']);
    expect(names(scene)).not.toContain('number');
  });

  it('bring the number of a part down to a short title', () => {
    const near = (title: string): number => {
      const scene = one({ type: 'section', number: '2' }, { title });
      return textOf(scene, 'title').lines[0]!.y - textOf(scene, 'kicker').lines[0]!.y;
    };
    expect(near('Short')).toBeCloseTo(
      near('A title of a part that takes two lines because it is a good deal longer'),
      -1,
    );
  });
});
