/** What kinds a section can be, as the window's lists offer them. */
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSession } from '../../../support/open-session.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

vi.mock('../../../../src/main/workspace/engine/client.js', () => import('../../../support/engine-here.js'));

const open = (text: string) => {
  const folder = temporaryFolder({ 'report.md': text });
  return openSession(join(folder, 'report.md'), join(folder, 'state'));
};

describe('the kinds that a section can be', () => {
  it.each([
    [
      'bold heads over lists',
      '**For:**\n\n- Fewer shifts\n- Berths closed\n\n**Against:**\n\n- Costs\n- Time\n',
      ['comparison', 'bullets', 'columns', 'text'],
    ],
    ['a list', '- Fewer shifts\n- Berths closed\n', ['bullets', 'numbered', 'text', 'columns']],
    ['a table', '| a | b |\n| - | - |\n| x | 1 |\n| y | 2 |\n', ['table', 'bullets', 'chart', 'text']],
  ] as const)('are the same in the same order, whatever is chosen: %s', async (_, body, kinds) => {
    const { layouts, askLayout } = await open(`# Ports\n\n## Outlook {#o}\n\n${body}`);
    for (const layout of ['', ...kinds] as const) {
      await askLayout({ section: 'o', layout });
      // The cuts' file that was written is heard of a moment later, and an answer then gives way.
      const options = await vi.waitFor(async () => {
        const { options: found } = await layouts({ section: 'o' });
        const names = found.map((option) => option.layout);
        expect(names, layout).toEqual(kinds);
        return found;
      });
      expect(options.find(({ current }) => current)?.layout).toBe(layout || kinds[0]);
      expect(options.filter(({ own }) => own).map((option) => option.layout)).toEqual([kinds[0]]);
    }
  });
});
