import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/main/cli/arguments/arguments.js';
import { runWatch } from '../../../src/main/cli/commands/watch.js';
import { deckText as readDeck } from '../../support/deck-text.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const brief = (point: string) => `---\ntitle: Cargo\n---\n\n## Volumes\n\n- ${point}\n- Coal follows\n`;
const deckText = (bytes: Uint8Array) => readDeck(bytes).slides.join('\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

interface Watching {
  readonly folder: string;
  readonly brief: string;
  readonly deck: string;
  /** The lines printed so far. */
  readonly lines: string[];
  /** Resolves with the first line from `from` on (counted from 0) that `pattern` fits. */
  readonly line: (pattern: RegExp, from?: number) => Promise<string>;
  readonly end: () => Promise<number>;
}

const running: Watching[] = [];

/** Watches a brief in a folder of its own, in this process. */
async function watching(files: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<Watching> {
  const folder = temporaryFolder(files);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let finish = (): void => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const given = readArguments('watch', [join(folder, 'report.md'), ...words]);
  const status = runWatch(
    given,
    {
      out: (text) => {
        lines.push(...String(text).split('\n').filter(Boolean));
        for (const look of waiting) look();
      },
      error: () => {},
      readInput: () => Buffer.alloc(0),
      environment: {},
      isTerminal: false,
      clock: () => new Date('2026-11-23T12:00:00Z'),
    },
    () => ended,
  );
  const watch: Watching = {
    folder,
    brief: join(folder, 'report.md'),
    deck: join(folder, 'report.pptx'),
    lines,
    line: (pattern, from = 0) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = lines.slice(from).find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    end: () => {
      finish();
      return status;
    },
  };
  running.push(watch);
  await watch.line(/./);
  return watch;
}

afterEach(async () => {
  for (const watch of running.splice(0)) await watch.end();
});

const made = /report\.pptx: \d+ slides? in \d+ ms/;

describe('briefdeck watch', () => {
  it('builds at once, and again when the brief is saved', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') });
    expect(watch.lines[0]).toMatch(made);
    writeFileSync(watch.brief, brief('Grain leads'));
    await watch.line(made, 1);
    expect(deckText(readFileSync(watch.deck))).toContain('Grain leads');
    expect(await watch.end()).toBe(0);
    expect(readdirSync(watch.folder).sort()).toEqual(['report.md', 'report.pptx']);
  });

  it('sees a save by renaming, as editors do it, and a file that goes and comes back', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') });
    writeFileSync(`${watch.brief}.tmp`, brief('Ore leads'));
    renameSync(`${watch.brief}.tmp`, watch.brief);
    await watch.line(made, 1);
    expect(deckText(readFileSync(watch.deck))).toContain('Ore leads');
    const before = watch.lines.length;
    rmSync(watch.brief);
    await watch.line(/not made/, before);
    expect(deckText(readFileSync(watch.deck))).toContain('Ore leads');
    const gone = watch.lines.length;
    writeFileSync(watch.brief, brief('Sand leads'));
    await watch.line(made, gone);
    expect(deckText(readFileSync(watch.deck))).toContain('Sand leads');
  });

  it('keeps the last good deck where a save has an error, and says the error in a line', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') });
    writeFileSync(watch.brief, '---\ntitle: [\n---\n\n## Volumes\n');
    expect(await watch.line(/not made/, 1)).toMatch(/the last deck stays: .*report\.md:\d: error: .*\(front-matter/);
    expect(deckText(readFileSync(watch.deck))).toContain('Gas leads');
  });

  it('follows pictures, also one that is missing at first', async () => {
    const watch = await watching({ 'report.md': `${brief('Gas leads')}\n![A chart](chart.png)\n` });
    writeFileSync(join(watch.folder, 'chart.png'), png);
    await watch.line(made, 1);
    expect(readFileSync(watch.deck).includes('ppt/media/picture-')).toBe(true);
  });

  it('follows data files and the template', async () => {
    const chart = '\n```chart\ntype: column\ndata: cargo.csv\n```\n';
    const watch = await watching({
      'report.md': brief('Gas leads').replace('---\n\n', 'template: house\n---\n\n') + chart,
      'cargo.csv': 'Year,Gas\n2023,19.8\n2024,20.4\n',
      'house/template.yaml': 'extends: plain\nname: House\n',
    });
    writeFileSync(join(watch.folder, 'cargo.csv'), 'Year,Gas\n2023,19.8\n2024,33.3\n');
    await watch.line(made, 1);
    const before = watch.lines.length;
    writeFileSync(
      join(watch.folder, 'house', 'template.yaml'),
      "extends: plain\nname: House\ntheme: { colours: { accent1: '8A1538' } }\n",
    );
    await watch.line(made, before);
  });

  it('makes one build of a burst of saves', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') });
    for (let n = 0; n < 20; n += 1) writeFileSync(watch.brief, brief(`Number ${n} leads`));
    await watch.line(made, 1);
    while (!deckText(readFileSync(watch.deck)).includes('Number 19 leads')) await watch.line(made, watch.lines.length);
    // One for the burst; a second where its last save fell into the first.
    expect(watch.lines.length).toBeLessThanOrEqual(3);
  });

  it('leaves a deck alone that somebody edited, says so, and goes on when it may', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') });
    copyFileSync(watch.brief, watch.deck);
    writeFileSync(watch.brief, brief('Grain leads'));
    expect(await watch.line(/not made/, 1)).toContain('(output-');
    const before = watch.lines.length;
    rmSync(watch.deck);
    writeFileSync(watch.brief, brief('Ore leads'));
    await watch.line(made, before);
    expect(existsSync(watch.deck)).toBe(true);
  });

  it('prints a line of JSON a build', async () => {
    const watch = await watching({ 'report.md': brief('Gas leads') }, ['--json']);
    expect(JSON.parse(watch.lines[0] as string)).toMatchObject({ made: true, output: [watch.deck] });
    writeFileSync(watch.brief, brief('Grain leads'));
    expect(JSON.parse(await watch.line(/./, 1))).toMatchObject({ made: true });
  });

  it('takes no standard input, and ends with status 2 where it was called wrongly', async () => {
    expect((await briefdeck(['watch', '-', '-o', 'x.pptx'])).status).toBe(2);
    const folder = temporaryFolder({ 'report.md': brief('Gas leads') });
    expect((await briefdeck(['watch', join(folder, 'report.md'), '--template', 'nowhere'])).status).toBe(2);
  });

  it('ends cleanly on Ctrl+C, with status 0', async () => {
    const folder = temporaryFolder({ 'report.md': brief('Gas leads') });
    const child = spawn(process.execPath, [join(project, 'bin/briefdeck.cjs'), 'watch', join(folder, 'report.md')]);
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    child.kill('SIGINT');
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['report.md', 'report.pptx']);
  });
});
