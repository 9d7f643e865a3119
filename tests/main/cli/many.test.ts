import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { depsText } from '../../../src/main/cli/deps.js';
import { sealState } from '../../../src/main/ooxml/index.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { deckText } from '../../support/deck-text.js';
import { editedDeck } from '../../support/edited-deck.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const program = fileURLToPath(new URL('../../../bin/briefdeck.cjs', import.meta.url));

const brief = (title: string, date = '2026-11-02') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n## Volumes\n\n- Gas leads\n- Coal follows\n\n## Inside {.internal}\n\n- Not for the press\n`;
const broken = '---\ntitle: [Broken\n---\n\n## A\n\n- a\n';

/** A folder with briefs, and the command line run in it. */
function week(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return {
    folder,
    run: (...words: readonly string[]) => briefdeck(words, { environment: { BRIEFDECK_CONFIG: 'none' } }),
  };
}

describe('briefdeck build --each', () => {
  it('makes a deck for each brief of files, folders and globs, and says so in a line', async () => {
    const { run } = week({
      'a.md': brief('A'),
      'b.md': brief('B'),
      'notes.txt': 'no brief',
      'more/c.md': brief('C'),
      'more/deep/d.md': brief('D'),
    });
    const first = await run('build', '--each', '*.md', 'more', '-o', 'out/');
    expect([first.status, first.error]).toEqual([0, '']);
    expect(first.out).toMatch(
      /^out\/a\.pptx: 3 slides\nout\/b\.pptx: 3 slides\nout\/c\.pptx: 3 slides\n3 decks, 9 slides in [\d.]+ s\n$/,
    );
    expect(readdirSync('out')).toEqual(['a.pptx', 'b.pptx', 'c.pptx']);
    for (const name of readdirSync('out')) writesGoodDeck(readFileSync(join('out', name)), 'one of many decks');
    const deep = await run('build', '--each', 'more/**/*.md', '-o', 'deep', '-q');
    expect([deep.status, deep.out]).toEqual([0, '']);
    expect(readdirSync('deep')).toEqual(['c.pptx', 'd.pptx']);
  });

  it('gives the bytes that a build alone gives', async () => {
    const { run } = week({ 'a.md': brief('A'), 'b.md': brief('B') });
    await run('build', '--each', '.', '-o', 'out');
    await run('build', 'b.md', '-o', 'alone.pptx');
    expect(readFileSync('out/b.pptx').equals(readFileSync('alone.pptx'))).toBe(true);
  });

  it('takes a name with brackets as it is', async () => {
    const { run } = week({ 'a[1].md': brief('A'), 'a1.md': brief('B') });
    await run('build', '--each', 'a[1].md', '-o', 'out');
    expect(readdirSync('out')).toEqual(['a[1].pptx']);
  });

  it('names decks by date, name and cut, for each cut that is asked for', async () => {
    const { run } = week({
      'briefdeck.yaml': 'cuts: { Press Day: { skip-tagged: internal } }\n',
      'ports.md': brief('Ports'),
      'rail.md': brief('Rail', '2026-10-30'),
    });
    const made = await run(
      'build',
      '--each',
      '*.md',
      '-o',
      'out/{date}-{name}-{cut}.pptx',
      '--cut',
      'full',
      '--cut',
      'press day',
    );
    expect([made.status, made.error]).toEqual([0, '']);
    expect(readdirSync('out')).toEqual([
      '2026-10-30-rail-full.pptx',
      '2026-10-30-rail-press-day.pptx',
      '2026-11-02-ports-full.pptx',
      '2026-11-02-ports-press-day.pptx',
    ]);
    const said = (name: string) => deckText(readFileSync(join('out', name))).slides.join('\n');
    expect(said('2026-11-02-ports-full.pptx')).toMatch(/Not for the press/);
    expect(said('2026-11-02-ports-press-day.pptx')).not.toMatch(/Not for the press|Inside/);
  });

  it('makes several cuts of one brief too, beside it', async () => {
    const { run } = week({
      'briefdeck.yaml': 'cuts: { press: { skip-tagged: internal } }\n',
      'ports.md': brief('Ports'),
    });
    expect((await run('build', 'ports.md', '--cut', 'full', '--cut', 'press')).status).toBe(0);
    expect(readdirSync('.')).toEqual(['briefdeck.yaml', 'ports-full.pptx', 'ports-press.pptx', 'ports.md']);
    const outline = await run('outline', 'ports.md', '--cut', 'full', '--cut', 'press');
    expect(outline.out).toMatch(/^full:\n[\s\S]*^in +2 +Inside[\s\S]*^press:\n[\s\S]*^out +2 +Inside/m);
    const check = JSON.parse((await run('check', 'ports.md', '--cut', 'full', '--cut', 'press', '--json')).out);
    expect(check.map(({ cut, slides }: { cut: string; slides: unknown[] }) => [cut, slides.length])).toEqual([
      ['full', 3],
      ['press', 2],
    ]);
  });

  it('is not stopped by a brief that fails, and ends with status 1', async () => {
    const { run } = week({ 'a.md': brief('A'), 'b.md': broken, 'c.md': brief('C') });
    const { status, out, error } = await run('build', '--each', '*.md', '-o', 'out');
    expect(status).toBe(1);
    expect(readdirSync('out')).toEqual(['a.pptx', 'c.pptx']);
    expect(out).toMatch(/2 of 3 decks made, 6 slides in [\d.]+ s; not made: b\.md\n$/);
    expect(error).toMatch(/^b\.md:\d+: error: /);
  });

  it("says once what is wrong with the team's file, and names the first few of many that failed", async () => {
    const names = Array.from({ length: 11 }, (_, i) => `b${i + 10}.md`);
    const files = Object.fromEntries(names.map((name) => [name, brief(name)]));
    const { run } = week({ ...files, 'briefdeck.yaml': 'tempalte: plain\n' });
    const { error, out } = await run('build', '--each', '.', '-o', 'out');
    expect(error.trim().split('\n')).toEqual([
      expect.stringMatching(/^briefdeck\.yaml:1: error: 'tempalte' is no key/),
    ]);
    expect(out).toMatch(/not made: b10\.md, .*b17\.md and 3 more\n$/);
  });

  it('prints one array with --json', async () => {
    const { run } = week({ 'a.md': brief('A'), 'b.md': broken });
    const reports = JSON.parse((await run('build', '--each', '*.md', '-o', 'out', '--json')).out);
    expect(reports).toMatchObject([
      { briefs: ['a.md'], output: ['out/a.pptx'], made: true, slides: [{ n: 1 }, { n: 2 }, { n: 3 }] },
      { briefs: ['b.md'], output: [], made: false, diagnostics: [{ severity: 'error' }] },
    ]);
  });

  it('writes nothing where two decks would have one name, also by capitals or another format', async () => {
    for (const [files, words] of [
      [
        ['x/a.md', 'y/a.md'],
        ['x', 'y', '-o', 'out'],
      ],
      [
        ['x/a.md', 'y/A.md'],
        ['x', 'y', '-o', 'out'],
      ],
      [
        ['a.md', 'b.md'],
        ['*.md', '-o', 'out/week.pptx'],
      ],
      [
        ['a.md', 'a-handout.md'],
        ['*.md', '-o', 'out', '--format', 'pdf,handout'],
      ],
    ] as const) {
      const { run } = week(Object.fromEntries(files.map((name) => [name, brief(name)])));
      const { status, error } = await run('build', '--each', ...words);
      expect([words, status, existsSync('out')]).toEqual([words, 1, false]);
      expect(error).toMatch(/would both be written to .*\(outputs-collide\)/);
    }
  });

  it('names what is wrong with a pattern, and what leads to no brief', async () => {
    const { run } = week({ 'a.md': brief('A'), 'empty/x.txt': '' });
    expect(await run('build', '--each', 'a.md', '-o', 'out/{nmae}.pptx')).toMatchObject({
      status: 2,
      error: expect.stringMatching(/no \{nmae\}; did you mean \{name\}\?/),
    });
    expect((await run('build', '--each', 'empty')).error).toMatch(/no brief in empty/);
    expect((await run('build', '--each', '*.markdown')).status).toBe(2);
    expect((await run('build', '--each', 'a.md', '-o', '-')).status).toBe(2);
    expect((await run('build', '--each', 'gone.md', '-o', 'out')).error).toMatch(/gone\.md: error: there is no file/);
  });

  it('leaves a deck that somebody edited alone, names its slides, and makes the others', async () => {
    const { run } = week({ 'a.md': brief('A'), 'b.md': brief('B') });
    await run('build', '--each', '*.md', '-o', 'out');
    const edited = editedDeck(readFileSync('out/a.pptx'), {
      'ppt/slides/slide2.xml': (xml) => xml.replace('Gas leads', 'Gas trails'),
    });
    writeFileSync('out/a.pptx', edited);
    const again = await run('build', '--each', '*.md', '-o', 'out');
    expect(again.status).toBe(1);
    expect(again.error).toMatch(/out\/a\.pptx was changed since .*: slide 2 edited; .*\(output-edited\)/);
    expect(readFileSync('out/a.pptx').equals(edited)).toBe(true);
    expect(again.out).toMatch(/1 of 2 decks made/);
    expect((await run('build', '--each', '*.md', '-o', 'out', '--force')).status).toBe(0);
  });

  it('as a program shares them among threads, with the same result', () => {
    const names = Array.from({ length: 12 }, (_, i) => `b${String(i).padStart(2, '0')}.md`);
    const { folder } = week(Object.fromEntries(names.map((name) => [name, name === 'b07.md' ? broken : brief(name)])));
    const run = spawnSync(process.execPath, [program, 'build', '--each', '.', '-o', 'out'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/11 of 12 decks made/);
    expect(readdirSync('out')).toHaveLength(11);
    expect(readdirSync('out').every((name) => sealState(readFileSync(join('out', name))) === 'intact')).toBe(true);
  }, 60_000);
});

describe('--deps', () => {
  it('lists what was read for each deck, in the words of make', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const { run } = week({
      'a b.md': `${brief('A')}\n![Map](map.svg)\n`,
      'map.svg': picture,
      'briefdeck.yaml': 'template: house\n',
      'house/template.yaml': 'extends: plain\n',
    });
    expect((await run('build', 'a b.md', '--deps', 'decks.d')).status).toBe(0);
    const text = readFileSync('decks.d', 'utf8');
    expect(text).toMatch(/^a\\ b\.pptx: a\\ b\.md \\\n/);
    for (const name of ['map.svg', 'briefdeck.yaml', 'house/template.yaml'])
      expect(text).toMatch(new RegExp(`\\n  ${name}`));
    for (const name of ['map.svg', 'a\\\\ b.md']) expect(text).toMatch(new RegExp(`^${name}:$`, 'm'));
    expect(text).not.toMatch(/cuts\.json/);
  });

  it('writes names so that make reads them', () => {
    const folder = temporaryFolder({ '100% #1 $.md': '' });
    const text = depsText([{ output: ['out.pptx'], inputs: [join(folder, '100% #1 $.md')] }]);
    expect(text.split('\n')[0]).toMatch(/100\\%\\ \\#1\\ \$\$\.md$/);
  });

  it('names no file in the rules for make that would be a command there', () => {
    const commands = ['q=1\nall:;touch a\nz:=.md', 'x:;touch a.png', 'back\\ .png', 'end.md\r'];
    const { folder } = week(Object.fromEntries(['report.md', ...commands].map((name) => [name, brief('A')])));
    const inputs = ['report.md', ...commands].map((name) => join(folder, name));
    const rules = [{ output: ['out.pptx'], inputs }, ...commands.map((output) => ({ output: [output], inputs }))];
    expect(depsText(rules)).toBe('out.pptx: report.md\nreport.md:\n');
  });

  it('makes the example for make work: only what has changed is built again', async () => {
    const { folder } = week({
      'briefs/a.md': brief('A'),
      'briefs/b.md': brief('B'),
      'briefdeck.yaml': 'footer: One\n',
    });
    const guide = readFileSync(fileURLToPath(new URL('../../../docs/automation.md', import.meta.url)), 'utf8');
    const makefile = /```make\n([\s\S]*?)```/.exec(guide)?.[1] as string;
    writeFileSync('Makefile', makefile);
    const make = (): string =>
      execFileSync('make', [`BRIEFDECK=${process.execPath} ${program}`], { cwd: folder, encoding: 'utf8' });
    const age = (name: string, seconds: number) =>
      utimesSync(name, Date.now() / 1000 + seconds, Date.now() / 1000 + seconds);
    make();
    expect(readdirSync('decks').filter((name) => name.endsWith('.pptx'))).toEqual(['a.pptx', 'b.pptx']);
    expect(make()).toMatch(/Nothing to be done|up to date/);
    const first = statSync('decks/b.pptx').mtimeMs;
    writeFileSync('briefs/a.md', brief('A, again'));
    age('briefs/a.md', 2);
    expect(make()).toMatch(/a\.pptx/);
    expect(statSync('decks/b.pptx').mtimeMs).toBe(first);
    age('decks/a.pptx', 3);
    writeFileSync('briefdeck.yaml', 'footer: Two\n');
    age('briefdeck.yaml', 4);
    make();
    expect(deckText(readFileSync('decks/b.pptx')).slides.join('\n')).toMatch(/Two/);
    rmSync('briefs/b.md');
    expect(() => make()).not.toThrow();
  }, 120_000);
});
