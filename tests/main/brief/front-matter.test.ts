import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { read, show } from './read.js';

const meta = (yaml: string) => read(`---\n${yaml}\n---\n# H\n`).meta;
const found = (yaml: string) =>
  read(`---\n${yaml}\n---\n# H\n`).diagnostics.map((item) => `${item.severity} ${item.code} ${item.lines?.from}`);

describe('front matter', () => {
  it.each([
    ['1.10', '1.10'],
    ['007', '007'],
    ['.inf', '.inf'],
    ['1e3', '1e3'],
    ['1984', '1984'],
  ])('prints the number %s as it is written', (written, printed) => {
    expect(meta(`title: ${written}`).title).toBe(printed);
  });

  it('takes no characters that no document can hold', () => {
    expect(meta('title: "a\\u0000b \\uD800"').title).toBe('ab');
    expect(meta('title: "\\u0000\\uD800"').title).not.toBe('');
  });

  it('reads every known key', () => {
    expect(
      meta(
        [
          'title: T',
          'subtitle: S',
          'author: [A, B]',
          'organisation: House',
          'language: fr-ca',
          'classification: SECRET',
          'template: chancery',
          'variant: dark',
          'footer: F',
          'agenda: off',
          'prose: lead',
          'contact: a@b.c',
          'ask: [One, Two]',
          'keywords: drones, Iran',
          'mine: 7',
        ].join('\n'),
      ),
    ).toMatchObject({
      title: 'T',
      subtitle: 'S',
      authors: ['A', 'B'],
      organization: 'House',
      language: 'fr-CA',
      classification: 'SECRET',
      template: 'chancery',
      variant: 'dark',
      footer: 'F',
      agenda: 'off',
      prose: 'lead',
      contact: ['a@b.c'],
      ask: ['One', 'Two'],
      keywords: ['drones', 'Iran'],
      other: { mine: 7 },
    });
  });

  it('knows the line of each known key', () => {
    expect(meta('title: T\nauthor:\n  - A\n  - B\nfooter: F').lines).toEqual({
      title: { from: 2, to: 2 },
      author: { from: 3, to: 5 },
      footer: { from: 6, to: 6 },
    });
  });

  it('takes a plain value with a colon as text, and says so', () => {
    const yaml = "date: 2023-07-14\ntitle: Iran's drones for Russia: what Tehran paid";
    expect(meta(yaml).title).toBe("Iran's drones for Russia: what Tehran paid");
    expect(found(yaml)).toEqual(['info front-matter-colon 3']);
  });

  it('takes other values that everybody understands as text too', () => {
    expect(meta('title: "Axis" of drones').title).toBe('"Axis" of drones');
    expect(meta('author: @jane').authors).toEqual(['@jane']);
    expect(meta("title: 'Jane''s report: one'").title).toBe("Jane's report: one");
    expect(meta("title: 'Jane' and Jill").title).toBe("'Jane' and Jill");
    expect(meta('title: Why we are #1').title).toBe('Why we are #1');
    expect(meta('title: T # a comment').title).toBe('T');
  });

  it('refuses any other syntax error, with its line', () => {
    expect(found('title: T\nfooter: [a, b')[0]).toMatch(/^error front-matter-syntax [34]$/);
    expect(found('title: T\n\tfooter: F')[0]).toMatch(/^error front-matter-syntax 3$/);
    expect(found('title: T\nfooter: F\ntitle: U')).toEqual(['error front-matter-syntax 4']);
    expect(found('title: T\nother:\n  a: 1\n  a: 2')).toContain('error front-matter-syntax 5');
  });

  it('says which key has the wrong type, and keeps the rest', () => {
    expect(found('title: {a: b}\nagenda: perhaps\nlanguage: german')).toEqual(
      ['warning front-matter-type 4', 'warning front-matter-type 3', 'warning front-matter-type 2'].sort(
        (a, b) =>
          found('title: {a: b}\nagenda: perhaps\nlanguage: german').indexOf(a) -
          found('title: {a: b}\nagenda: perhaps\nlanguage: german').indexOf(b),
      ),
    );
    expect(meta('title: [a, b]\nfooter: F').footer).toBe('F');
    expect(meta('title: [a, b]\nfooter: F').title).toBeUndefined();
  });

  it('reads sources as texts, addresses, links and mappings, one or many', () => {
    expect(meta('source: https://a.b/c').sources).toEqual([{ url: 'https://a.b/c' }]);
    expect(meta('source: "[Paper](https://a.b)"').sources).toEqual([{ title: 'Paper', url: 'https://a.b' }]);
    expect(
      meta(
        'sources:\n  - A book\n  - title: T\n    publisher: P\n    author: [X, Y]\n    date: 2023-07-14\n    url: https://x.y',
      ).sources,
    ).toEqual([
      { title: 'A book' },
      { title: 'T', publisher: 'P', author: 'X, Y', date: '14 July 2023', url: 'https://x.y' },
    ]);
  });

  it('is never printed, also where it is not understood', () => {
    const brief = read('+++\ntitle = "T"\n+++\n\nText.\n');
    expect(brief.preamble.map((item) => item.type === 'paragraph' && show(item.inlines))).toEqual(['Text.']);
    expect(brief.diagnostics.map((item) => item.code)).toEqual(['front-matter-foreign']);
  });

  it('is an error where it never ends, and not text on a slide', () => {
    const brief = read('---\ntitle: T\nclassification: Secret\n\n## A\n\nText.\n');
    expect(brief.diagnostics.map((item) => `${item.severity} ${item.code} ${item.lines?.from}`)).toEqual([
      'error front-matter-unclosed 1',
    ]);
  });

  it.each(['marking', 'Marking', 'sensitivity'])(
    'does not lose a marking that stands under %s without a word',
    (key) => {
      const { diagnostics } = read(`---\n${key}: Secret\n---\n# H\n`);
      expect(diagnostics).toMatchObject([{ code: 'front-matter-key', values: { key, nearest: 'classification' } }]);
    },
  );

  it('names the key that was meant by one that is misspelled, and leaves other tools theirs', () => {
    const brief = read('---\nclasification: Secret\ntags: [a]\nfont: x\nlayout: y\ncontent: z\n---\n# H\n');
    expect(brief.diagnostics.map(({ code, lines, values }) => [code, lines?.from, values.nearest])).toEqual([
      ['front-matter-key', 2, 'classification'],
    ]);
  });

  it('reads keys in capitals, the small ones first', () => {
    expect(meta('Classification: Secret\nTITLE: T')).toMatchObject({ classification: 'Secret', title: 'T' });
    expect(meta('Title: A\ntitle: B').title).toBe('B');
    expect(meta('Title: A').lines).toEqual({ title: { from: 2, to: 2 } });
  });

  it('does not take a slide break for front matter', () => {
    expect(read('---\n\nText.\n\n---\n').preamble.map((item) => item.type)).toEqual(['break', 'paragraph', 'break']);
    expect(read('---\nText without end.\n').preamble.map((item) => item.type)).toEqual(['break', 'paragraph']);
  });

  it('lets options go before it', () => {
    const { brief } = parseBrief({ file: 'x.md', text: '---\ntitle: A\nfooter: F\n---\n', meta: { title: 'B' } });
    expect([brief.meta.title, brief.meta.footer]).toEqual(['B', 'F']);
  });
});

describe('dates', () => {
  const date = (written: string, language = 'en') => {
    const { date: printed, isoDate } = meta(`language: ${language}\ndate: ${written}`);
    return [printed, isoDate];
  };

  it('are printed in the long form of the language', () => {
    expect(date('2023-07-14')).toEqual(['14 July 2023', '2023-07-14']);
    expect(date('2023-07-14', 'en-US')).toEqual(['July 14, 2023', '2023-07-14']);
    expect(date('2023-07-14', 'fr')).toEqual(['14 juillet 2023', '2023-07-14']);
    expect(date('14.07.2023', 'de')).toEqual(['14. Juli 2023', '2023-07-14']);
    expect(date('2023年7月14日', 'ja')).toEqual(['2023年7月14日', '2023-07-14']);
    expect(date('2023-07')).toEqual(['July 2023', undefined]);
  });

  it('are read as people write them', () => {
    for (const written of ['14 July 2023', 'July 14, 2023', '14th July 2023', '14 Jul 2023', '2023-07-14T10:00:00Z']) {
      expect(date(written)).toEqual(['14 July 2023', '2023-07-14']);
    }
    expect(date('01 января 1970', 'ru')[1]).toBe('1970-01-01');
    expect(date('14 de julio de 2023', 'es')[1]).toBe('2023-07-14');
  });

  it('stay as written where they are none, or are two', () => {
    expect(date('Spring 2023')).toEqual(['Spring 2023', undefined]);
    expect(date('2023-02-31')).toEqual(['2023-02-31', undefined]);
    expect(date('03/04/2023')).toEqual(['03/04/2023', undefined]);
    expect(date('03/04/2023', 'en-US')[1]).toBe('2023-03-04');
    expect(date('13/04/2023')[1]).toBe('2023-04-13');
  });

  it('know today where it is given', () => {
    expect(date('today')).toEqual(['23 November 2026', '2026-11-23']);
  });
});

describe("Pandoc's title block", () => {
  it('is title, authors and date', () => {
    const brief = read('% The drones\n  of autumn\n% Ann; Bob\n  Cem\n% 2023-04-05\n\n## A\n\nText.\n');
    expect(show(brief.title)).toBe('The drones of autumn');
    expect(brief.meta).toMatchObject({ authors: ['Ann', 'Bob', 'Cem'], isoDate: '2023-04-05' });
    expect(brief.preamble).toEqual([]);
    expect(brief.sections[0]?.lines.from).toBe(7);
    expect(brief.form).toBe('sections');
  });

  it('may leave fields out', () => {
    expect(read('%\n% Ann\n\nText.\n').meta).toMatchObject({ authors: ['Ann'] });
    expect(show(read('% Only a title').title)).toBe('Only a title');
  });

  it('begins a deck where slides are written under it', () => {
    const deck = read('% T\n\n# Part\n\n## One\n\nText.\n\n. . .\n\nMore.\n\n## Two\n\nText.\n');
    expect([deck.form, deck.titleSlide, deck.sections.length]).toEqual(['slides', true, 3]);
  });

  it("is none of Obsidian's comments", () => {
    expect(read('%% private %%\n\n# H\n').meta.title).toBeUndefined();
  });
});
