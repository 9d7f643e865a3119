/** Remedies that are edits: each puts right what its message says, and changes nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyIgnores, decodeBrief, parseBrief } from '../../src/main/brief/index.js';
import { applied } from '../../src/main/workspace/text/changes.js';
import { canBeMended, changesOf, type Mend, mendsOf } from '../../src/shared/mends/index.js';
import { planned } from '../main/deck/plan-briefs.js';
import '../support/fixed-seed.js';

/** What is said of a brief, as the window gets it. */
function messages(text: string) {
  const { text: read = '' } = decodeBrief(Buffer.from(text), 'a.md');
  const { brief, diagnostics } = parseBrief({ file: 'a.md', text: read, today: '2026-11-26' });
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  const all = [...diagnostics, ...(isBroken ? [] : planned([brief]).diagnostics)];
  return applyIgnores('a.md', brief.ignores ?? [], all).map(({ code, lines, values }) => ({
    code,
    line: lines?.from ?? 0,
    lastLine: lines?.to ?? 0,
    values,
  }));
}

function mended(text: string, mend: Mend | undefined): string {
  return mend ? applied(text, changesOf(mend, text.split('\n'))) : text;
}

function mendsFor(code: string, text: string): readonly Mend[] {
  const found = messages(text).find((item) => item.code === code);
  return found ? mendsOf(found, text.split('\n')) : [];
}

const front = '---\ntitle: Cargo\n---\n';
/** French enough to be read as such. */
const french =
  'Le port de Harn est ouvert, et la ville ne perd pas une place dans les échanges pour le grain, qui sont plus importants que ceux des autres ports.\n';
const chart = (lines: string) =>
  `\`\`\`chart\n${lines}\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20.4 |\n\`\`\`\n`;

/** A code, a brief that has it (what stands around it is `{before}` and `{after}`), and how its line reads afterwards. */
const cases: readonly (readonly [code: string, text: string, wanted: string])[] = [
  ['front-matter-key', '---\ntitle: Cargo\nfootr: Gas\n---\n\n{before}## A\n\n- b\n\n{after}', '\nfooter: Gas\n'],
  [
    'front-matter-key',
    '---\n"clasification" : "A: b" # why\n---\n\n{before}{after}',
    '\n"classification" : "A: b" # why\n',
  ],
  ['front-matter-colon', '---\ntitle: Cargo: the rest\n---\n\n{before}{after}', '\ntitle: "Cargo: the rest"\n'],
  ['front-matter-colon', '---\ntitle: A "b": c\'s #1\n---\n\n{before}{after}', `\ntitle: 'A "b": c''s #1'\n`],
  ['front-matter-unclosed', '---\ntitle: Cargo\nauthor:\n  - Jane\n\n{before}{after}', '\n  - Jane\n---\n\n'],
  ['front-matter-unclosed', '---\ntitle: Cargo\n## A\n\n{before}{after}', '\ntitle: Cargo\n---\n## A\n'],
  ['language-guessed', `# Le port\n\n${french}\n`, '---\nlanguage: fr\n---\n\n# Le port'],
  ['language-guessed', `${front}\n# Le port\n\n${french}\n`, 'title: Cargo\nlanguage: fr\n---\n'],
  [
    'attributes-inside',
    `${front}\n{before}## What {.internal} they say\n\n- b\n\n{after}`,
    '## What they say {.internal}\n',
  ],
  [
    'attribute-value',
    `${front}\n{before}## Outlook {layout=timelime}\n\n- 2021: b\n- 2022: c\n\n## B\n\n{after}`,
    '{layout=timeline}\n',
  ],
  ['attribute-value', `${front}\n{before}## Slid {prose=slid}\n\nText.\n\n{after}`, '## Slid {prose=slide}\n'],
  [
    'layout-unknown',
    `${front}\n{before}## A\n\n<!-- layout: bulets -->\n\n- b\n- c\n\n{after}`,
    '<!-- layout: bullets -->\n',
  ],
  ['title-is-section', '## T\n\n### A\n\n- b\n\n### B\n\n- c\n\n### C\n\n- d\n', '# T\n'],
  ['chat-line', `Sure! Here’s a **summary** of the article:\n\n${'{before}'}## A\n\n- b\n\n{after}`, '## A\n'],
  ['chat-line', '## A\n\n- b\n\nWould you like me to\nmake it shorter?\n', '- b\n'],
  ['chart-type', `${front}\n{before}## A\n\n${chart('type: colum')}\n{after}`, '\ntype: column\n'],
  ['chart-key-near', `${front}\n{before}## A\n\n${chart('titel: Cargo')}\n{after}`, '\ntitle: Cargo\n'],
  ['dashes-under-text', `${front}\n{before}## A\n\nA sentence that ends.\n---\nNext.\n\n{after}`, 'ends.\n\n---\n'],
  ['footnote-unused', `${front}\n{before}## A\n\n- b\n\n[^one]: A note\n\n{after}`, '- b\n\n\n'],
  ['comment-unclosed', `${front}\n{before}## A\n\n- b\n\n<!-- open\n`, '<!-- open -->\n'],
  ['div-unclosed', `${front}\n{before}## A\n\n::: note\nWords\n\n## B\n\n- c\n\n{after}`, 'Words\n\n:::\n\n## B\n'],
  ['div-unclosed', `${front}\n{before}## A\n\n:::: note\nWords\n`, 'Words\n::::\n'],
  [
    'ignore-unused',
    `${front}\n{before}## A\n\n<!-- briefdeck-ignore alt-missing -->\n\nText.\n\n{after}`,
    '## A\n\n\nText.\n',
  ],
];

const block = fc.constantFrom(
  '## Überblick 🚢\n\n',
  'A paragraph of plain words.\n\n',
  '- Gas\n- Coal\n\n',
  '```sh\n# not a heading\n::: no block\n```\n\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n\n',
  '::: tip\nClosed.\n:::\n\n',
  '<!-- a comment -->\n\n',
  '> Words\n> — Somebody, 2024\n\n',
);
const blocks = fc.array(block, { maxLength: 4 }).map((all) => all.join(''));

describe('remedies that are edits', () => {
  it.each(cases)('%s: put right in %j', (code, text, wanted) => {
    const before = text.replace(/\{before\}|\{after\}/g, '');
    const [mend] = mendsFor(code, before);
    expect(mend, 'no remedy').toBeDefined();
    expect(mended(before, mend)).toContain(wanted);
  });

  it('take their message away, bring no other, and leave every other line as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), blocks, blocks, ([code, template, wanted], before, after) => {
        const text = template.replace('{before}', before).replace('{after}', after);
        const item = messages(text).find((each) => each.code === code);
        expect(item, `${code} is not said`).toBeDefined();
        if (!item) return;
        const lines = text.split('\n');
        const [mend] = mendsOf(item, lines);
        expect(mend, `no remedy for ${code}`).toBeDefined();
        const now = mended(text, mend);
        expect(now).toContain(wanted);
        const left = countsOf(now);
        const were = countsOf(text);
        expect(left.get(code) ?? 0).toBe((were.get(code) ?? 0) - 1);
        // Of a brief that could not be read before, the rest is only said now.
        if (code !== 'front-matter-unclosed' && code !== 'comment-unclosed')
          for (const [other, count] of left) expect(count, other).toBeLessThanOrEqual(were.get(other) ?? 0);
        const meant = new Set(lines.slice(item.line - 1, item.lastLine));
        const others = lines.filter((line) => !meant.has(line));
        expect(now.split('\n').filter((line) => others.includes(line)).length).toBeGreaterThanOrEqual(others.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are offered for no line that is not what the message is about', () => {
    for (const [code, template] of cases) {
      if (code === 'language-guessed') continue; // about the whole text
      const text = template.replace(/\{before\}|\{after\}/g, '');
      const item = messages(text).find((each) => each.code === code);
      const other = ['---', 'title: A text of another', '---', '', '## Another heading', '', 'Words.', 'More.', ''];
      if (item) expect(mendsOf(item, other), code).toEqual([]);
    }
    expect(mendsOf({ code: 'constructor', line: 1, lastLine: 1, values: {} }, ['---'])).toEqual([]);
    expect(canBeMended({ code: 'constructor', line: 1 })).toBe(false);
    expect(canBeMended({ code: 'alt-missing', line: 0 })).toBe(false);
  });

  it('describe a picture, or mark it as an ornament, beside what it has in braces', () => {
    const [describeIt, ornament] = mendsFor(
      'alt-missing',
      `${front}\n## A\n\nWords ![x](a.png) ![](map.png "A (map)"){width=60%}\n`,
    );
    expect(describeIt).toMatchObject({ kind: 'describe', caret: { line: 7, column: 20 } });
    expect(ornament?.lines).toEqual(['Words ![x](a.png) ![](map.png "A (map)"){.decorative width=60%}']);
    const text = `${front}\n## A\n\n![](map.png)\n`;
    expect(mended(text, mendsFor('alt-missing', text)[0])).toBe(text);
    expect(mended(text, mendsFor('alt-missing', text)[1])).toContain('![](map.png){.decorative}');
  });

  it('begin a footnote at the end, where the caret goes', () => {
    for (const end of ['', '\n']) {
      const text = `${front}\n## A\n\n- b[^One]${end}`;
      const [mend] = mendsFor('footnote-missing', text);
      expect(mended(text, mend)).toBe(`${front}\n## A\n\n- b[^One]\n\n[^One]: `);
      expect(mend?.caret).toEqual({ line: 9, column: 8 });
    }
  });

  it('begin no footnote where it would be a part of a comment or of code', () => {
    const text = `${front}\n## A\n\n- b[^One]\n\n`;
    for (const end of ['<!-- open\n', 'Words <!-- open', '```sh\nls\n']) {
      const lines = `${text}${end}`.split('\n');
      const missing = messages(`${text}${end}`).filter(({ code }) => code === 'footnote-missing');
      expect(missing).toHaveLength(1);
      expect(missing.flatMap((item) => mendsOf(item, lines))).toEqual([]);
    }
    for (const end of ['<!-- closed -->\n', '```sh\nls\n```\n']) {
      const now = mended(`${text}${end}`, mendsFor('footnote-missing', `${text}${end}`)[0]);
      expect(messages(`${now}Words`).map(({ code }) => code)).not.toContain('footnote-missing');
    }
  });

  it.each([
    ['front matter whose keys go on after a blank line', '---\ntitle: Cargo\n\nclassification: SECRET\n\n## A\n'],
    ['a heading that has braces at its end too', `${front}\n## What {.internal} says {#b}\n\n- b\n`],
    ['a word that stands in its line twice', `${front}\n<!-- layout: list layout: lst, lst -->\n\n- b\n`],
    ['a layout that is near none', `${front}\n## A\n\n<!-- layout: qqqqqqq -->\n\n- b\n`],
    ['a language in Pandoc’s title block', `% Le port\n% Jane\n\n${french}`],
    ['a language where a slide break comes first', `---\n\nnote: here\n\n---\n\n${french}`],
    ['a block before a heading by the line under it', `${front}\n## A\n\n::: note\nWords\n\nTitle\n=====\n\n- b\n`],
  ])('are none for %s', (_, text) => {
    const lines = text.split('\n');
    expect(messages(text).flatMap((item) => mendsOf(item, lines))).toEqual([]);
  });

  it('close a block behind code that has a heading’s sign', () => {
    const text = `${front}\n## A\n\n::: note\n\`\`\`sh\n# no heading\n\`\`\`\n\n## B\n\n- c\n`;
    expect(mended(text, mendsFor('div-unclosed', text)[0])).toContain('```\n\n:::\n\n## B');
  });

  it('give a value of two words its quotation marks in braces', () => {
    const item = { code: 'chart-type', line: 1, lastLine: 1, values: { type: 'stackd-bar', nearest: 'stacked bar' } };
    expect(mendsOf(item, ['## A {chart=stackd-bar unit=Mt}'])[0]?.lines).toEqual([
      '## A {chart="stacked bar" unit=Mt}',
    ]);
  });
});

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of messages(text)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
