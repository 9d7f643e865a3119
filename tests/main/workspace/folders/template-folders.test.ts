import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  machineTemplates,
  personTemplates,
  templatePlaces,
} from '../../../../src/main/workspace/folders/template-folders.js';
import { draftDeck } from '../../../../src/main/workspace/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

describe("the person's templates folder", () => {
  it.each([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/briefdeck/templates'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/data/ada' }, '/data/ada/briefdeck/templates'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/briefdeck/templates'],
    ['freebsd', { HOME: '/home/ada' }, '/home/ada/.local/share/briefdeck/templates'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/Briefdeck/templates'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
      'C:\\Users\\ada\\AppData\\Roaming\\Briefdeck\\templates',
    ],
    ['linux', {}, undefined],
    ['darwin', {}, undefined],
    ['win32', { HOME: '/home/ada' }, undefined],
  ])('on %s, with %j', (platform, environment, folder) => {
    expect(personTemplates(environment, platform)).toBe(folder);
  });
});

it.each([
  ['linux', {}, '/usr/local/share/briefdeck/templates'],
  ['darwin', {}, '/Library/Application Support/Briefdeck/templates'],
  ['win32', { PROGRAMDATA: 'D:\\Shared' }, 'D:\\Shared\\Briefdeck\\templates'],
  ['win32', {}, 'C:\\ProgramData\\Briefdeck\\templates'],
])("the machine's templates folder on %s, with %j", (platform, environment, folder) => {
  expect(machineTemplates(environment, platform)).toBe(folder);
});

it('the nearer a folder, the earlier it is looked into; the program comes last', () => {
  const places = templatePlaces('/briefs', { BRIEFDECK_TEMPLATES: '/team:/unit', HOME: '/home/ada' });
  expect(places.map(({ origin }) => origin)).toEqual(['folder', 'named', 'named', 'yours', 'machine', 'built-in']);
  expect(places.slice(0, 3).map(({ folder }) => folder)).toEqual(['/briefs', '/team', '/unit']);
});

describe('a name that is given to a command', () => {
  const house = (title: string) => `extends: plain\nname: ${title}\n`;
  const named = async (template?: string, first = '# Report') => {
    const folder = temporaryFolder({
      'briefs/report.md': `${first}\n\n## Finding\n\nOne thing.\n`,
      'briefs/near/template.yaml': house('Near'),
      'here/near/template.yaml': house('Not this one'),
      'here/ministry/template.yaml': house('Ministry'),
    });
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'here'));
    try {
      const briefs = [{ file: join(folder, 'briefs/report.md') }];
      const draft = await draftDeck({ briefs, environment: {}, ...(template ? { template } : {}) });
      return draft.template?.name;
    } finally {
      cwd.mockRestore();
    }
  };

  it("is looked for in the brief's folder, then in the current one", async () => {
    expect(await named('near')).toBe('Near');
    expect(await named('ministry')).toBe('Ministry');
  });

  it("is not looked for in the current folder where the brief says it: the brief's folder stands for itself", async () => {
    expect(await named(undefined, '---\ntemplate: near\n---\n\n# Report')).toBe('Near');
    expect(await named(undefined, '---\ntemplate: ministry\n---\n\n# Report')).toBeUndefined();
  });
});
