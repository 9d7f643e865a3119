import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../src/main/workspace/folders/state-folder.js';
import { RecentBriefs } from '../../../../src/main/workspace/program/recent.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

describe('recent briefs', () => {
  it('stand the last one first, each once, twelve at most, and outlive the program', () => {
    const folder = temporaryFolder();
    const recent = new RecentBriefs(folder, () => false);
    for (let n = 1; n <= 14; n += 1) recent.add(`/briefs/${n}.md`, `Brief ${n}`);
    recent.add('/briefs/5.md', 'Another title');
    const paths = new RecentBriefs(folder, () => false).list().map(({ path }) => path);
    expect(paths).toHaveLength(12);
    expect(paths.slice(0, 3)).toEqual(['/briefs/5.md', '/briefs/14.md', '/briefs/13.md']);
    expect(recent.list()[0]).toMatchObject({ title: 'Another title', name: '5.md', folder: '/briefs', there: false });
  });

  it('are forgotten one by one or all', () => {
    const recent = new RecentBriefs(temporaryFolder(), () => false);
    recent.add('/a.md', '');
    recent.add('/b.md', '');
    recent.forget('/a.md');
    expect([recent.has('/a.md'), recent.has('/b.md')]).toEqual([false, true]);
    recent.forget('');
    expect(recent.list()).toEqual([]);
  });

  it.each(['', 'not JSON', '{"path":1}', '[1,null,{"path":"/a.md"}]'])(
    'are none when their file is damaged: %j',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'recent.json'), text);
      const recent = new RecentBriefs(folder, () => false);
      expect(recent.list()).toEqual([]);
      recent.add('/b.md', '');
      expect(recent.list()).toHaveLength(1);
    },
  );

  it('are kept where the system keeps such things', () => {
    expect(stateFolder({ HOME: '/home/a' }, 'linux')).toBe('/home/a/.local/state/briefdeck');
    expect(stateFolder({ HOME: '/home/a', XDG_STATE_HOME: '/s' }, 'linux')).toBe('/s/briefdeck');
    expect(stateFolder({ HOME: '/Users/a' }, 'darwin')).toBe('/Users/a/Library/Application Support/Briefdeck');
    expect(stateFolder({ LOCALAPPDATA: '/local' }, 'win32')).toContain('Briefdeck');
    expect(stateFolder({ BRIEFDECK_STATE: '/here' }, 'linux')).toBe('/here');
  });
});
