import { readdirSync } from 'node:fs';
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
    const volumes = out.split('\n').find((line) => line.includes('Volumes'));
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

  it('gives the same as build as JSON', async () => {
    const { out } = await briefdeck(['outline', '-', '--json'], { input: brief });
    expect(JSON.parse(out)).toMatchObject({ made: false, output: [] });
    expect(JSON.parse(out).slides.length).toBeGreaterThan(1);
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
