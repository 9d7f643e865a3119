import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuildRequest } from '../../../src/main/workspace/index.js';
import { corpusDocuments } from '../../support/documents.js';
import { houses } from '../../support/houses.js';
import { visibleText } from '../../support/markdown-text.js';
import { buildPdf, copiedText, structureOf } from '../../support/pdf-build.js';
import { textOf } from '../../support/pdf-doctor/objects.js';
import { entryText, type PdfView } from '../../support/pdf-doctor/view.js';
import { words, wordsLost } from '../../support/words.js';

/** A handout, looked at by the PDF doctor. */
function buildHandout(
  brief: Parameters<typeof buildPdf>[0],
  options: Parameters<typeof buildPdf>[1] & Partial<BuildRequest> = {},
) {
  return buildPdf(brief, { formats: ['handout'], ...options });
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

const brief = `---
title: Cargo & ice
author: A. Person
language: en-GB
date: 2026-03-02
classification: Internal
---

## Volumes

Two things hold.

- Liquefied gas leads[^g], says [the review](https://example.org/a)
- Coal follows

<!-- notes: Say this slowly. -->

See [Outlook](#outlook).

## Outlook

| Year | Mt |
| ---- | -: |
| 2024 | 20 |
| 2025 | 22 |

[^g]: By weight.
`;

const long = 'The committee met eleven times and heard ninety witnesses from every part of the country. ';

describe('a handout', () => {
  it('has the text in full, the notes, the sources, and head and foot on every page', async () => {
    const { file, result } = await buildHandout(brief.replace('Two things hold.', long.repeat(60)));
    expect(result.output).toEqual([file]);
    expect(file).toMatch(/talk-handout\.pdf$/);
    const pages = await copiedText(file);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Cargo & ice · 2 March 2026');
      expect(page).toContain('Internal');
      expect(page).toMatch(/Slides? \d/);
    });
    const all = pages.join(' ').replace(/\s+/g, ' ');
    expect(all.match(/heard ninety witnesses/g)?.length).toBeGreaterThanOrEqual(60);
    expect(all).toContain('Say this slowly.');
    expect(all).toContain('1. By weight.');
    expect(all).toContain('the review, example.org/a');
  });

  it('names section and slide at the head of each page, also where a text goes on', async () => {
    const { file } = await buildHandout(`# T\n\n## One\n\n${long.repeat(80)}\n\n## Two\n\n- a\n- b\n`);
    const pages = await copiedText(file);
    const heads = pages.map((page) => [/(?:One|Two|T)\b/.exec(page)?.[0], /Slides? [\d–]+/.exec(page)?.[0]]);
    expect(heads.slice(0, 3)).toEqual([
      ['T', 'Slide 1'],
      ['One', 'Slide 2'],
      ['One', 'Slide 2'],
    ]);
  });

  it('has a bookmark for each section', async () => {
    const { pdf } = await buildHandout(brief);
    expect(bookmarks(pdf)).toEqual(['Cargo & ice', 'Volumes', 'Outlook', 'Sources']);
  });

  it('says title, language and date, and the same for the same brief', async () => {
    const one = await buildHandout(brief);
    const info = one.pdf.dict(one.pdf.file.trailer.get('Info'));
    expect(textOf(one.pdf.get(info?.get('Title')))).toBe('Cargo & ice');
    expect(entryText(one.pdf.catalog, 'Lang')).toBe('en-GB');
    expect(one.bytes.equals((await buildHandout(brief)).bytes)).toBe(true);
    const deck = await buildPdf(brief);
    expect(String(one.pdf.file.trailer.get('ID'))).not.toBe(String(deck.pdf.file.trailer.get('ID')));
  });

  it('is on the paper of its region, of the brief, or of who asks', async () => {
    const widthOf = async (text: string, options: Partial<BuildRequest> = {}) =>
      Number(String((await buildHandout(text, options)).pdf.pages[0]?.dict.get('MediaBox')).split(',')[2]);
    expect(await widthOf('---\nlang: en-US\n---\n\n# T\n')).toBe(612);
    expect(await widthOf('---\nlang: en-US\npaper: A4\n---\n\n# T\n')).toBe(595.28);
    expect(await widthOf('---\npaper: A4\n---\n\n# T\n', { paper: 'letter' })).toBe(612);
  });

  it('says nothing of what is left out', async () => {
    const text =
      '# T\n\n## Open\n\nSee [the other](#secret).\n\n## Secret\n\nHidden words[^x].\n\n[^x]: Hidden source.\n';
    const { file, bytes, pdf } = await buildHandout(text, { skip: ['secret'] });
    expect((await copiedText(file)).join()).not.toMatch(/hidden|secret/i);
    expect(bytes.toString('latin1')).not.toMatch(/hidden|secret/i);
    expect(bookmarks(pdf)).toEqual(['T', 'Open']);
  });
});

describe('to whoever reads by ear', () => {
  it('a handout has its headings, then each slide as a picture that is named, then the text as what it is', async () => {
    const { pdf } = await buildHandout(brief);
    const lines = structureOf(pdf);
    const entry = lines.slice(lines.indexOf('    Sect', lines.indexOf('    Sect') + 1));
    expect(entry.slice(0, 16)).toEqual([
      '    Sect',
      '      H2',
      '      Figure',
      '      P',
      '      L',
      '        LI',
      '          Lbl',
      '          LBody',
      '            Link',
      '        LI',
      '          Lbl',
      '          LBody',
      '      P',
      '        Link',
      '      H3',
      '      P',
    ]);
    const figures = pdf.elements.filter(({ type }) => type === 'Figure').map(({ dict }) => entryText(dict, 'Alt'));
    expect(figures).toEqual(['Slide 1: Cargo & ice.', 'Slide 2: Volumes.', 'Slide 3: Outlook.', 'Slide 4: Sources.']);
    expect(lines.filter((line) => line.trim() === 'TH')).toHaveLength(4);
  });

  it('the picture of a slide says what its chart shows', async () => {
    const chart =
      '```chart\ntype: column\ntitle: Cargo\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20 |\n  | 2025 | 21 |\n```';
    const { pdf } = await buildHandout(`# T\n\n## A\n\n${chart}\n`);
    const alt = pdf.elements.filter(({ type }) => type === 'Figure').map(({ dict }) => entryText(dict, 'Alt'));
    expect(alt[1]).toMatch(/^Slide 2: A\. Column chart: Cargo\./);
  });

  it('a text and a table that go on over pages are one paragraph and one table, with one header', async () => {
    const rows = Array.from({ length: 90 }, (_, n) => `| Region ${n} | ${n} |`).join('\n');
    const { pdf } = await buildHandout(`# T\n\n## A\n\n${long.repeat(80)}\n\n## B\n\n| R | N |\n| - | - |\n${rows}\n`);
    const tables = pdf.elements.filter(({ type }) => type === 'Table');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.children).toHaveLength(91);
    const pagesOf = (content: readonly string[]) => new Set(content.map((key) => key.split('/')[0])).size;
    expect(pdf.elements.some(({ type, content }) => type === 'P' && pagesOf(content) > 1)).toBe(true);
  });
});

describe('links', () => {
  it('lead to the page of the section and to the web, from the contents too', async () => {
    const sections = Array.from({ length: 11 }, (_, n) => `## Part ${n + 1}\n\n- one\n- two\n`).join('\n');
    const { pdf, file } = await buildHandout(`# T\n\n${sections}`);
    const leads = pdf.pages.flatMap(({ annotations }) =>
      annotations.map(({ dict }) => String(pdf.dict(dict.get('A'))?.get('D'))),
    );
    expect(leads).toHaveLength(10); // all but the first, which stands before the agenda
    const pages = await copiedText(file);
    const contents = pages.find((page) => page.includes('Agenda')) ?? '';
    leads.forEach((place, index) => {
      const page = Number(place.replace('page-', ''));
      expect(pages[page - 1]).toContain(`Part ${index + 2}`);
      expect(contents).toMatch(new RegExp(`Part ${index + 2}\\s+${page}\\b`));
    });
  });
});

describe('other scripts', () => {
  it('copy out in reading order, from right to left and in Chinese', async () => {
    const persian = await buildHandout(
      '---\nlang: fa\n---\n\n# گزارش\n\n## کمیته\n\nکمیته یازده بار تشکیل جلسه داد.\n',
    );
    expect((await copiedText(persian.file)).join(' ').match(/کمیته یازده بار تشکیل/g)?.length).toBeGreaterThanOrEqual(
      1,
    );
    const spans = persian.pdf.elements
      .filter(({ type }) => type === 'Span')
      .map(({ dict }) => entryText(dict, 'ActualText'));
    expect(spans).toContain('کمیته یازده بار تشکیل جلسه داد.');
    const chinese = await buildHandout(
      '---\nlang: zh\n---\n\n# 報告\n\n## 要点\n\n委员会在一月至九月期间举行了十一次会议。\n',
    );
    expect((await copiedText(chinese.file)).join(' ')).toContain('委员会在一月至九月期间举行了十一次会议。');
  });
});

const read = ['samples/every-kind.md', 'samples/iran-russia-drones.md', 'samples/seats.md', 'tests/briefs/stress.md'];

describe('handouts of real briefs', () => {
  it.each(read)(
    'have every word of %s',
    async (file) => {
      const made = await buildHandout({ file });
      const text = (await copiedText(made.file)).join('\n');
      const letters = (part: string): string => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      const flat = letters(text);
      const arabic = /\p{Script=Arabic}/u; // poppler gives the letters of a ligature reversed
      const wanted = words(visibleText(readFileSync(file, 'utf8'))).filter((word) => !arabic.test(word));
      expect(wordsLost(wanted, words(text)).filter((word) => !flat.includes(letters(word)))).toEqual([]);
    },
    60_000,
  );

  it.each(
    corpusDocuments().filter(({ name }) => /fema|best-practices-ar|legal-zh|contributing-fa|html-table/.test(name)),
  )(
    'are without fault for $name',
    async ({ file }) => {
      const { pdf } = await buildHandout({ file });
      expect(pdf.pages.length).toBeGreaterThan(1);
    },
    120_000,
  );

  it.each(houses.filter(({ variant }) => variant === 'dark'))(
    'are without fault in $house, $variant',
    async ({ house, variant }) => {
      await buildHandout(brief, { template: house, variant });
    },
  );
});
