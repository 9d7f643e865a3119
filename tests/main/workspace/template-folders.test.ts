import { describe, expect, it } from 'vitest';
import { machineTemplates, personTemplates, templatePlaces } from '../../../src/main/workspace/template-folders.js';

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
