import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/shared/model/index.js';
import { buildPdf, copiedText, structureOf } from '../../support/pdf-build.js';
import { textOf } from '../../support/pdf-doctor/objects.js';
import { entryText, listOf, type PdfView } from '../../support/pdf-doctor/view.js';
import { words, wordsAdded, wordsLost } from '../../support/words.js';

/** What a scene shows, line by line, with its slide's number. */
function shown({ items }: Scene, index: number): string {
  return items
    .flatMap((item) =>
      item.kind === 'text' ? [item] : item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : [],
    )
    .flatMap(({ paragraphs, lines }) =>
      paragraphs.map(({ runs }, at) => {
        const mark = lines.find((line) => line.paragraph === at)?.mark?.text ?? '';
        const text = runs.map((run) => (run.field ? String(index + 1) : run.break ? ' ' : run.text)).join('');
        return `${mark} ${text}`;
      }),
    )
    .join('\n');
}

/** Words that read from left to right. */
function comparable(text: string): readonly string[] {
  return words(text.replace(/[\p{Script=Arabic}\u064b-\u065f]+/gu, ' '));
}

/** Letters that read from right to left, in order of the alphabet: poppler gives those of a ligature reversed. */
function arabicLetters(text: string): string {
  const found = text.normalize('NFKC').match(/\p{Script=Arabic}|[\u064b-\u065f]/gu) ?? [];
  return [...found].sort().join('');
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function bookmarks({ catalog, dict }: PdfView): readonly string[] {
  const lines: string[] = [];
  const walk = (first: ReturnType<typeof dict>, indent: string): void => {
    for (let item = first; item; item = dict(item.get('Next'))) {
      lines.push(indent + entryText(item, 'Title'));
      walk(dict(item.get('First')), `${indent}  `);
    }
  };
  walk(dict(dict(catalog.get('Outlines'))?.get('First')), '');
  return lines;
}

function metadata({ catalog, get }: PdfView): string {
  return (get(catalog.get('Metadata')) as { bytes: Buffer }).bytes.toString('utf8');
}

const brief = `---
title: Cargo & ice
author: A. Person
language: en-GB
date: 2026-03-02
classification: Internal
keywords: [ice, cargo]
---

## Volumes

Two things hold.

- Liquefied gas leads, says [the review](https://example.org/a?b=c&d=é)
- Coal follows
  1. from the mines
  2. from the ports

See [Outlook](#outlook).

## Outlook

| Year | Mt |
| ---- | -: |
| 2024 | 20 |
| 2025 | 22 |

## In their words

> It cannot be done.
>
> — Somebody
`;

describe('the pages', () => {
  it('are as many as the slides, and as large', async () => {
    const { pdf, result } = await buildPdf(brief);
    expect(pdf.pages).toHaveLength(result.scenes.length);
    for (const { dict } of pdf.pages) expect(dict.get('MediaBox')).toEqual([0, 0, 960, 540]);
  });

  it.each(['samples/every-kind.md', 'samples/iran-russia-drones.md', 'tests/briefs/stress.md'])(
    'have every word of the slides of %s, and no other',
    async (file) => {
      const { file: made, result } = await buildPdf({ file });
      const pages = await copiedText(made);
      expect(pages).toHaveLength(result.scenes.length);
      result.scenes.forEach((scene, index) => {
        const page = pages[index] as string;
        const wanted = comparable(shown(scene, index));
        const had = comparable(page);
        // A word that a line breaks inside is two words to whoever copies it, or one without its hyphen.
        const isPart = (word: string, of: string): boolean => letters(of).includes(letters(word));
        expect({
          slide: index + 1,
          lost: wordsLost(wanted, had).filter((word) => !isPart(word, page)),
          added: wordsAdded(had, wanted).filter((word) => !isPart(word, wanted.join(''))),
        }).toEqual({ slide: index + 1, lost: [], added: [] });
        expect(arabicLetters(page)).toBe(arabicLetters(shown(scene, index)));
      });
    },
    60_000,
  );
});

describe('the document', () => {
  it('says title, language, author, date, keywords and the marking', async () => {
    const { pdf } = await buildPdf(brief);
    const info = pdf.dict(pdf.file.trailer.get('Info'));
    const said = (key: string) => textOf(pdf.get(info?.get(key)));
    expect(entryText(pdf.catalog, 'Lang')).toBe('en-GB');
    expect(said('Title')).toBe('Cargo & ice');
    expect(said('Author')).toBe('A. Person');
    expect(said('Keywords')).toBe('Internal, ice, cargo');
    expect(said('CreationDate')).toBe('D:20260302000000Z');
    expect(metadata(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata(pdf)).toContain('<rdf:li xml:lang="x-default">Cargo &amp; ice</rdf:li>');
  });

  it('does not say that it follows PDF/UA where a picture has no alternative text', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
    const { pdf } = await buildPdf('# T\n\n## A map\n\n![](map.svg)\n', { files: { 'map.svg': svg } });
    expect(metadata(pdf)).not.toContain('pdfuaid:part');
  });

  it('has a bookmark for each section, and below it its slides where there are several', async () => {
    const many = Array.from(
      { length: 40 },
      (_, n) => `- Item ${n + 1} of a list whose items are too long for columns`,
    ).join('\n');
    const { pdf } = await buildPdf(`# Deck\n\n## One\n\n${many}\n\n## Two\n\nWords.\n`);
    expect(bookmarks(pdf)).toEqual(['Deck', 'One', '  One', ...[2, 3, 4].map((n) => `  One (${n} of 4)`), 'Two']);
  });

  it('is the same for the same brief, byte for byte', async () => {
    const [one, other] = [await buildPdf(brief), await buildPdf(brief)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    const changed = await buildPdf(brief.replace('Coal follows', 'Coal is behind'));
    expect(one.bytes.equals(changed.bytes)).toBe(false);
  });

  it('has only the glyphs that it shows', async () => {
    const { bytes } = await buildPdf('# 報告\n\n## 要点\n\n- 委员会在一月举行了会议\n- العربية\n- Emoji 🎉\n');
    expect(bytes.length).toBeLessThan(80_000); // the faces themselves have 9 MB
  });
});

describe('the structure', () => {
  it('has headings, paragraphs, lists in lists, links, tables and quotations', async () => {
    const { pdf } = await buildPdf(brief);
    const lines = structureOf(pdf);
    const volumes = lines.slice(lines.indexOf('      H2'), lines.indexOf('  Part', lines.indexOf('      H2')));
    expect(volumes).toEqual([
      '      H2',
      '      P',
      '      L',
      '        LI',
      '          Lbl',
      '          LBody',
      '            Link',
      '        LI',
      '          Lbl',
      '          LBody',
      '            L',
      '              LI',
      '                Lbl',
      '                LBody',
      '              LI',
      '                Lbl',
      '                LBody',
      '      P',
      '        Link',
    ]);
    const table = lines.slice(lines.indexOf('      Table'));
    expect(table.slice(0, 10)).toEqual([
      '      Table',
      '        TR',
      '          TH',
      '            P',
      '          TH',
      '            P',
      '        TR',
      '          TH',
      '            P',
      '          TD',
    ]);
    expect(lines.slice(lines.indexOf('      BlockQuote')).slice(0, 3)).toEqual([
      '      BlockQuote',
      '        P',
      '      P',
    ]);
  });

  it('leads links to their pages and to the web', async () => {
    const { pdf } = await buildPdf(brief);
    const leads = pdf.pages.flatMap(({ annotations }) =>
      annotations.map(({ dict }) => {
        const action = pdf.dict(dict.get('A'));
        return String(action?.get('URI') ?? action?.get('D'));
      }),
    );
    const review = 'https://example.org/a?b=c&d=%C3%A9';
    expect(leads).toEqual([review, 'page-00003', review]); // the last one on the slide of sources
  });

  it('says the marking once, and repeats it on every page as ornament', async () => {
    const { file, pdf } = await buildPdf(brief);
    for (const page of await copiedText(file)) expect(page).toContain('Internal');
    const first = pdf.pages[0]?.ref.number;
    const last = pdf.elements.filter(
      ({ parent, content }) => parent?.type === 'Sect' && content.some((key) => key.startsWith(`${first}/`)),
    );
    expect(last.at(-1)?.type).toBe('P');
  });

  it('names the language of a brief that is not in that of the deck', async () => {
    const { pdf } = await buildPdf('---\nlanguage: de\n---\n\n# Lage\n\n## Kohle\n\nEin Satz.\n');
    expect(entryText(pdf.catalog, 'Lang')).toBe('de');
  });

  it('has the first column of a table without a header row as its header, also where it is text and not bold', async () => {
    const cell = 'An argument that is as long as those which stand beside it';
    const rows = `<tr><td>${cell}<td>${cell}</tr>`.repeat(2);
    const { pdf } = await buildPdf(`# T\n\n## Views\n\n<table>${rows}</table>\n`);
    const types = pdf.elements.map(({ type }) => type).filter((type) => type === 'TH' || type === 'TD');
    expect(types).toEqual(['TH', 'TD', 'TH', 'TD']);
  });

  it('gives ticked and empty boxes their sign', async () => {
    const { pdf } = await buildPdf('# T\n\n## Tasks\n\n- [x] done\n- [ ] open\n');
    const labels = pdf.elements.filter(({ type }) => type === 'Lbl');
    expect(labels.map(({ dict }) => entryText(dict, 'ActualText'))).toEqual(['☑', '☐']);
  });
});

describe('other scripts', () => {
  const text = `---
title: Scripts
language: en
---

## One

- اجتمعت اللجنة إحدى عشرة مرة
- السؤال مفتوحًا
- 委员会在一月至九月期间举行了十一次会议
- کمیته یازده بار

## Two

Party 🎉 over
`;

  it('copy out in reading order', async () => {
    const { file } = await buildPdf(text);
    const plain = (await copiedText(file)).join('');
    expect(plain).toContain('اجتمعت اللجنة إحدى عشرة مرة');
    expect(plain).toContain('مفتوحا'); // the mark over it comes after it
    expect(plain).toContain('委员会在一月至九月期间举行了十一次会议');
    expect(plain).toContain('کمیته یازده بار');
    expect(plain).toContain('Party 🎉 over');
  });

  it('are said in reading order to a screen reader', async () => {
    const { pdf } = await buildPdf(text);
    const spans = pdf.elements.filter(({ type }) => type === 'Span').map(({ dict }) => entryText(dict, 'ActualText'));
    expect(spans).toEqual(['اجتمعت اللجنة إحدى عشرة مرة', 'السؤال مفتوحًا', 'کمیته یازده بار']);
  });

  it('that no face has are a warning, and copy out all the same', async () => {
    const { file, result, pdf } = await buildPdf('# T\n\n## Adlam\n\n- 𞤀𞤣𞤤𞤢𞤥 script\n');
    expect(result.diagnostics.map(({ code }) => code)).toContain('font-missing');
    expect((await copiedText(file))[1]).toContain('script');
    expect(metadata(pdf)).not.toContain('pdfuaid:part');
  });
});

describe('a list of annotations', () => {
  it('is absent where nothing leads anywhere', async () => {
    const { pdf } = await buildPdf('# T\n\n## A\n\nWords.\n');
    for (const { dict } of pdf.pages) expect(listOf(dict.get('Annots'))).toEqual([]);
  });
});
