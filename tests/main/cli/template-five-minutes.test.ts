/** What docs/templates.md promises of five minutes: own colours, font, logo and dark variant; given away, and used elsewhere. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../support/deck-doctor/unzip.js';
import { logoSvg } from '../../support/logo-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

describe('a house style in five minutes', () => {
  it('is begun, changed, checked, packed, installed by a colleague and built with there', {
    timeout: 60_000,
  }, async () => {
    const [mine, theirs, desk] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const run = (home: string, ...words: string[]) =>
      briefdeck(words, { environment: { HOME: home, APPDATA: home, BRIEFDECK_CACHE: home } });

    const made = JSON.parse((await run(mine, 'template', 'new', 'ministry', '--json')).out);
    const file = made.output[0] as string;
    const change = (from: string | RegExp, to: string) => {
      const text = readFileSync(file, 'utf8');
      expect(text, String(from)).toMatch(from);
      writeFileSync(file, text.replace(from, to));
    };
    change(/accent1: "1D58B0"/, 'accent1: "8A1538"');
    change(/hlink: "1D58B0"/, 'hlink: "8A1538"');
    change(/accent6: "8DB8F7"/, 'accent6: "F2A3B8"');
    change(/heading: Calibri/, 'heading: Georgia');
    writeFileSync(join(dirname(file), 'logo.svg'), logoSvg());
    writeFileSync(join(dirname(file), 'white.svg'), logoSvg('#FFFFFF'));
    // The line that the starting point has ready, with a version for the dark variant.
    change(/^# logo: \{ file: logo\.svg,/m, 'logo: { file: logo.svg, dark: white.svg,');
    expect(await run(mine, 'template', 'check', 'ministry', '--strict')).toMatchObject({
      status: 0,
      out: '0 errors, 0 warnings, 0 notes\n',
    });

    const pack = join(desk, 'ministry.zip');
    expect((await run(mine, 'template', 'pack', 'ministry', '-o', pack)).status).toBe(0);
    expect((await run(theirs, 'template', 'install', pack)).status).toBe(0);
    const { templates } = JSON.parse((await run(theirs, 'template', 'list', '--json')).out);
    expect(templates[0]).toMatchObject({ name: 'ministry', origin: 'yours', version: '1.0.0', broken: false });

    const brief = join(desk, 'report.md');
    writeFileSync(brief, '---\ntemplate: ministry\nvariant: dark\n---\n\n# Cargo\n\n## Volumes\n\n- Gas\n- Coal\n');
    const built = await run(theirs, 'build', brief, '--strict');
    expect(built).toMatchObject({ status: 0, error: '' });
    const { entries } = unzip(readFileSync(join(desk, 'report.pptx')));
    const svg = entries.filter(({ name }) => /^ppt\/media\/.*\.svg$/.test(name));
    expect(svg).toHaveLength(1);
    expect(Buffer.from(svg[0]?.data ?? []).toString('utf8')).toContain('#FFFFFF');
  });
});
