import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { deckText } from '../../support/deck-text.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of the sample, as the current folder. */
function sample() {
  const folder = temporaryFolder();
  cpSync(join(root, 'samples/team'), folder, { recursive: true });
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return (line: string) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const decks = words.flatMap((word) =>
      word === 'out/*.pptx' ? readdirSync('out').map((name) => join('out', name)) : [word],
    );
    return briefdeck(decks.slice(1), { environment: { BRIEFDECK_CONFIG: 'none' } });
  };
}

const commands = (text: string): readonly string[] =>
  [...text.matchAll(/^ {4}(briefdeck .*)$/gm)].map(([, line]) => line as string);

describe('samples/team', () => {
  it('does what its README says, command by command', async () => {
    const run = sample();
    const [config = '', build = '', clean = '', outline = '', inspect = ''] = commands(
      readFileSync('README.md', 'utf8'),
    );
    expect((await run(config)).out).toMatch(/^classification +Open +briefdeck\.yaml:\d+$/m);
    const built = await run(build);
    expect([built.status, built.out]).toEqual([0, expect.stringMatching(/^9 decks, \d+ slides in /m)]);
    const said = (name: string) => deckText(readFileSync(join('out', name))).slides;
    expect(said('gas-full.pptx').every((text) => text.includes('Board only'))).toBe(true);
    expect(said('ports-press.pptx').join()).not.toMatch(/sources say|Two members/);
    expect((await run(outline)).out).toMatch(
      /rail-minister\.pptx: Briefdeck \S+, template house 1\.0 \(Northmark\), Open$/m,
    );
    expect((await run(inspect)).status).toBe(1);
    for (const name of readdirSync('out')) writesGoodDeck(readFileSync(join('out', name)), `samples/team: ${name}`);
    expect((await run(clean)).status).toBe(0);
    expect(readdirSync('out')).toContain('2026-11-20-gas.pptx');
    expect((await run('briefdeck inspect out/2026-11-06-ports.pptx --fail-on notes,hidden,comments')).status).toBe(0);
  }, 60_000);

  it('has nothing in it that a check would complain of', async () => {
    const run = sample();
    for (const name of readdirSync('briefs'))
      expect(await run(`briefdeck check briefs/${name} --strict`)).toMatchObject({ status: 0 });
    expect((await run('briefdeck template check ./house --strict')).status).toBe(0);
  }, 60_000);
});

describe('docs/automation.md', () => {
  const guide = readFileSync(join(root, 'docs/automation.md'), 'utf8');

  it('has jobs for GitHub and GitLab that are YAML, and whose commands run', async () => {
    const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text as string));
    expect(blocks).toHaveLength(2);
    const [github, gitlab] = blocks as [
      { jobs: { decks: { steps: { run?: string }[] } } },
      { decks: { script: string[] } },
    ];
    const lines = [...github.jobs.decks.steps.flatMap(({ run }) => (run ? [run] : [])), ...gitlab.decks.script];
    const ours = lines.filter((line) => line.startsWith('briefdeck ')).map((line) => line.replace(/ >.*$/, ''));
    expect(ours).toHaveLength(2);
    for (const line of [...ours, ...commands(guide).filter((each) => each.includes(' build '))]) {
      expect([line, (await sample()(line)).status]).toEqual([line, 0]);
    }
  }, 60_000);
});
