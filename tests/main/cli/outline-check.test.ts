import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const brief = '# Cargo\n\n## Volumes\n\n- Gas leads by far\n- Coal follows\n\n## Outlook\n\n![Map](gone.png)\n';

describe('briefdeck outline', () => {
  it('prints a line a slide: number, kind, title, words, seconds, lines, why', async () => {
    const folder = temporaryFolder({ 'report.md': brief });
    const { status, out } = await briefdeck(['outline', join(folder, 'report.md')]);
    expect(status).toBe(0);
    const volumes = out.split('\n').find((line) => line.includes('bullets'));
    expect(volumes).toMatch(/^\s*\d+ {2}bullets +Volumes +7 w +4 s +5-6 +\S/);
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('keeps a slide on its line, whatever its title', async () => {
    const { out } = await briefdeck(['outline', '-'], { input: `# A\n\n## ${'word '.repeat(60)}\n\n- x\n- y\n` });
    expect(out.split('\n').filter((line) => line.includes('bullets'))).toHaveLength(1);
    expect(out).toContain('…');
  });

  it("has the lines of what stands before the first section, and says when the title is the file's name", async () => {
    const folder = temporaryFolder({ 'who-stands-where.md': '| Country | Share |\n|---|--:|\n| Iran | 3 |\n' });
    const { out } = await briefdeck(['outline', join(folder, 'who-stands-where.md')]);
    expect(out.split('\n').map((line) => line.replace(/ {2,}/g, '|'))).toEqual([
      "1|title|Who stands where|3 w|2 s|-|title: the file's name",
      expect.stringMatching(/^2\|table\|Who stands where\|\d+ w\|\d+ s\|1-3\|table: /),
      '',
    ]);
  });

  it('prints what is in and what is out below the slides, with slides and minutes, also of what is out', async () => {
    const text = '# Cargo\n\n## Volumes\n\n- Gas\n\n### Coal\n\n- Coal\n\n## Desk {cut=desk}\n\n- Mr Smith\n';
    const folder = temporaryFolder({ 'report.md': `${text}<!-- notes: ${'word '.repeat(130)} -->\n` });
    const path = join(folder, 'report.md');
    writeFileSync(
      join(folder, 'report.cuts.json'),
      '{ "version": 1, "cuts": [{ "name": "press", "new": "out", "sections": [{ "id": "volumes", "in": true }] }] }',
    );
    const { out, error, status } = await briefdeck(['outline', path, '--cut', 'Press']);
    expect(status).toBe(0);
    expect(error).toMatch(/report\.cuts\.json: info: the cut press does not know coal/);
    expect(out.split('\n\n')[0]).not.toMatch(/Coal|Desk/);
    const rows = out
      .split('\n\n')[1]
      ?.trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(rows).toEqual([
      ['in', '1', 'Volumes', '1 slide', '0.0 min'],
      ['out', '1.1', 'Coal', '1 slide', '0.0 min'],
      ['out', '2', 'Desk', '1 slide', '1.0 min'],
    ]);
    const json = JSON.parse((await briefdeck(['outline', path, '--cut', 'press', '--json'])).out);
    expect(json.sections[2]).toMatchObject({ id: 'desk', in: false, slides: 0, seconds: 60, wouldMake: 1 });
  });

  it('gives the same as build as JSON', async () => {
    const { out } = await briefdeck(['outline', '-', '--json'], { input: brief });
    expect(JSON.parse(out)).toMatchObject({ made: false, output: [] });
    expect(JSON.parse(out).slides.length).toBeGreaterThan(1);
  });
});

describe('a cut on the command line', () => {
  const text = '## A {.must}\n\n- a\n\n## B\n\n- b\n\n## Desk {cut="desk, 5 minutes"}\n\n- Mr Smith\n';

  it.each(['build', 'outline', 'check'])(
    'that is not there is wrong usage of %s, with the nearest',
    async (command) => {
      const words = [command, '-', '--cut', '5 minuts', ...(command === 'build' ? ['-o', '-'] : [])];
      const { status, error } = await briefdeck(words, { input: text });
      expect(status).toBe(2);
      expect(error).toContain('the brief has no cut 5 minuts; did you mean 5 minutes? (cut-unknown-near)');
    },
  );

  it('goes with --skip, which takes more away, and --only, which brings nothing back', async () => {
    const left = async (...words: readonly string[]) =>
      JSON.parse((await briefdeck(['outline', '-', '--json', ...words], { input: text })).out)
        .sections.filter((row: { in: boolean }) => row.in)
        .map((row: { id: string }) => row.id);
    expect(await left('--cut', 'desk', '--skip', 'B')).toEqual(['a', 'desk']);
    expect(await left('--cut', 'full', '--only', 'desk')).toEqual(['desk']);
    const named = text.replace('## B', '## B {cut=press}');
    const { error } = await briefdeck(['check', '-', '--cut', 'press', '--only', 'Desk'], { input: named });
    expect(error).toContain('(nothing-selected)');
  });
});

describe('--minutes', () => {
  /** A section that takes a minute for each of `minutes`: 130 words of notes. */
  const section = (heading: string, minutes: number): string =>
    `## ${heading}\n\n- x\n\n<!-- notes: ${'word '.repeat(130 * minutes)}-->\n\n`;
  const text = `# T\n\n${section('A', 1)}${section('B', 3)}${section('C', 1)}${section('D {.must}', 1)}`;
  const fitted = async (minutes: string) => {
    const { out, error } = await briefdeck(['outline', '-', '--json', '--minutes', minutes], { input: text });
    const report = JSON.parse(out);
    const slides: readonly { section: string; seconds: number }[] = report.slides;
    return {
      in: [...new Set(slides.map((slide) => slide.section))].filter(Boolean).join(''),
      seconds: slides.reduce((sum, slide) => sum + slide.seconds, 0),
      error,
    };
  };

  it('takes what must be in, then in order what fits', async () => {
    expect((await fitted('3.1')).in).toBe('acd');
    expect((await fitted('2.1')).in).toBe('ad');
    expect((await fitted('5.2')).in).toBe('abd');
    expect((await fitted('60')).in).toBe('abcd');
  });

  it('makes a deck that takes no longer, title and agenda with it, and says what it proposes', async () => {
    const { seconds, error, in: sections } = await fitted('3');
    expect(seconds).toBeLessThanOrEqual(180);
    expect(sections).toBe('ad');
    expect(error).toContain('for 3 minutes: 2 of 4 sections, 2 minutes (cut-proposed)');
  });

  it('warns where what must be in takes longer', async () => {
    expect(await fitted('0.5')).toMatchObject({ in: 'd', error: expect.stringContaining('(cut-too-long)') });
  });

  it('is a number of minutes', async () => {
    const { status, error } = await briefdeck(['outline', '-', '--minutes', 'five'], { input: text });
    expect([status, error]).toEqual([2, expect.stringContaining("not 'five'")]);
  });
});

describe('briefdeck check', () => {
  it('prints what there is to say, and writes nothing', async () => {
    const folder = temporaryFolder({ 'report.md': brief });
    const { status, out, error } = await briefdeck(['check', join(folder, 'report.md')]);
    expect(status).toBe(0);
    expect(error).toMatch(/report\.md:10: warning: [^\n]+ \(picture-missing\)\n/);
    expect(out).toMatch(/^0 errors, [1-9]\d* warnings?, \d+ notes?\n$/);
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('fails on warnings under --strict, and on errors in any case', async () => {
    expect((await briefdeck(['check', '-', '--strict'], { input: brief })).status).toBe(1);
    expect((await briefdeck(['check', '-'], { input: '---\na: [\n---\n' })).status).toBe(1);
    expect((await briefdeck(['check', '-', '--strict'], { input: '# A\n\n## B\n\n- x\n- y\n' })).status).toBe(0);
  });
});
