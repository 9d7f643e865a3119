import { describe, expect, it } from 'vitest';
import { formerFolder, formerIn } from '../../../src/main/workspace/templates/former-folder.js';
import { templateName } from '../../../src/renderer/features/gallery/template-name.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('a template that was replaced', () => {
  it('is known by the folder that it was kept in', () => {
    const folder = temporaryFolder({ 'north-until-2026-11-27/template.yaml': '' });
    const again = formerFolder(`${folder}/north`, { SOURCE_DATE_EPOCH: '1795780800' });
    expect(formerIn(again)).toEqual({ until: '2026-11-27', count: 2 });
    expect(formerIn('north-until-2026-11-27')).toEqual({ until: '2026-11-27', count: 1 });
    for (const name of ['north', 'north-until', 'north-until-then', '-until-2026-11-27', 'until-2026-11-27'])
      expect(formerIn(name)).toBeUndefined();
  });

  it('is called by its day, and by its number where there were several', () => {
    expect(templateName({ name: 'North' })).toBe('North');
    const name = templateName({ name: 'North', former: { until: '2026-11-27', count: 1 } });
    expect(name).toMatch(/^North, until .*27/);
    expect(templateName({ name: 'North', former: { until: '2026-11-27', count: 2 } })).toBe(`${name} (2)`);
  });
});
