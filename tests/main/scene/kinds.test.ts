import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../src/main/scene/index.js';
import type {
  Body,
  CodeTokens,
  FlowBlock,
  Inline,
  PictureContent,
  Pictures,
  Scene,
  Template,
  TextItem,
} from '../../../src/shared/model/index.js';
import {
  composeDeck,
  composeSlides,
  count,
  itemOf,
  names,
  paragraphsOf,
  textOf,
} from '../../support/compose-slides.js';
import { bullets, deck, flow, inlines, list, paragraph, slide } from '../../support/deck-builder.js';
import { plainTemplate, templateOver } from '../../support/template-builder.js';

const baseline = (scene: Scene | undefined, name: string): number => textOf(scene, name).lines.at(-1)!.y;
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

describe('columns', () => {
  const column = (head: string, ...blocks: FlowBlock[]) => ({ head: inlines(head), content: blocks });

  it('have heads on one baseline and bodies that begin on one line, also where one head is longer', () => {
    const long = 'A head that is a good deal longer than the other one and so wraps';
    const scene = one(
      { type: 'columns', columns: [column('Short', paragraph('x')), column(long, paragraph('y'))] },
      { kind: 'comparison' },
    );
    expect(baseline(scene, 'head1')).toBeCloseTo(baseline(scene, 'head2'), 1);
    expect(textOf(scene, 'body').lines[0]!.y).toBe(textOf(scene, 'body2').lines[0]!.y);
  });

  it('are equal on the grid when there are three, from margin to margin', () => {
    const scene = one(
      { type: 'columns', columns: ['A', 'B', 'C'].map((head) => column(head, paragraph('x'))) },
      { kind: 'comparison' },
    );
    const boxes = ['body', 'body2', 'body3'].map((name) => textOf(scene, name).box);
    expect(new Set(boxes.map((box) => Math.round(box.width))).size).toBe(1);
    expect(boxes[0]!.x).toBe(48);
    expect(boxes[2]!.x + boxes[2]!.width).toBeCloseTo(912, 0);
  });

  it('keep their texts two gutters apart, and the places of the layout where those are apart already', () => {
    const of = (head: string, text: string): Scene =>
      one(
        { type: 'columns', columns: [column(head, paragraph(text)), column('B', paragraph('x'))] },
        { kind: 'comparison' },
      );
    const ends = (scene: Scene, name: string): number => {
      const { box } = textOf(scene, name);
      return box.x + box.width;
    };
    const near = of('n '.repeat(60), 'n '.repeat(200));
    expect(textOf(near, 'body2').box.x - ends(near, 'body')).toBeCloseTo(24, 1);
    expect(textOf(near, 'head2').box.x - ends(near, 'head1')).toBeCloseTo(24, 1);
    const short = of('A', 'y');
    const { slots } = plainTemplate().layouts.comparison;
    expect(textOf(short, 'body').box.width).toBeCloseTo(slots.body?.box.width ?? 0, 1);
    expect(textOf(short, 'head1').box.width).toBeCloseTo(slots.head1?.box.width ?? 0, 1);
  });

  it('share a size, and go on side by side', () => {
    const long = list(count(30, (n) => `Item ${n}`));
    const { scenes } = composeSlides([
      slide({ type: 'columns', columns: [column('A', long), column('B', paragraph('short'))] }, { kind: 'comparison' }),
    ]);
    expect(scenes.length).toBeGreaterThan(1);
    const sizes = scenes.flatMap((scene) =>
      scene.items.flatMap((item) =>
        item.kind === 'text' && item.name.startsWith('body') ? [item.paragraphs[0]!.size] : [],
      ),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(names(scenes[1])).toContain('head2');
    expect(names(scenes[1])).not.toContain('body2');
  });
});

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

describe('an agenda', () => {
  const agenda = (titles: readonly string[]) =>
    composeSlides([
      slide(
        {
          type: 'agenda',
          entries: titles.map((title, n) => ({ title: inlines(title), number: String(n + 1), section: `s${n}` })),
        } as Body,
        { kind: 'agenda' },
      ),
    ]).scenes[0]!;

  it('keeps the column of its layout, and takes the second one too where an entry would need two lines', () => {
    const { body, body2 } = plainTemplate().layouts.agenda.slots;
    expect(textOf(agenda(['Short', 'Shorter']), 'body').box.width).toBe(body!.box.width);
    const long = textOf(agenda(['Short', 'What happened while nobody was looking at the corridor']), 'body');
    expect(long.lines).toHaveLength(2);
    expect(long.box.x + long.box.width).toBeCloseTo(body2!.box.x + body2!.box.width);
  });

  it('keeps long entries off the second column', () => {
    const scene = agenda(count(8, () => 'n '.repeat(60)));
    const { box } = textOf(scene, 'body');
    expect(textOf(scene, 'body2').box.x - box.x - box.width).toBeCloseTo(18, 1);
  });
});

describe('sources', () => {
  it('that are few take the place of both columns where an address would be broken', () => {
    const sources = (text: string): TextItem =>
      textOf(one({ type: 'sources', entries: [{ text: inlines(text) }] } as Body, { kind: 'sources' }), 'body');
    const { body, body2 } = plainTemplate().layouts.sources.slots;
    expect(sources('The report').box.width).toBe(body!.box.width);
    const long = sources('The report, example.org/archive/2026/committee/session-and-annexes');
    expect(long.box.x + long.box.width).toBeCloseTo(body2!.box.x + body2!.box.width);
    expect(long.lines).toHaveLength(1);
  });
});

describe('key figures', () => {
  const figures = (total: number): Body => ({
    type: 'figures',
    figures: count(total, (n) => `${n}0 %`).map((value) => ({
      value: inlines(value),
      label: inlines('of all that counts'),
    })),
  });

  it('stand on one baseline, without boxes, in one size', () => {
    const scene = one(figures(3));
    const values = [1, 2, 3].map((n) => textOf(scene, `figure-${n}-value`));
    expect(new Set(values.map((value) => value.lines[0]!.y)).size).toBe(1);
    expect(new Set(values.map((value) => value.paragraphs[0]!.size)).size).toBe(1);
    expect(values.every((value) => value.shape === undefined)).toBe(true);
  });

  it('are placeholders as far as the layout has them', () => {
    expect(textOf(one(figures(2)), 'figure-2-value').slot).toBe('value2');
  });

  it('stand in two rows from five on, and on two slides from nine on', () => {
    const rows = new Set(count(8, String).map((n) => textOf(one(figures(8)), `figure-${n}-value`).lines[0]!.y));
    expect(rows.size).toBe(2);
    expect(composeSlides([slide(figures(9))]).scenes).toHaveLength(2);
  });

  describe.each([
    ['a number of words', ['20.4 Mt', '+12 %', 'Several hundred thousand']],
    ['words on two lines', ['Two thirds of them', 'Several hundred', 'Nearly 95 000 more', '38 %']],
    ['a number too long for its column', ['1,200,000,000 t', '2', '3', '$5,000,000,000']],
  ])('stay on one slide with %s', (_, values) => {
    const body: Body = {
      type: 'figures',
      figures: values.map((value) => ({ value: inlines(value), label: inlines('of all') })),
    };
    const { scenes } = composeSlides([slide(body)]);
    const items = values.map((_value, n) => textOf(scenes[0], `figure-${n + 1}-value`));

    it('each in full in its own column', () => {
      expect(scenes).toHaveLength(1);
      items.forEach((item, n) => {
        expect(paragraphsOf(item)[0]!.replaceAll('\u00a0', ' ')).toBe(values[n]);
        expect(item.lines.length).toBeLessThanOrEqual(2);
      });
    });

    it('with last lines on one baseline in each row, in one size, and no number parted', () => {
      const rows = new Set(items.map((item) => item.box.y));
      const baselines = new Set(items.map((item) => item.lines.at(-1)!.y));
      expect(baselines.size).toBe(rows.size);
      expect(rows.size).toBeLessThanOrEqual(2);
      expect(new Set(items.map((item) => item.paragraphs[0]!.size)).size).toBe(1);
      for (const item of items) {
        const text = item.paragraphs[0]!.runs[0]!.text;
        const starts = item.lines.map((line) => text.slice(line.runs[0]!.from));
        for (const start of starts) expect(start).not.toMatch(/^(?:000|%)/u);
      }
    });
  });

  it('become a list where a label is a text', () => {
    const scene = one({
      type: 'figures',
      figures: [
        { value: inlines('3'), label: inlines('many words '.repeat(60)) },
        { value: inlines('4'), label: inlines('x') },
      ],
    });
    expect(scene.layout).toBe('bullets');
    expect(textOf(scene, 'body').paragraphs[0]!.runs[0]).toMatchObject({ text: '3', bold: true });
  });
});

describe('a timeline', () => {
  const timeline = (total: number, text = 'Something happened'): Body => ({
    type: 'timeline',
    entries: count(total, (n) => `${2000 + n}`).map((date) => ({
      date: inlines(date),
      text: inlines(text),
      lines: { from: 1, to: 1 },
    })),
  });

  it('has one axis, marks on it at one height, dates above and texts below', () => {
    const scene = one(timeline(5));
    const axis = itemOf(scene, 'axis-1').box;
    for (const n of [1, 2, 3, 4, 5]) {
      const mark = itemOf(scene, `entry-${n}-mark`).box;
      expect(mark.y + mark.height / 2).toBeCloseTo(axis.y, 1);
      expect(textOf(scene, `entry-${n}-date`).lines[0]!.y).toBeLessThan(mark.y);
      expect(textOf(scene, `entry-${n}-text`).lines[0]!.y).toBeGreaterThan(mark.y + mark.height);
      expect(textOf(scene, `entry-${n}-text`).group).toBe(`entry-${n}`);
    }
    expect(names(scene)).not.toContain('axis-2');
  });

  it('has two rows over seven entries, and goes on after fourteen', () => {
    expect(names(one(timeline(8)))).toContain('axis-2');
    expect(composeSlides([slide(timeline(15))]).scenes).toHaveLength(2);
  });

  it('runs from right to left in a language that does', () => {
    const scene = one(timeline(3, 'رویداد'), { language: 'fa' });
    expect(itemOf(scene, 'entry-1-mark').box.x).toBeGreaterThan(itemOf(scene, 'entry-2-mark').box.x);
  });

  it('becomes a list with bold dates where texts are paragraphs', () => {
    const scene = one(timeline(6, 'many words '.repeat(70)));
    expect(scene.layout).toBe('bullets');
    expect(paragraphsOf(textOf(scene, 'body'))[0]).toMatch(/^2001 – many/);
  });
});

describe('a quotation', () => {
  it('hangs its mark outside the edge that the attribution keeps', () => {
    const scene = one({
      type: 'quote',
      paragraphs: [inlines('We have not given anything.')],
      attribution: inlines('A minister'),
    });
    const words = textOf(scene, 'body');
    expect(words.lines[0]!.mark!.text).toBe('“');
    expect(words.lines[0]!.mark!.x).toBeLessThan(48);
    expect(words.lines[0]!.runs[0]!.x).toBeCloseTo(48, 0);
    expect(paragraphsOf(words)).toEqual(['We have not given\u00a0anything.”']);
    expect(paragraphsOf(textOf(scene, 'attribution'))).toEqual(['— A minister']);
  });

  it('has all its lines at that edge too where its mark is as wide as a letter', () => {
    const text = '会議は夕方まで続き、誰も部屋を出なかった。'.repeat(3);
    const words = textOf(one({ type: 'quote', paragraphs: [inlines(text)] }, { language: 'ja' }), 'body');
    expect(words.lines[0]!.mark!.text).toBe('「');
    expect(words.lines.length).toBeGreaterThan(1);
    for (const line of words.lines) expect(line.runs[0]!.x).toBeCloseTo(48, 0);
  });

  it('has the marks of its language, and not two pairs', () => {
    const marks = (text: string, language: string): string => {
      const words = textOf(one({ type: 'quote', paragraphs: [inlines(text)] }, { language }), 'body');
      return words.lines[0]!.mark!.text + paragraphsOf(words).join('');
    };
    expect(marks('Nein.', 'de')).toBe('„Nein.“');
    expect(marks('“No.”', 'en')).toBe('“No.”');
    expect(marks('Non.', 'fr')).toBe('«Non.\u00a0»');
  });

  it('stands beside a list when both are readable, else after it', () => {
    const beside = { paragraphs: [inlines('Nobody believes it.')], attribution: inlines('A diplomat') };
    const short = composeSlides([
      slide({ type: 'flow', blocks: [list(['One', 'Two'])], beside }, { kind: 'bullets' }),
    ]).scenes;
    expect(short).toHaveLength(1);
    expect(textOf(short[0], 'quote').box.x).toBeGreaterThan(
      textOf(short[0], 'body').box.x + textOf(short[0], 'body').box.width - 20,
    );
    const long = composeSlides([
      slide({ type: 'flow', blocks: [list(count(16, (n) => `Item ${n}`))], beside }, { kind: 'bullets' }),
    ]).scenes;
    expect(long.at(-1)!.layout).toBe('quote');
  });
});

describe('a picture', () => {
  const pictures: Pictures = new Map([
    ['map.png', { ok: true, hash: 'map', width: 1600, height: 1200, format: 'png' }],
    ['wide.png', { ok: true, hash: 'wide', width: 3000, height: 1000, format: 'png' }],
    ['icon.png', { ok: true, hash: 'icon', width: 40, height: 40, format: 'png' }],
    ['photo.jpg', { ok: true, hash: 'photo', width: 1200, height: 1600, format: 'jpeg', turn: { degrees: 90 } }],
    ['gone.png', { ok: false, reason: 'missing' }],
  ]);
  const picture = (src: string, more: Partial<PictureContent> = {}): PictureContent => ({
    type: 'picture',
    src,
    alt: 'A map',
    decorative: false,
    ...more,
  });
  const shown = (src: string, more: Partial<PictureContent> = {}) =>
    composeSlides([slide({ type: 'picture', pictures: [picture(src, more)] })], pictures);

  it('keeps how it must be turned, and where it leads', () => {
    const link = { to: 'url', url: 'https://example.org/' } as const;
    expect(itemOf(shown('photo.jpg', { link }).scenes[0], 'picture')).toMatchObject({ turn: { degrees: 90 }, link });
    const nowhere = shown('map.png', { link: { to: 'section', id: 'not-in-the-deck' } });
    expect(itemOf(nowhere.scenes[0], 'picture')).not.toHaveProperty('link');
  });

  it('keeps its proportions, and has its caption beneath', () => {
    const [scene] = shown('map.png', { caption: inlines('The front') }).scenes;
    const { box, alt } = itemOf(scene, 'picture');
    expect(box.width / box.height).toBeCloseTo(4 / 3, 2);
    expect(alt).toBe('A map');
    expect(textOf(scene, 'picture-caption').box.y).toBeGreaterThanOrEqual(box.y + box.height);
  });

  it('goes from edge to edge when it is wide enough', () => {
    expect(itemOf(shown('wide.png').scenes[0], 'picture').box).toMatchObject({ x: 0, width: 960 });
  });

  it('is not blown up', () => {
    const { scenes, codes } = shown('icon.png');
    expect(itemOf(scenes[0], 'picture').box.width).toBe(60);
    expect(codes).toContain('picture-small');
  });

  it('that could not be read leaves a visible note', () => {
    expect(paragraphsOf(textOf(shown('gone.png').scenes[0], 'picture'))[0]).toBe('Picture not available: A map');
  });

  it('stands beside its text, tops aligned; more text goes on without it', () => {
    const beside = (items: number) =>
      composeSlides(
        [
          slide({
            type: 'picture-text',
            picture: picture('map.png'),
            blocks: [list(count(items, (n) => `Item ${n}`))],
          }),
        ],
        pictures,
      ).scenes;
    const [short] = beside(3);
    expect(itemOf(short, 'picture').box.y).toBeCloseTo(textOf(short, 'body').box.y, 0);
    const long = beside(30);
    expect(long[0]!.layout).toBe('picture-text');
    expect(long.slice(1).map((scene) => scene.layout)).toEqual(long.slice(1).map(() => 'text'));
    expect(new Set(long.map((scene) => textOf(scene, 'body').paragraphs[0]!.size)).size).toBe(1);
  });
});

const codeOf = (lines: readonly string[]) =>
  composeSlides([
    slide({
      type: 'code',
      code: {
        type: 'code',
        text: lines.join('\n'),
        attributes: { classes: [], values: {} },
        lines: { from: 1, to: 1 },
      },
    }),
  ]).scenes;

describe('code', () => {
  const code = (lines: number) => codeOf(count(lines, (n) => `line(${n});`));
  it('is set in the mono face on a tint, a paragraph a line', () => {
    const item = textOf(code(3)[0], 'code');
    expect(paragraphsOf(item)).toEqual(['line(1);', 'line(2);', 'line(3);']);
    expect(item.paragraphs[0]!.runs[0]!.font).toBe('mono');
    expect(item.shape?.fill.type).toBe('solid');
  });

  it('has numbers from ten lines on, which go on with the code', () => {
    expect(textOf(code(9)[0], 'code').lines[0]!.mark).toBeUndefined();
    expect(textOf(code(10)[0], 'code').lines[9]!.mark!.text).toBe('10.');
    const scenes = code(70);
    expect(textOf(scenes[0], 'code').lines[0]!.mark!.text).toBe('1.');
    const before = textOf(scenes[0], 'code').paragraphs.length;
    expect(textOf(scenes[1], 'code').lines[0]!.mark!.text).toBe(`${before + 1}.`);
  });
});

describe('code on several slides', () => {
  it('is cut where its writer left a line blank, and shows no blank line at an end', () => {
    const block = (n: number): string[] => [`part${n}(() => {`, ...count(6, (line) => `  line(${line});`), '});', ''];
    const scenes = codeOf(['one();', ...[1, 2, 3, 4, 5].flatMap(block)]);
    const pages = scenes.map((scene) => paragraphsOf(textOf(scene, 'code')));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) expect(page[0]).toMatch(/^part/u);
    for (const page of pages) expect(page.at(-1)).toBe('});');
  });
});

describe('coloured code', () => {
  const code = (text: string, tokens?: CodeTokens) => {
    const body = { type: 'code', text, attributes: { classes: [], values: {} }, lines: { from: 1, to: 1 } } as const;
    return textOf(
      composeSlides([slide({ type: 'code', code: body, ...(tokens ? { tokens } : {}) })]).scenes[0],
      'code',
    );
  };
  const looks = (text: string, tokens: CodeTokens) =>
    code(text, tokens).paragraphs.map(({ runs }) =>
      runs.map((run) => [run.text, run.color.slot, ...(run.italic ? ['italic'] : []), ...(run.bold ? ['bold'] : [])]),
    );

  it('has a run for each piece that looks different, in the colours of the template', () => {
    const tokens: CodeTokens = [
      [
        { from: 2, to: 5, role: 'keyword' },
        { from: 6, to: 7, role: 'punctuation' },
        { from: 8, to: 11, role: 'string' },
      ],
      [{ from: 0, to: 6, role: 'comment' }],
    ];
    expect(looks("  let = 'a'\n// two", tokens)).toEqual([
      [
        ['  let ', 'accent1'],
        ['= ', 'tx1'],
        ["'a'", 'accent2'],
      ],
      [['// two', 'tx1', 'italic']],
    ]);
  });

  it('counts tabs from the beginning of the line, whatever stands before them', () => {
    expect(looks('a\tbc\td', [[{ from: 2, to: 4, role: 'keyword' }]])).toEqual([
      [
        ['a   ', 'tx1'],
        ['bc', 'accent1'],
        ['  d', 'tx1'],
      ],
    ]);
  });

  it('begins with its first line that is not blank, in that line’s colours', () => {
    const tokens: CodeTokens = [[], [], [{ from: 0, to: 3, role: 'keyword' }]];
    const item = code('\n  \nlet x\n', tokens);
    expect(item.paragraphs).toHaveLength(1);
    expect(item.paragraphs[0]!.runs[0]).toMatchObject({ text: 'let', color: { slot: 'accent1' } });
    // Nothing but blank lines is one of them.
    expect(code('\n\n').paragraphs).toHaveLength(1);
  });

  it('breaks the same lines as plain code does, for a mono face is as wide in italics', () => {
    const text = count(12, (n) => `${'word '.repeat(n * 3)}// ${'remark '.repeat(n * 2)}`).join('\n');
    const tokens = text.split('\n').map((line): CodeTokens[number] => [
      { from: 0, to: 4, role: 'heading' },
      { from: line.indexOf('//'), to: line.length, role: 'comment' },
    ]);
    const places = (item: TextItem) => item.lines.map(({ y, paragraph }) => [Math.round(y), paragraph]);
    const ends = (item: TextItem) => item.lines.map(({ runs }) => runs.at(-1)!.x + runs.at(-1)!.width);
    const [coloured, plain] = [code(text, tokens), code(text)];
    expect(places(coloured)).toEqual(places(plain));
    // A run is drawn a little narrower than it is, and the next one begins where it should: more runs end a little later.
    for (const [index, end] of ends(coloured).entries()) expect(Math.abs(end - ends(plain)[index]!)).toBeLessThan(1.5);
  });

  it('is composed again when only its colours are new', () => {
    const composer = createComposer(plainTemplate(), { pictures: new Map() });
    const body = {
      type: 'code',
      text: 'let',
      attributes: { classes: [], values: {} },
      lines: { from: 1, to: 1 },
    } as const;
    const colour = (tokens?: CodeTokens) => {
      const made = deck([slide({ type: 'code', code: body, ...(tokens ? { tokens } : {}) })]);
      return textOf(composer.compose(made).scenes[0], 'code').paragraphs[0]!.runs[0]!.color.slot;
    };
    expect(colour()).toBe('tx1');
    expect(colour([[{ from: 0, to: 3, role: 'keyword' }]])).toBe('accent1');
    expect(colour()).toBe('tx1');
  });
});

describe('agenda and sources', () => {
  const agenda = (total: number): Body => ({
    type: 'agenda',
    entries: count(total, (n) => `Part ${n}`).map((title, index) => ({
      number: String(index + 1),
      title: inlines(title),
      section: 'part',
    })),
  });

  it('take one column up to six entries, two beyond', () => {
    expect(names(one(agenda(6)))).not.toContain('body2');
    const scene = one(agenda(9));
    expect(paragraphsOf(textOf(scene, 'body'))).toHaveLength(5);
    expect(textOf(scene, 'body2').lines[0]!.mark!.text).toBe('6.');
  });

  it('link each entry to its slide', () => {
    const scene = one(agenda(2));
    const links = scene.items.filter((item) => item.kind === 'shape');
    expect(links.map((item) => item.link)).toEqual(Array(2).fill({ to: 'section', section: 'part/1' }));
    // Each lies over the lines of its entry, and the text itself has no look of a link.
    const body = textOf(scene, 'body');
    for (const [index, { box }] of links.entries()) {
      const { y } = body.lines.find(({ paragraph }) => paragraph === index)!;
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
    expect(body.paragraphs.flatMap(({ runs }) => runs).filter((run) => run.link || run.underline)).toEqual([]);
  });

  it('sources keep the numbers that the text refers to', () => {
    const scene = one({
      type: 'sources',
      entries: [
        { number: 3, text: inlines('Three') },
        { number: 5, text: inlines('Five') },
      ],
    });
    expect(textOf(scene, 'body').lines.map((line) => line.mark?.text)).toEqual(['3.', '5.']);
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
