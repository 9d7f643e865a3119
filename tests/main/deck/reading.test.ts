import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../src/main/brief/index.js';
import { fullCut, selectSections } from '../../../src/main/deck/index.js';
import type { Brief, Inline, ReadingEntry } from '../../../src/shared/model/index.js';
import { type PlanSettings, readingMatter } from './plan-briefs.js';

function briefOf(text: string, file = 'report.md'): Brief {
  return parseBrief({ file, text }).brief;
}

function read(text: string, settings: PlanSettings = {}): readonly ReadingEntry[] {
  return readingMatter([briefOf(text)], settings);
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : '')).join('');
}

/** `group: heading, heading | type type | notes | sources`, an entry a line. */
function outline(entries: readonly ReadingEntry[]): readonly string[] {
  return entries.map(({ groups, parts, notes, sources }) => {
    const headings = parts.map(({ heading }) => plain(heading)).filter(Boolean);
    const blocks = parts.flatMap((part) => part.blocks.map(({ type }) => type));
    const said = [headings.join(', '), blocks.join(' '), String(notes.length), String(sources.length)];
    return `${groups.join(' ')}: ${said.join(' | ')}`;
  });
}

const long = 'The committee met eleven times and heard ninety witnesses from every part of the country. '.repeat(12);

describe('what is read below the slides', () => {
  it('is the text of their section in full, whatever of it the slide shows', () => {
    const [, entry] = read(`# T\n\n## Report\n\n${long}\n`);
    expect(entry?.groups).toEqual(['report/1']);
    expect(entry?.parts[0]?.blocks).toHaveLength(1);
    expect(JSON.stringify(entry?.parts[0]?.blocks).match(/eleven times/g)).toHaveLength(12);
  });

  it('is shared among several slides of one section, each stretch below the slide that it makes', () => {
    const text = '# T\n\n## Two\n\n- one\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n> Said.\n>\n> — Somebody\n';
    expect(outline(read(text, { rules: { dividers: 'off' } }))).toEqual([
      'title: T |  | 0 | 0',
      'two/1: Two | list | 0 | 0',
      'two/2: Two | table | 0 | 0',
      'two/3: Two | quote | 0 | 0',
    ]);
  });

  it('is under the headings of all sections that one slide shows', () => {
    const text = '# T\n\n## Options\n\n### Keep {layout=x}\n\n- cheap\n- known\n\n### Replace\n\n- dear\n- new\n';
    const [, entry] = read(text.replace(' {layout=x}', ''), {});
    expect(entry?.parts.map(({ heading, depth }) => `${depth} ${plain(heading)}`)).toEqual([
      '1 Options',
      '2 Keep',
      '2 Replace',
    ]);
    expect(entry?.above).toBe(1);
  });

  it('has a divider without a text of its own above what it divides off', () => {
    const part = (name: string) => `### ${name}\n\n- a ${name}\n- b\n- c\n\n`;
    const parts = ['One', 'Two', 'Three', 'Four', 'Five'].map(part).join('');
    expect(outline(read(`# T\n\n## Part\n\n${parts}`))[1]).toBe('part/divider one/1: Part, One | list | 0 | 0');
  });

  it('keeps what was said only to whoever speaks apart, without its place in the text', () => {
    const [, entry] = read('# T\n\n## A\n\n- one\n\n<!-- notes: Say this slowly. -->\n\n- two\n');
    expect(JSON.stringify(entry?.notes)).toContain('Say this slowly.');
    expect(JSON.stringify(entry?.parts)).not.toContain('slowly');
  });

  it('has title, author and date on the first page, and the text before the first section', () => {
    const text =
      '---\ntitle: T\nsubtitle: S\nauthor: A. Person\ndate: 2026-03-02\nlang: en\n---\n\nA word before.\n\n## A\n\n- one\n';
    const [first] = read(text);
    expect(first?.parts.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['paragraph', 'byline'],
      ['paragraph'],
    ]);
    expect(JSON.stringify(first)).toContain('A. Person · 2 March 2026');
  });

  it('gives the numbers of a chart as a table, under what the chart says of itself', () => {
    const text =
      '# T\n\n## A\n\n```chart\ntype: column\ntitle: Cargo\nunit: Mt\nsource: Review\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20.4 |\n  | 2025 | 21 |\n```\n';
    const [, entry] = read(text);
    const [block] = entry?.parts[0]?.blocks ?? [];
    expect(block?.type).toBe('table');
    const caption = block?.type === 'table' ? plain(block.caption ?? []) : '';
    expect(caption).toBe('Cargo (Mt) · Source: Review');
  });
});

describe('the sources below a text', () => {
  it('are its footnotes, by the numbers that the slides give them, and what its links hide', () => {
    const text =
      '# T\n\n## A\n\n- one[^x]\n\n## B\n\n- two[^y], says [the review](https://www.example.org/r/)\n- see <https://example.com/>\n\n[^x]: First.\n[^y]: Second, in [a book](https://example.net/b).\n';
    const entries = read(text);
    const sources = entries.map((entry) => entry.sources.map(({ number, text: said }) => `${number}: ${plain(said)}`));
    expect(sources.slice(1, 3)).toEqual([
      ['1: First.'],
      ['2: Second, in a book., example.net/b', 'undefined: the review, example.org/r'],
    ]);
  });

  it('do not repeat a page that is itself a list of links', () => {
    const links = Array.from({ length: 16 }, (_, n) => `- [Link ${n}](https://example.org/${n})`).join('\n');
    expect(read(`# T\n\n## Links\n\n${links}\n`)[1]?.sources).toEqual([]);
  });
});

describe('what a cut leaves out', () => {
  it('is nowhere in the reading matter, nor are its name, its notes or its sources', () => {
    const text =
      '# T\n\n## Open\n\nSee [the other](#secret).\n\n## Secret\n\nHidden words[^x] with [a link](https://example.org/hidden).\n\n<!-- notes: Hidden too. -->\n\n[^x]: Hidden source.\n';
    const brief = briefOf(text);
    const { cuts } = selectSections([brief], { only: [], skip: ['secret'] }, [fullCut]);
    const matter = JSON.stringify(readingMatter([brief], { cut: cuts[0] as NonNullable<(typeof cuts)[0]> }));
    expect(matter).toContain('the other');
    expect(matter).not.toMatch(/hidden|secret/i);
  });
});

describe('several briefs', () => {
  it('are read one after another, each under its title', () => {
    const entries = readingMatter([
      briefOf('# One\n\n## A\n\n- a[^x]\n\n[^x]: Of the first.\n', 'one.md'),
      briefOf('# Two\n\n## A\n\n- b[^x]\n\n[^x]: Of the second.\n', 'two.md'),
    ]);
    const read = entries.map(({ parts, sources }) => [
      parts.map(({ heading }) => plain(heading)).join(', '),
      sources.map(({ number, text }) => `${number} ${plain(text)}`).join(),
    ]);
    expect(read).toEqual([
      ['One', ''],
      ['Agenda', ''],
      ['One, A', '1 Of the first.'],
      ['Two, A', '2 Of the second.'],
      ['Sources', ''],
    ]);
  });
});
