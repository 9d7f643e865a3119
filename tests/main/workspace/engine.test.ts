import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../src/main/cuts/index.js';
import { Engine } from '../../../src/main/workspace/engine/engine.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const brief = '---\ntitle: Cargo\ntemplate: plain\n---\n\n## Volumes\n\n- Gas\n- Coal\n';

describe('the engine behind a window', () => {
  const opened = async (house: { readonly template?: string; readonly variant?: string }) => {
    const path = join(temporaryFolder({ 'report.md': brief }), 'report.md');
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const { problem } = await engine.load({ path, book: emptyBook, cut: 'full', ...house });
    return { engine, problem };
  };

  it("takes the template and variant that it is told before the brief's own", async () => {
    const own = await (await opened({})).engine.look();
    const dark = await (await opened({ variant: 'dark' })).engine.look();
    const other = await (await opened({ template: 'chancery' })).engine.look();
    expect([own.theme.map.bg1, dark.theme.map.bg1]).toEqual(['lt1', 'dk1']);
    expect([own.theme.fonts.heading, other.theme.fonts.heading]).toEqual(['Calibri', 'Cambria']);
  });

  it('says why there is no deck where there is no such template', async () => {
    expect((await opened({ template: 'chancerie' })).problem).toMatch(
      /no template 'chancerie'.*nearest first: chancery/,
    );
  });
});
