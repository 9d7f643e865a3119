import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EngineThreads } from '../../../../src/main/workspace/engine/thread.js';
import { Session } from '../../../../src/main/workspace/session/session.js';
import type { WorkspaceEvent } from '../../../../src/shared/contract/index.js';
import { writesGoodDeck } from '../../../support/deck-spool.js';
import { deckText } from '../../../support/deck-text.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

vi.mock('../../../../src/main/workspace/engine/client.js', () => import('../../../support/engine-here.js'));

const report =
  '# Ports\n\n## Volumes {cut=press}\n\n- Coal fell by a third\n- Gas grew\n\n## Outlook\n\n- Fewer shifts\n- Berths closed\n';
const rail =
  '# Rail\n\n## Volumes\n\n- Wagons stand still\n- Tracks are full\n\n## Costs\n\n- Up by half\n- Paid by the state\n';
const gas = '# Gas\n\n## Storage\n\n- Half empty\n- Prices rose\n';

async function open(folder = temporaryFolder({ 'report.md': report, 'rail.md': rail, 'sub/gas.md': gas })) {
  const file = (name: string) => join(folder, name);
  const events: WorkspaceEvent[] = [];
  const session = new Session({ path: file('report.md'), threads: new EngineThreads(''), state: file('state') });
  onTestFinished(() => session.dispose());
  session.listen((event) => events.push(event));
  await session.open();
  const state = () => session.handlers.state({});
  const rows = async () => (await state()).sections.map(({ id, depth, included }) => `${depth} ${id} ${included}`);
  return { ...session.handlers, folder, file, session, state, rows, events };
}

describe('a deck of several briefs', () => {
  it('has a row for each brief, its own lines and its own text', async () => {
    const { session, file, state, rows, text } = await open();
    expect((await state()).others).toEqual([]);
    expect(await session.add(file('rail.md'))).toBeUndefined();
    expect(await rows()).toEqual([
      '1 report.md# in',
      '2 report.md#volumes in',
      '2 report.md#outlook in',
      '1 rail.md# in',
      '2 rail.md#volumes in',
      '2 rail.md#costs in',
    ]);
    const { sections, slides, others, brief } = await state();
    expect(brief.name).toBe('report.md');
    expect(sections[3]).toMatchObject({ title: 'Rail', isBrief: true, brief: file('rail.md') });
    expect(others).toMatchObject([
      { path: file('rail.md'), section: 'rail.md#', there: true, text: { unsaved: false } },
    ]);
    expect(slides.find(({ title }) => title === 'Costs')).toMatchObject({
      brief: file('rail.md'),
      section: 'rail.md#costs',
      lines: { from: 8, to: 11 },
    });
    expect((await text({ brief: file('rail.md') })).text).toBe(rail);
    expect((await text({ brief: '' })).text).toBe(report);
    expect((await text({ brief: '/etc/passwd' })).text).toBe('');
  });

  it('takes no brief twice', async () => {
    const { session, file } = await open();
    expect(await session.add(file('report.md'))).toBe('twice');
    await session.add(file('rail.md'));
    expect(await session.add(file('rail.md'))).toBe('twice');
    expect(session.otherPaths).toHaveLength(1);
  });

  it('tells windows of a tick once, and of its one slide that is gone alone', async () => {
    const { events, include, state } = await open();
    await include({ section: 'outlook', included: false });
    // A file of cuts that was not there is news.
    await vi.waitFor(() => expect(events.filter(({ type }) => type === 'changed')).toHaveLength(3));
    const before = (await state()).slides;
    events.length = 0;
    await include({ section: 'volumes', included: false });
    const { slides } = await state();
    expect(slides).toEqual(before.filter(({ section }) => section !== 'volumes'));
    expect(events).toMatchObject([{ type: 'changed', patch: { lists: { slides: { removed: 1, items: [] } } } }]);
    // The cuts were written beside the brief, which is followed: that is no news.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(events).toHaveLength(1);
  });

  it('keeps the ticks of each beside its own file', async () => {
    const { session, file, rows, include, includeAll, undo } = await open();
    await session.add(file('rail.md'));
    await include({ section: 'rail.md#costs', included: false });
    expect(JSON.parse(readFileSync(file('rail.cuts.json'), 'utf8')).cuts[0].sections).toMatchObject([
      { id: 'volumes', in: true },
      { id: 'costs', in: false },
    ]);
    expect(existsSync(file('report.cuts.json'))).toBe(false);
    expect((await rows()).filter((row) => row.startsWith('1'))).toEqual(['1 report.md# in', '1 rail.md# mixed']);
    await undo({});
    expect(existsSync(file('rail.cuts.json'))).toBe(false);
    await include({ section: 'report.md#', included: false });
    expect(await rows()).toEqual([
      '1 report.md# out',
      '2 report.md#volumes out',
      '2 report.md#outlook out',
      '1 rail.md# in',
      '2 rail.md#volumes in',
      '2 rail.md#costs in',
    ]);
    await includeAll({ included: true });
    expect((await rows()).every((row) => row.endsWith(' in'))).toBe(true);
  });

  it('is ordered by its briefs, of which the first stays the first', async () => {
    const { session, file, rows, move } = await open();
    await session.add(file('rail.md'));
    await session.add(file('sub/gas.md'));
    const briefs = async () => (await rows()).filter((row) => row.startsWith('1')).map((row) => row.split(' ')[1]);
    await move({ section: 'gas.md#', before: 'rail.md#' });
    expect(await briefs()).toEqual(['report.md#', 'gas.md#', 'rail.md#']);
    await move({ section: 'gas.md#', before: '' });
    expect(await briefs()).toEqual(['report.md#', 'rail.md#', 'gas.md#']);
    await move({ section: 'gas.md#', before: 'report.md#' });
    expect(await briefs()).toEqual(['report.md#', 'gas.md#', 'rail.md#']);
    await move({ section: 'report.md#', before: '' });
    expect(await briefs()).toEqual(['report.md#', 'gas.md#', 'rail.md#']);
    await move({ section: 'rail.md#costs', before: 'rail.md#volumes' });
    expect((await rows()).slice(-2)).toEqual(['2 rail.md#costs in', '2 rail.md#volumes in']);
  });

  it('loses a brief that is taken out, and has it again by undo', async () => {
    const { session, file, state, rows, removeBrief, undo } = await open();
    await session.add(file('rail.md'));
    await removeBrief({ brief: file('rail.md') });
    expect(await rows()).toEqual(['1 volumes in', '1 outlook in']);
    expect((await state()).history.undo).toEqual({ kind: 'remove-brief', name: 'rail.md' });
    await undo({});
    expect((await state()).others).toHaveLength(1);
    await undo({});
    expect((await state()).others).toEqual([]);
  });

  it('comes back with all its briefs', async () => {
    const { session, file, folder } = await open();
    await session.add(file('rail.md'));
    await session.add(file('sub/gas.md'));
    await session.dispose();
    const again = await open(folder);
    expect((await again.state()).others.map(({ name }) => name)).toEqual(['rail.md', 'gas.md']);
    expect((await again.state()).history).toEqual({});
  });

  it('is made anew when the text of any of them changes, and saves each to its own file', async () => {
    const { session, file, state, events, editText, saveText, undo } = await open();
    const brief = file('rail.md');
    await session.add(brief);
    const at = rail.indexOf('Up by half');
    const changes = [{ from: at, to: at + 'Up by half'.length, insert: 'Up by two thirds' }];
    const edit = { brief, version: (await state()).others[0]?.text.version ?? 0, client: 'w', kind: 'typing' as const };
    expect(await editText({ ...edit, changes })).toMatchObject({ accepted: true });
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe('changed'));
    expect(events).toContainEqual({ type: 'text', brief, version: edit.version + 1 });
    expect((await state()).others[0]?.text.unsaved).toBe(true);
    expect((await state()).text.unsaved).toBe(false);
    expect(readFileSync(brief, 'utf8')).toBe(rail);
    expect(await saveText({ brief })).toEqual({ outcome: 'saved' });
    expect(readFileSync(brief, 'utf8')).toContain('Up by two thirds');
    expect(readFileSync(file('report.md'), 'utf8')).toBe(report);
    await undo({});
    expect((await state()).others[0]?.text.unsaved).toBe(true);
  });

  it('goes on without a brief whose file is gone, and says so', async () => {
    const { session, file, folder } = await open();
    await session.add(file('rail.md'));
    await session.add(file('sub/gas.md'));
    await session.dispose();
    rmSync(file('rail.md'));
    const { state, rows, removeBrief } = await open(folder);
    expect((await rows()).filter((row) => row.startsWith('1'))).toEqual(['1 report.md# in', '1 gas.md# in']);
    const { others, diagnostics, problem } = await state();
    expect(problem).toBeUndefined();
    expect(others.map(({ name, there }) => [name, there])).toEqual([
      ['rail.md', false],
      ['gas.md', true],
    ]);
    expect(diagnostics[0]).toMatchObject({ code: 'part-missing', severity: 'warning' });
    await removeBrief({ brief: file('rail.md') });
    expect((await state()).diagnostics.map(({ code }) => code)).not.toContain('part-missing');
  });

  it('names the brief with which no deck can be made, and shows the last good one', async () => {
    const folder = temporaryFolder({
      'report.md': report.replace('# Ports', '---\nclassification: OPEN\n---\n\n# Ports'),
      'rail.md': '---\nclassification: SECRET\n---\n\n## Wagons\n\n- Two\n',
    });
    const { session, file, state, removeBrief } = await open(folder);
    await session.add(file('rail.md'));
    const { problem, others, slides } = await state();
    expect(problem).toMatch(/^(rail|report)\.md: Line \d+: the briefs have different markings/);
    expect(others).toMatchObject([{ name: 'rail.md', section: '', there: true }]);
    expect(slides.length).toBeGreaterThan(0);
    await removeBrief({ brief: file('rail.md') });
    expect((await state()).problem).toBeUndefined();
  });

  it('has the cuts of all of them: made, renamed and fitted in each', async () => {
    const { session, file, state, makeCut, renameCut, fitCut, chooseCut } = await open();
    await session.add(file('rail.md'));
    const names = async () => (await state()).cuts.all.map(({ name }) => name);
    expect(await names()).toEqual(['full', 'press']);
    await makeCut({ name: 'short', from: 'full' });
    const cutsOf = (name: string) =>
      JSON.parse(readFileSync(file(name), 'utf8')).cuts as { name: string; minutes?: number }[];
    for (const name of ['report.cuts.json', 'rail.cuts.json']) expect(cutsOf(name)).toMatchObject([{ name: 'short' }]);
    await renameCut({ name: 'short', to: 'brief' });
    expect(await names()).toEqual(['full', 'brief', 'press']);
    await fitCut({ name: 'brief', minutes: 0.4 });
    for (const name of ['report.cuts.json', 'rail.cuts.json']) expect(cutsOf(name)).toMatchObject([{ minutes: 0.4 }]);
    const { sections } = await state();
    expect(sections.filter(({ isBrief, included }) => !isBrief && included === 'out').length).toBeGreaterThan(0);
    await chooseCut({ name: 'full' });
    expect((await state()).sections.every(({ included }) => included === 'in')).toBe(true);
  });

  it('has the cuts of the team too: chosen, and not renamed here', async () => {
    const folder = temporaryFolder({ 'report.md': report, 'briefdeck.yaml': 'cuts:\n  minister: { minutes: 1 }\n' });
    const { state, chooseCut, renameCut } = await open(folder);
    expect((await chooseCut({ name: 'minister' })).refused).toBeUndefined();
    const { cuts } = await state();
    expect(cuts.current).toBe('minister');
    expect(cuts.all.find(({ name }) => name === 'minister')).toMatchObject({ ofTeam: true, stored: false });
    expect(await renameCut({ name: 'minister', to: 'short' })).toMatchObject({ refused: 'named' });
  });

  it('shows a section of any of them as another kind', async () => {
    const { session, file, state, layouts, askLayout } = await open();
    await session.add(file('rail.md'));
    const section = 'rail.md#costs';
    const { options } = await layouts({ section });
    const other = options.find(({ own }) => !own);
    expect(other).toBeDefined();
    await askLayout({ section, layout: other?.layout ?? '' });
    expect((await state()).slides.find((slide) => slide.section === section)?.kind).toBe(other?.layout);
    expect(JSON.parse(readFileSync(file('rail.cuts.json'), 'utf8')).cuts[0].sections[1]).toMatchObject({
      id: 'costs',
      layout: other?.layout,
    });
  });

  it('is exported as one', async () => {
    const { session, file, events, include, export: write } = await open();
    await session.add(file('rail.md'));
    await include({ section: 'rail.md#costs', included: false });
    const path = file('both.pptx');
    await write({ path, formats: ['pptx'], paper: '', backup: false, clean: false, force: false });
    await vi.waitFor(
      () => expect(events.findLast(({ type }) => type === 'job')).toMatchObject({ job: { step: 'finished' } }),
      15_000,
    );
    const bytes = readFileSync(path);
    writesGoodDeck(bytes, 'a deck of two briefs from the window');
    const said = deckText(bytes).slides.join('\n');
    expect(said).toMatch(/Coal fell[\s\S]*Wagons stand still/);
    expect(said).not.toContain('Paid by the state');
  });

  it('takes what is left out along as hidden slides, where that is asked for', async () => {
    const { session, file, events, include, export: write } = await open();
    await session.add(file('rail.md'));
    await include({ section: 'rail.md#costs', included: false });
    const path = file('both.pptx');
    await write({ path, formats: ['pptx'], paper: '', backup: true, clean: false, force: false });
    const last = () => events.findLast(({ type }) => type === 'job');
    await vi.waitFor(() => expect(last()).toMatchObject({ job: { step: 'finished' } }), 15_000);
    const bytes = readFileSync(path);
    writesGoodDeck(bytes, 'a deck of two briefs with backup');
    expect(deckText(bytes).slides.join('\n')).toContain('Paid by the state');
  });

  it('follows what others write into any of them', async () => {
    const { session, file, state } = await open();
    await session.add(file('rail.md'));
    writeFileSync(file('rail.md'), rail.replace('## Costs', '## Prices'));
    await vi.waitFor(async () => expect((await state()).sections.at(-1)?.title).toBe('Prices'), 10_000);
    writeFileSync(
      file('rail.cuts.json'),
      JSON.stringify({ version: 1, cuts: [{ name: 'full', new: 'in', sections: [{ id: 'volumes', in: false }] }] }),
    );
    await vi.waitFor(
      async () => expect((await state()).sections.find(({ id }) => id === 'rail.md#volumes')?.included).toBe('out'),
      10_000,
    );
  });
});
