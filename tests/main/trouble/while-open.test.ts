/** What goes away, or comes late, while a brief is open: the work goes on, and is whole when it comes back. */
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../support/open-session.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

vi.mock('../../../src/main/workspace/engine/client.js', () => import('../../support/engine-here.js'));

const text = '# Ports\n\n## Volumes\n\n- Coal fell\n\n## Outlook\n\n- Fewer shifts\n\n## Sources\n\n- The authority\n';

afterEach(() => {
  vi.useRealTimers();
});

describe('a brief that is deleted while it is open', () => {
  it('keeps its slides and its text, and saving brings it back', async () => {
    const folder = temporaryFolder({ 'report.md': text });
    const file = join(folder, 'report.md');
    const session = await openSession(file, temporaryFolder());
    const before = (await session.state()).slides.length;
    rmSync(file);
    await session.replace('Coal fell', 'Coal rose');
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // the watch has looked again by now
    expect((await session.state()).slides).toHaveLength(before);
    expect((await session.text({ brief: '' })).text).toContain('Coal rose');
    expect(await session.save()).toEqual({ outcome: 'saved' });
    expect(readFileSync(file, 'utf8')).toContain('Coal rose');
    expect((await session.state()).text).toMatchObject({ unsaved: false, conflict: false });
  });

  it('is the same brief when it comes back, moved away and put back again', async () => {
    const folder = temporaryFolder({ 'report.md': text });
    const file = join(folder, 'report.md');
    const session = await openSession(file, temporaryFolder());
    renameSync(file, join(folder, 'elsewhere.md'));
    await vi.waitFor(async () => expect((await session.state()).problem).toMatch(/report\.md/), 10_000);
    renameSync(join(folder, 'elsewhere.md'), file);
    await vi.waitFor(async () => expect((await session.state()).problem).toBeUndefined(), 10_000);
    expect((await session.state()).text).toMatchObject({ unsaved: false, conflict: false });
  });

  it('whose whole folder is gone is named when it is saved, and nothing of it is lost', async () => {
    const folder = temporaryFolder({ 'work/report.md': text });
    const file = join(folder, 'work/report.md');
    const session = await openSession(file, temporaryFolder());
    await session.replace('Coal fell', 'Coal rose');
    rmSync(join(folder, 'work'), { recursive: true });
    expect(await session.save()).toEqual({ outcome: 'failed' });
    const { text: now } = await session.state();
    expect(now).toMatchObject({ unsaved: true });
    expect(now.problem).toContain(join(folder, 'work'));
    expect((await session.text({ brief: '' })).text).toContain('Coal rose');
  });
});

describe('a template whose folder is removed while a brief is open', () => {
  const house = 'extends: plain\nversion: 1.0.0\ntheme: { colours: { accent1: "8A1538" } }\n';

  it('is named while it is gone, and the slides have its look again when it is back', async () => {
    const folder = temporaryFolder({
      'report.md': `---\ntemplate: ministry\n---\n\n${text}`,
      'ministry/template.yaml': house,
    });
    const session = await openSession(join(folder, 'report.md'), temporaryFolder());
    const said = async () => (await session.state()).diagnostics.map(({ code }) => code);
    const { look } = await session.state();
    renameSync(join(folder, 'ministry'), join(folder, 'away'));
    await session.replace('Coal fell', 'Coal rose');
    await vi.waitFor(async () => expect(await said()).toContain('template-not-found'), 10_000);
    expect((await session.state()).slides.length).toBeGreaterThan(0);
    expect((await session.state()).look).not.toBe(look);
    renameSync(join(folder, 'away'), join(folder, 'ministry'));
    await vi.waitFor(async () => expect((await session.state()).look).toBe(look), 10_000);
    expect(await said()).not.toContain('template-not-found');
    expect((await session.text({ brief: '' })).text).toContain('Coal rose');
  });
});

describe('a clock that is set while a brief is open', () => {
  it('back by a day: what is typed is still taken back step by step', async () => {
    const session = await openSession(join(temporaryFolder({ 'report.md': text }), 'report.md'), temporaryFolder());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
    await session.replace('Coal fell', 'Coal fell by half');
    vi.setSystemTime(new Date('2026-11-25T12:00:00Z'));
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // a pause, on any clock
    await session.replace('Fewer shifts', 'No shifts');
    await session.undo({});
    const now = (await session.text({ brief: '' })).text;
    expect(now).toContain('Coal fell by half');
    expect(now).toContain('Fewer shifts');
  });

  it('a file that is saved with a time long ago, or to come, shows at once', async () => {
    const file = join(temporaryFolder({ 'report.md': text }), 'report.md');
    const session = await openSession(file, temporaryFolder());
    for (const [word, time] of [
      ['rose', new Date('2001-01-01')],
      ['stood', new Date('2040-01-01')],
      ['sank', new Date('1999-01-01')],
    ] as const) {
      writeFileSync(file, text.replace('fell', word));
      utimesSync(file, time, time);
      await vi.waitFor(async () => expect((await session.text({ brief: '' })).text).toContain(`Coal ${word}`), 10_000);
    }
  });
});
