/** A kind of slide that the cut asks for, written into the heading: it goes with the Markdown then. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSession } from '../../support/open-session.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

vi.mock('../../../src/main/workspace/engine/client.js', () => import('../../support/engine-here.js'));

const report = '# Ports\n\n## Outlook {#o}\n\n- Fewer shifts\n- Berths closed\n\n<h2>Words</h2>\n\n- One\n- Two\n';

async function open() {
  const folder = temporaryFolder({ 'report.md': report });
  const opened = await openSession(join(folder, 'report.md'), join(folder, 'state'));
  const text = async () => (await opened.text({ brief: '' })).text;
  const asked = async (id: string) => (await opened.state()).sections.find((section) => section.id === id)?.layout;
  const kind = async (id: string) => (await opened.state()).slides.find(({ section }) => section === id)?.kind;
  const cutsFile = () => {
    const path = join(folder, 'report.cuts.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return { ...opened, text, asked, kind, cutsFile };
}

describe('a kind of slide that is written into the Markdown', () => {
  it('stands in the heading, the cut asks for it no more, and both are one step of undo', async () => {
    const { askLayout, writeLayout, undo, redo, text, asked, kind, cutsFile } = await open();
    await askLayout({ section: 'o', layout: 'columns' });
    expect([await asked('o'), await kind('o')]).toEqual(['columns', 'columns']);
    expect(await writeLayout({ section: 'o' })).toEqual({ written: true });
    const written = report.replace('{#o}', '{#o layout=columns}');
    expect(await text()).toBe(written);
    expect([await asked('o'), await kind('o')]).toEqual([undefined, 'columns']);
    expect(cutsFile()).not.toContain('columns');
    await undo({});
    expect([await text(), await asked('o'), await kind('o')]).toEqual([report, 'columns', 'columns']);
    expect(cutsFile()).toContain('columns');
    await redo({});
    expect([await text(), await asked('o'), await kind('o')]).toEqual([written, undefined, 'columns']);
    expect(cutsFile()).not.toContain('columns');
    await undo({});
    await undo({});
    expect([await text(), await asked('o'), await kind('o')]).toEqual([report, undefined, 'bullets']);
  });

  it('is not where the cut asks for none, or the heading cannot say it', async () => {
    const { askLayout, writeLayout, text, asked } = await open();
    expect(await writeLayout({ section: 'o' })).toEqual({ written: false });
    expect(await writeLayout({ section: 'nowhere' })).toEqual({ written: false });
    await askLayout({ section: 'words', layout: 'columns' });
    expect(await writeLayout({ section: 'words' })).toEqual({ written: false });
    expect([await text(), await asked('words')]).toEqual([report, 'columns']);
  });

  it('is in the line where the heading is by now', async () => {
    const { askLayout, writeLayout, replace, text } = await open();
    await askLayout({ section: 'o', layout: 'columns' });
    await replace('# Ports\n', '# Ports\n\nA paragraph more.\n');
    await writeLayout({ section: 'o' });
    expect(await text()).toContain('more.\n\n## Outlook {#o layout=columns}\n');
  });
});
