import { describe, expect, it } from 'vitest';
import type { Template, TextItem } from '../../../src/shared/model/index.js';
import {
  composeDeck,
  composeSlides,
  count,
  itemOf,
  names,
  paragraphsOf,
  textOf,
} from '../../support/compose-slides.js';
import { bullets, deck, inlines, paragraph, slide, table } from '../../support/deck-builder.js';
import { templateOver } from '../../support/template-builder.js';

const twoLines = 'A finding that needs two lines because it says rather a lot about what was done and by whom';
const bottom = ({ box }: Pick<TextItem, 'box'>): number => box.y + box.height;

describe('a title', () => {
  it('of two lines leaves the body in the layout’s own place', () => {
    const [scene] = composeSlides([bullets(['One'], { title: twoLines })]).scenes;
    expect(textOf(scene, 'title').lines).toHaveLength(2);
    expect(textOf(scene, 'body').frame).toBe('layout');
  });

  it('of one line gives its second to the body', () => {
    const [scene] = composeSlides([bullets(['One'], { title: 'Short' })]).scenes;
    const body = textOf(scene, 'body');
    expect(body.frame).toBe('own');
    expect(body.box.y).toBe(108);
    expect(body.box.y % 6).toBe(0);
  });

  it('shrinks before it takes a third line', () => {
    const { scenes, codes } = composeSlides([
      bullets(['One'], { title: `${twoLines} and exactly where it was and when` }),
    ]);
    const title = textOf(scenes[0], 'title');
    expect(title.paragraphs[0]!.size).toBeLessThan(30);
    expect(title.lines).toHaveLength(2);
    expect(codes).not.toContain('title-long');
  });

  it('takes three lines at the smallest size with a warning, and pushes the body down', () => {
    const { scenes, codes } = composeSlides([bullets(['One'], { title: `${twoLines}, ${twoLines}` })]);
    const title = textOf(scenes[0], 'title');
    expect(title.lines).toHaveLength(3);
    expect(codes).toContain('title-long');
    expect(textOf(scenes[0], 'body').box.y).toBeGreaterThanOrEqual(bottom(title));
  });

  it('that nothing can hold ends with an ellipsis, and is whole in the notes', () => {
    const title = count(300, (n) => `word${n}`).join(' ');
    const { scenes, codes } = composeSlides([bullets(['One'], { title })]);
    expect(paragraphsOf(textOf(scenes[0], 'title'))[0]).toMatch(/^word1 .*…$/);
    expect(scenes[0]!.notes.map((note) => note.text)).toContain(title);
    expect(codes).toContain('text-cut');
  });

  it('keeps its last two words together', () => {
    const [scene] = composeSlides([bullets(['One'], { title: 'A title of more than thirty characters it is' })]).scenes;
    expect(paragraphsOf(textOf(scene, 'title'))[0]).toMatch(/it\u00a0is$/);
    const emphasised = { kind: 'statement' as const };
    const words = slide({ type: 'statement', text: inlines('What it says is said by **none but it**.') }, emphasised);
    expect(paragraphsOf(textOf(composeSlides([words]).scenes[0], 'body'))[0]).toMatch(/none but\u00a0it\.$/);
  });
});

describe('round the body', () => {
  const callout = { kind: 'important' as const, label: inlines('Important'), blocks: [paragraph('Not checked.')] };

  it('a lead stands between title and body, a callout below with its bar', () => {
    const [scene] = composeSlides([bullets(['One'], { lead: inlines('What it is about.'), callout })]).scenes;
    const [title, lead, body, band] = ['title', 'lead', 'body', 'callout'].map((name) => textOf(scene, name));
    expect(lead!.box.y).toBeGreaterThan(title!.lines[0]!.y);
    expect(body!.box.y).toBeGreaterThanOrEqual(bottom(lead!));
    expect(band!.box.y).toBeGreaterThanOrEqual(bottom(body!));
    expect(band!.shape?.fill.type).toBe('solid');
    expect(itemOf(scene, 'callout-bar')).toMatchObject({ decorative: true });
  });

  it('a lead of several lines does not end in one short word, and is left as it is otherwise', () => {
    const words = (total: number): string => `${'word '.repeat(total)}endings.`;
    const leads = Array.from({ length: 40 }, (_, n) =>
      textOf(composeSlides([bullets(['One'], { lead: inlines(words(n)) })]).scenes[0], 'lead'),
    );
    const lasts = leads.flatMap(({ lines, paragraphs }) => {
      const last = lines.length > 1 ? lines.at(-1)! : undefined;
      return last
        ? [last.runs.map(({ run, from, to }) => paragraphs[0]!.runs[run]!.text.slice(from, to)).join('')]
        : [];
    });
    expect(lasts.length).toBeGreaterThan(10);
    expect(lasts.filter((text) => !text.includes('word'))).toEqual([]);
    const tied = leads.filter((lead) => paragraphsOf(lead).join().includes('\u00a0'));
    expect(tied.length).toBeGreaterThan(0);
    expect(tied.length).toBeLessThan(8);
  });

  it('a lead is not larger than the list that it leads in, and one over a table stays as it is', () => {
    const lead = inlines('What it is about.');
    const few = composeSlides([bullets(['One'], { lead })]).scenes[0];
    const many = composeSlides([
      bullets(
        count(7, (n) => `Item ${n} says enough to take a second line on the slide, and a little more than that`),
        { lead },
      ),
    ]).scenes[0];
    const size = (scene: typeof few, name: string): number => textOf(scene, name).paragraphs[0]!.size;
    expect(size(many, 'body')).toBeLessThan(size(few, 'lead'));
    expect(size(many, 'lead')).toBe(size(many, 'body'));
    const rows = [['a', 'b'], ...count(8, (n) => `${n}`).map((n) => [n, 'Some words of text in a cell'])];
    const [tabled] = composeSlides([slide({ type: 'table', table: table(rows) }, { kind: 'table', lead })]).scenes;
    expect(size(tabled, 'lead')).toBe(size(few, 'lead'));
  });

  it('a callout stands on the last slide only', () => {
    const { scenes } = composeSlides([
      bullets(
        count(30, (n) => `Item ${n}`),
        { callout },
      ),
    ]);
    expect(scenes.map((scene) => names(scene).includes('callout'))).toEqual(
      scenes.map((_, index) => index === scenes.length - 1),
    );
  });

  it('a callout longer than a band gets a slide of its own, with its label', () => {
    const long = { ...callout, blocks: [paragraph('A long remark that goes on. '.repeat(40))] };
    const { scenes } = composeSlides([bullets(['One'], { callout: long })]);
    expect(names(scenes[0])).not.toContain('callout');
    expect(paragraphsOf(textOf(scenes[1], 'body'))[0]).toMatch(/^Important/);
  });

  const cites = [{ label: 'x', number: 7, text: inlines('The Paper, page 3') }];

  it('a cited source stands small at the foot of the slide whose text has its mark', () => {
    const items = [...count(19, (n) => `Item ${n}`), 'The last[^x]'];
    const { scenes } = composeSlides([bullets(items, { cites })]);
    expect(scenes.map((scene) => names(scene).includes('source'))).toEqual([false, true]);
    expect(paragraphsOf(textOf(scenes[1], 'source'))[0]).toContain('The Paper, page 3');
    const mark = textOf(scenes[1], 'body').paragraphs.at(-1)!.runs.at(-1);
    expect(mark).toMatchObject({ text: '7', baseline: 'super' });
  });

  it('a source that would cost a slide goes to the notes', () => {
    const long = [{ label: 'x', number: 7, text: inlines('A very long source. '.repeat(40)) }];
    const { scenes } = composeSlides([bullets(['One[^x]'], { cites: long })]);
    expect(names(scenes[0])).not.toContain('source');
    expect(scenes[0]!.notes[0]!.text).toMatch(/^7 A very long source/);
  });

  it('a caption and lines about the body stand under it, however long, and however many sources are cited', () => {
    const long = (name: string): string => count(60, (n) => `${name}${n}`).join(' ');
    const caption = long('caption');
    const foot = [inlines(long('note')), inlines('Source: own count')];
    const cites = count(6, (n) => `${n}`).map((label) => ({
      label,
      number: Number(label),
      text: inlines(long('cite')),
    }));
    const body = { type: 'table', table: { ...table([['A', 'B']]), caption: inlines(caption) } } as const;
    for (const cited of [[], cites]) {
      const [scene] = composeSlides([slide(body, { foot, cites: cited })]).scenes;
      const item = textOf(scene, 'source');
      const text = paragraphsOf(item).join(' ');
      for (const part of [caption, long('note'), 'Source: own count']) expect(text).toContain(part);
      expect(item.box.y).toBeGreaterThan(bottom(itemOf(scene, 'table')));
    }
  });

  it('marking, footer, date and number stand on every slide, last in reading order', () => {
    const slides = [
      bullets(['One']),
      slide({ type: 'statement', text: inlines('So it is.') }),
      bullets(count(40, (n) => `Item ${n}`)),
    ];
    const { scenes } = composeDeck(deck(slides, { footer: 'Foot', date: '14 July 2023', marking: 'SECRET' }));
    for (const scene of scenes) {
      expect(names(scene).slice(-4)).toEqual(['footer', 'date', 'number', 'marking']);
      expect(paragraphsOf(textOf(scene, 'marking'))).toEqual(['SECRET']);
      expect(textOf(scene, 'number').paragraphs[0]!.runs[0]!.field).toBe('slide-number');
      expect(names(scene)[0]).toBe('title');
    }
  });

  it.each([12, 66, 69])('the number stays on one line where columns are %d points apart', async (gutter) => {
    const narrow = `grid: { gutter: ${gutter} }\nslots: { number: { columns: 12 } }`;
    const { scenes, diagnostics } = composeDeck(deck([bullets(['One'])]), new Map(), await templateOver(narrow));
    expect(textOf(scenes[0], 'number').lines).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).not.toContain('footer-cut');
  });

  it('a house with two places for the marking says it in both', async () => {
    const second = 'slots: { marking2: { columns: 5-8, top: 504, bottom: 522, style: marking } }';
    const { scenes } = composeDeck(
      deck([bullets(['One'])], { marking: 'SECRET' }),
      new Map(),
      await templateOver(second),
    );
    expect(names(scenes[0]).slice(-2)).toEqual(['marking', 'marking2']);
    expect(paragraphsOf(textOf(scenes[0], 'marking2'))).toEqual(['SECRET']);
    expect(textOf(scenes[0], 'marking2')).toMatchObject({ slot: 'marking2', frame: 'layout' });
  });
});

describe('a title that stands on a rule', () => {
  const house = (): Promise<Template> =>
    templateOver(`
slots: { title: { top: 54, bottom: 120, anchor: bottom } }
decor: [{ shape: rule, columns: 1-12, top: 126, bottom: 126, line: { colour: accent, width: 1 }, keep-out: true }]`);
  const compose = async (title: string) =>
    composeDeck(deck([bullets(['One'], { title, kicker: inlines('Part') })]), new Map(), await house());

  it('has its kicker close above it, whether it has one line or two', async () => {
    const gap = async (title: string) => {
      const [scene] = (await compose(title)).scenes;
      return textOf(scene, 'title').lines[0]!.y - bottom(textOf(scene, 'kicker'));
    };
    const [one, two] = [await gap('Short'), await gap(twoLines)];
    expect(one).toBeLessThan(36); // to the baseline of 30 pt
    expect(one - two).toBeLessThan(6);
  });

  it('is cut before it would go across', async () => {
    const endless = await compose('A title that goes on and will not end. '.repeat(20));
    const title = textOf(endless.scenes[0], 'title');
    expect(bottom(title)).toBeLessThanOrEqual(126);
    expect(endless.codes).toContain('text-cut');
    expect(endless.scenes[0]?.notes.map(({ text }) => text).join()).toContain('will not end');
  });
});
