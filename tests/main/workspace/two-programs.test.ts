import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSession } from '../../support/open-session.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

vi.mock('../../../src/main/workspace/engine/client.js', () => import('../../support/engine-here.js'));

const text = '# Ports\n\n## Volumes\n\n- Coal fell\n\n## Outlook\n\n- Fewer shifts\n\n## Sources\n\n- The authority\n';

/** Two programs with the same brief open, each with a state folder of its own, as two people at one network drive have. */
async function two() {
  const folder = temporaryFolder({ 'report.md': text });
  const open = (person: string) => openSession(join(folder, 'report.md'), join(folder, person), person);
  const file = (name = 'report.md') => readFileSync(join(folder, name), 'utf8');
  return { mara: await open('mara'), jo: await open('jo'), file };
}

describe('two programs on one brief', () => {
  it('lose no text: the second to save is asked, and both texts are there to choose from', async () => {
    const { mara, jo, file } = await two();
    await mara.replace('Coal fell', 'Coal fell by half');
    await jo.replace('Fewer shifts', 'No shifts at all');
    expect(await jo.save()).toEqual({ outcome: 'saved' });
    expect(await mara.save()).toEqual({ outcome: 'conflict' });
    expect(file()).toContain('No shifts at all');
    expect(file()).not.toContain('by half');
    expect((await mara.state()).text).toMatchObject({ conflict: true, unsaved: true });
    expect((await mara.diskText({ brief: '' })).text).toContain('No shifts at all');
    expect((await mara.text({ brief: '' })).text).toContain('Coal fell by half');
    await mara.settleText({ brief: '', how: 'keep' });
    expect(await mara.save()).toEqual({ outcome: 'saved' });
    expect(file()).toContain('Coal fell by half');
    // And the first one, who has nothing unsaved, sees the file as it is now.
    await vi.waitFor(async () => expect((await jo.text({ brief: '' })).text).toContain('Coal fell by half'), 10_000);
  });

  it('lose no tick: what the other one chose meanwhile stays', async () => {
    const { mara, jo, file } = await two();
    await mara.include({ section: 'volumes', included: false });
    await jo.include({ section: 'sources', included: false });
    const [cut] = JSON.parse(file('report.cuts.json')).cuts;
    const out = cut.sections.filter((section: { in?: boolean }) => section.in === false);
    expect(out.map(({ id }: { id: string }) => id)).toEqual(['volumes', 'sources']);
    await vi.waitFor(async () => {
      const { sections } = await mara.state();
      expect(sections.filter(({ included }) => included === 'out').map(({ id }) => id)).toEqual(['volumes', 'sources']);
    }, 10_000);
  });
});
