/** Arabic and Hebrew houses, whose masters read from right to left, with decks that do not. */
import { expect, it } from 'vitest';
import { buildOnHouse } from '../../../support/build-on-house.js';
import { textOf } from '../../../support/compose-slides.js';
import { changedPackage } from '../../../support/foreign-packages.js';

const house = changedPackage('python-pptx-default.pptx', [
  [
    /slideMaster1\.xml$|presentation\.xml$/,
    (xml) => xml.replace(/(<a:lvl\dpPr[^>]*?)algn="(?:l|ctr)"([^>]*?)rtl="0"/g, '$1algn="r"$2rtl="1"'),
  ],
]);

const brief = (language: string, words: string) => `---
title: ${words}
language: ${language}
---

## ${words}

- ${words}

## ${words} 2

\`\`\`js
const one = 1;
\`\`\`

## ${words} 3

${words}.
`;

const built = (language: string, words: string) =>
  buildOnHouse(house, brief(language, words), 'adopted: a house that reads from right to left');

it('an English deck begins on the left, code too, and every paragraph says so', async () => {
  const { slide, xml } = await built('en', 'Ports');
  for (const [kind, name] of [
    ['bullets', 'title'],
    ['bullets', 'body'],
    ['code', 'code'],
  ] as const) {
    for (const { align, rtl } of textOf(slide(kind), name).paragraphs) expect([align, rtl]).toEqual(['left', false]);
  }
  expect(xml('ppt/slides/slide2.xml')).toMatch(/idx="1"\/>.*?<a:pPr algn="l" rtl="0"/s);
  // Boxes of text inherit the presentation's default text style.
  expect(xml('ppt/slides/slide4.xml')).not.toMatch(/<a:p><a:r>/);
});

it('an Arabic deck begins on the right', async () => {
  const { slide, xml } = await built('ar', 'الموانئ');
  for (const { align, rtl } of textOf(slide('bullets'), 'body').paragraphs)
    expect([align, rtl]).toEqual(['right', true]);
  expect(xml('ppt/slides/slide2.xml')).toContain('algn="r" rtl="1"');
});
