/**
 * Disks that are full or protected while the program writes: a clear message, the old file whole, nothing left beside it, and the work goes
 * on once there is room. Real disks (tmpfs), where this process may mount them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSession } from '../../support/open-session.js';
import { mayMount, smallDisk } from '../../support/small-disk.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from '../cli/run.js';

vi.mock('../../../src/main/workspace/engine/client.js', () => import('../../support/engine-here.js'));

const text = '# Ports\n\n## Volumes\n\n- Coal fell\n\n## Outlook\n\n- Fewer shifts\n\n## Sources\n\n- The authority\n';

/** Names in a folder but for the test's own filler. */
const names = (folder: string) => readdirSync(folder).filter((name) => name !== '.filler');

if (!mayMount) console.log('Left out: full and protected disks, since this process may not mount any.');

describe.runIf(mayMount)('a full disk', () => {
  it('keeps the deck that stood there, says so, and takes the new one when there is room', async () => {
    const disk = smallDisk(512);
    const brief = join(temporaryFolder({ 'report.md': text }), 'report.md');
    const deck = join(disk.folder, 'report.pptx');
    expect((await briefdeck(['build', brief, '-o', deck])).status).toBe(0);
    const before = readFileSync(deck);
    writeFileSync(brief, text.replace('Coal fell', 'Coal rose'));
    disk.fill();
    const { status, error } = await briefdeck(['build', brief, '-o', deck, '--force']);
    expect(status).not.toBe(0);
    expect(error).toContain(`there is no room on the disk for ${deck}; what stood there is unchanged`);
    expect(error).toContain('disk-full');
    expect(readFileSync(deck).equals(before)).toBe(true);
    expect(names(disk.folder)).toEqual(['report.pptx']);
    disk.free();
    expect((await briefdeck(['build', brief, '-o', deck, '--force'])).status).toBe(0);
    expect(readFileSync(deck).equals(before)).toBe(false);
  });

  it.each([
    ['--format', 'pdf'],
    ['--format', 'png'],
    ['--format', 'svg'],
    ['--format', 'handout'],
  ])('leaves nothing half written with %s %s', async (...words) => {
    const disk = smallDisk(512);
    const brief = join(temporaryFolder({ 'report.md': text }), 'report.md');
    disk.fill();
    const { status, error } = await briefdeck(['build', brief, '-o', join(disk.folder, 'out'), ...words]);
    expect(status).not.toBe(0);
    expect(error).toMatch(/no room on the disk/);
    const left = names(disk.folder);
    expect(left.every((name) => readdirSync(join(disk.folder, name)).length === 0)).toBe(true);
  });

  it('keeps the text that is being typed, and saves it when there is room', async () => {
    const disk = smallDisk(64);
    writeFileSync(join(disk.folder, 'report.md'), text);
    const session = await openSession(join(disk.folder, 'report.md'), temporaryFolder());
    disk.fill();
    await session.replace('Coal fell', `Coal fell ${'by half '.repeat(2000)}`);
    expect(await session.save()).toEqual({ outcome: 'failed' });
    expect(readFileSync(join(disk.folder, 'report.md'), 'utf8')).toBe(text);
    expect(names(disk.folder)).toEqual(['report.md']);
    const { text: now } = await session.state();
    expect(now).toMatchObject({ unsaved: true, conflict: false });
    expect(now.problem).toMatch(/no room on the disk .*free some space/);
    disk.free();
    expect(await session.save()).toEqual({ outcome: 'saved' });
    expect(readFileSync(join(disk.folder, 'report.md'), 'utf8')).toContain('by half by half');
  });

  it('keeps what is typed for a crash as soon as there is room again', { timeout: 30_000 }, async () => {
    const disk = smallDisk(64);
    const brief = join(temporaryFolder({ 'report.md': text }), 'report.md');
    const state = join(disk.folder, 'state');
    const session = await openSession(brief, state);
    disk.fill();
    await session.replace('Coal fell', `Coal fell ${'by half '.repeat(500)}`);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // longer than the second in which it would be written
    const journals = () => (existsSync(join(state, 'journal')) ? readdirSync(join(state, 'journal')) : []);
    expect(journals().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    disk.free();
    // Nothing more is typed.
    await vi.waitFor(() => expect(journals().filter((name) => name.endsWith('.json'))).toHaveLength(1), 20_000);
  });

  it('keeps a choice of sections that cannot be written, and says so', async () => {
    const disk = smallDisk(64);
    writeFileSync(join(disk.folder, 'report.md'), text);
    const session = await openSession(join(disk.folder, 'report.md'), temporaryFolder());
    disk.fill();
    await session.include({ section: 'volumes', included: false });
    const { cuts, sections } = await session.state();
    expect(JSON.stringify(cuts.problem)).toMatch(/no room on the disk/);
    expect(sections.find(({ id }) => id === 'volumes')?.included).toBe('out');
    disk.free();
    await session.include({ section: 'sources', included: false });
    const book = JSON.parse(readFileSync(join(disk.folder, 'report.cuts.json'), 'utf8'));
    const out = book.cuts[0].sections.filter((section: { in?: boolean }) => section.in === false);
    expect(out.map(({ id }: { id: string }) => id).sort()).toEqual(['sources', 'volumes']);
  });
});

describe.runIf(mayMount)('a protected disk', () => {
  it('is named, with what stands there unchanged, and works again when it is not', async () => {
    const disk = smallDisk(512);
    const brief = join(disk.folder, 'report.md');
    writeFileSync(brief, text);
    const session = await openSession(brief, temporaryFolder());
    disk.protect(true);
    const { status, error } = await briefdeck(['build', brief]);
    expect(status).not.toBe(0);
    expect(error).toContain('the disk is read-only');
    await session.replace('Coal fell', 'Coal rose');
    expect(await session.save()).toEqual({ outcome: 'failed' });
    const { text: now } = await session.state();
    expect(now.unsaved).toBe(true);
    expect(now.problem).toContain('the disk is read-only');
    disk.protect(false);
    expect(await session.save()).toEqual({ outcome: 'saved' });
    expect((await briefdeck(['build', brief])).status).toBe(0);
    expect(names(disk.folder).sort()).toEqual(['report.md', 'report.pptx']);
  });
});
