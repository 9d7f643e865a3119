import { chmodSync, lchownSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStrangers, machineTeamFile, teamFiles } from '../../../src/main/workspace/team/find-files.js';
import { readTeam } from '../../../src/main/workspace/team/read-team.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe("a team's files", () => {
  it("are those in the folder and above it, the nearest first, and the machine's last", () => {
    const folder = temporaryFolder({
      'briefdeck.yaml': '',
      'a/b/briefdeck.yaml': '',
      'a/b/c/x.md': '',
      'machine.yaml': '',
    });
    const environment = { BRIEFDECK_CONFIG: join(folder, 'machine.yaml') };
    expect(teamFiles(join(folder, 'a/b/c'), environment)).toEqual(
      ['a/b/briefdeck.yaml', 'briefdeck.yaml', 'machine.yaml'].map((name) => join(folder, name)),
    );
  });

  it('for the whole machine is where the system keeps such things, or what the variable names', () => {
    expect(machineTeamFile({}, 'linux')).toBe('/etc/briefdeck/briefdeck.yaml');
    expect(machineTeamFile({}, 'darwin')).toBe('/Library/Application Support/Briefdeck/briefdeck.yaml');
    expect(machineTeamFile({}, 'win32')).toBe('C:\\ProgramData\\Briefdeck\\briefdeck.yaml');
    expect(machineTeamFile({ BRIEFDECK_CONFIG: '/x/team.yaml' })).toBe('/x/team.yaml');
  });
});

describe.runIf(process.platform !== 'win32')('a file in a folder where everybody may put some', () => {
  const me = process.getuid?.() ?? 0;
  const inFolder = (mode: number) => {
    const folder = temporaryFolder({ 'briefdeck.yaml': '' });
    chmodSync(folder, mode);
    return join(folder, 'briefdeck.yaml');
  };
  /** As another user sees what this one put there; folder and file have one owner. */
  const asOthersSee = (path: string) => isStrangers(path, me + 1);

  it("is the person's own, or the folder's owner's", () => {
    expect(isStrangers(inFolder(0o1777), me)).toBe(false);
    expect(asOthersSee(inFolder(0o1777))).toBe(false);
  });

  it.runIf(me === 0)("is another user's", () => {
    const path = inFolder(0o1777);
    lchownSync(path, 65_534, 65_534);
    expect(isStrangers(path, 1000)).toBe(true);
    expect(isStrangers(path, 65_534)).toBe(false);
    const { files, folders, diagnostics } = readTeam([dirname(path)], { BRIEFDECK_CONFIG: '/none' });
    expect([files.includes(path), folders.includes(dirname(path))]).toEqual([false, false]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['team-file-strangers']);
  });

  it.runIf(me === 0)("is a colleague's where the folder is a team's", () => {
    for (const mode of [0o755, 0o775, 0o2775, 0o777]) {
      const path = inFolder(mode);
      lchownSync(path, 65_534, 65_534);
      expect(isStrangers(path, 1000)).toBe(false);
    }
  });
});
