/** Pipes and devices under the names by which the program finds files, in a stranger's folder or one that others share: reading one never ends. */
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const brief = '# T\n\n## A\n\nText.\n';

/** A folder with a brief and what is a device under `name`: one that ends, so that this fails where it is read. */
function withDevice(name: string, text = brief): string {
  const folder = temporaryFolder({ 'report.md': text });
  symlinkSync('/dev/null', join(folder, name));
  return folder;
}

describe.runIf(process.platform !== 'win32')('no file is', () => {
  it.each([
    ["a team's file", 'briefdeck.yaml', brief],
    ['a cuts file', 'report.cuts.json', brief],
    ['a template', 'house.potx', `---\ntemplate: house.potx\n---\n\n${brief}`],
  ])('%s that is a pipe or a device, and nothing is made', async (_, name, text) => {
    const folder = withDevice(name, text);
    const { status, error } = await briefdeck(['build', join(folder, 'report.md')]);
    expect(status).toBe(1);
    expect(error).toContain('it is no ordinary file');
    expect(readdirSync(folder).sort()).toEqual([name, 'report.md'].sort());
  });

  it('a brief of a folder', async () => {
    const folder = withDevice('second.md');
    const { status, out } = await briefdeck(['build', '--each', folder, '-o', join(folder, 'out/')]);
    expect(status).toBe(0);
    expect(out).not.toContain('second');
  });
});
