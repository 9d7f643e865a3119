import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pack } from '../../scripts/pack.js';
import { examineDeck } from '../support/deck-doctor/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Words before a command that take the network away, where the system lets us. */
const offline = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

describe('the archive of the command line', () => {
  it('makes the sample deck, its PDF and its pictures where it is unpacked, without network or installation', () => {
    const folder = temporaryFolder();
    const archive = pack(folder);
    expect(statSync(archive).size).toBeLessThan(40_000_000);
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
    const program = join(folder, 'briefdeck');
    const sample = join(program, 'samples/iran-russia-drones.md');
    const run = (bin: string, ...command: readonly string[]) => {
      const words = [...offline, process.execPath, bin, ...command];
      const { status, stdout, stderr } = spawnSync(words[0] as string, words.slice(1), {
        cwd: folder,
        encoding: 'utf8',
        // Nothing of this machine's but what finds node's own libraries.
        env: { PATH: '/usr/bin:/bin', HOME: folder, SOURCE_DATE_EPOCH: '1795392000' },
      });
      expect([status, stderr]).toMatchObject([0, expect.not.stringContaining('rror')]);
      return { stdout, stderr };
    };
    const build = (bin: string, brief: string, output: string, format: string) =>
      run(bin, 'build', brief, '-o', output, '--format', format);
    build(join(program, 'bin/briefdeck.cjs'), sample, join(folder, 'talk.pptx'), 'pptx,png,pdf');
    const deck = readFileSync(join(folder, 'talk.pptx'));
    expect(examineDeck(deck)).toEqual([]);
    build(join(project, 'bin/briefdeck.cjs'), sample, join(folder, 'here.pptx'), 'pptx');
    expect(deck.equals(readFileSync(join(folder, 'here.pptx')))).toBe(true);
    expect(readFileSync(join(folder, 'talk.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(join(folder, 'talk')).filter((name) => name.endsWith('.png'))).toHaveLength(18);
    expect(existsSync(join(program, 'node_modules/electron'))).toBe(false);
    // Sample and specimen have their pictures; those of the docs would be a fifth of the archive.
    const bin = join(program, 'bin/briefdeck.cjs');
    expect(run(bin, 'check', join(program, 'samples/every-kind.md')).stderr).not.toContain('picture-missing');
    expect(run(bin, 'template', 'show', 'plain').stdout).toContain(
      run(join(project, 'bin/briefdeck.cjs'), 'template', 'show', 'plain').stdout.trim(),
    );
    expect(existsSync(join(program, 'docs/pictures'))).toBe(false);
  }, 240_000);
});
