import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineTeamFile, teamFiles } from '../../../src/main/workspace/team/find-files.js';
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
