import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../../src/main/brief/index.js';
import { emptyBook, formatBook, sectionFacts, tick } from '../../../../src/main/cuts/index.js';
import { readCutsFile, writeCutsFile } from '../../../../src/main/workspace/cuts/index.js';
import { draftDeck } from '../../../../src/main/workspace/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const brief = '---\ntitle: Cargo\n---\n\n## Volumes\n\n- Gas\n\n## Sources\n\n- Mr Smith\n';
const facts = sectionFacts(parseBrief({ file: 'report.md', text: brief }).brief);
const without = tick(emptyBook, facts, 'full', 'sources', false);

const draft = (folder: string, cut?: string) =>
  draftDeck({ briefs: [{ file: join(folder, 'report.md') }], ...(cut === undefined ? {} : { cut }) });

describe('the cuts file beside a brief', () => {
  it('decides what is in the deck, and the deck says what its file leaves out', async () => {
    const folder = temporaryFolder({ 'report.md': brief, 'report.cuts.json': formatBook(without) });
    const made = await draft(folder);
    expect(JSON.stringify(made.deck)).not.toContain('Smith');
    expect(made.diagnostics).toMatchObject([{ code: 'cut-leaves-out', severity: 'info', values: { count: 1, of: 2 } }]);
    expect(made.inputs).toContain(join(folder, 'report.cuts.json'));
  });

  it('that is broken means no deck: nobody knows what it leaves out', async () => {
    const folder = temporaryFolder({ 'report.md': brief, 'report.cuts.json': '{\n "version": 1,\n' });
    const made = await draft(folder);
    expect(made).toMatchObject({ ok: false, misused: false, scenes: [] });
    expect(made.diagnostics).toMatchObject([
      { code: 'cuts-file-syntax', file: join(folder, 'report.cuts.json'), lines: { from: 3 } },
    ]);
  });

  it('is asked for a cut by name, and a name that it has not is an error with the nearest', async () => {
    const folder = temporaryFolder({ 'report.md': brief.replace('## Sources', '## Sources {cut=desk}') });
    expect(JSON.stringify((await draft(folder, 'Desk')).deck)).toContain('Smith');
    const made = await draft(folder, 'dask');
    expect(made).toMatchObject({ ok: false, misused: true });
    expect(made.diagnostics).toMatchObject([{ code: 'cut-unknown-near', values: { nearest: 'desk' } }]);
    expect((await draft(folder, 'minister')).diagnostics).toMatchObject([
      { code: 'cut-unknown', values: { known: 'full, desk' } },
    ]);
  });

  it('warns of an exclusion that matches nothing, and keeps out what may be meant', async () => {
    const folder = temporaryFolder({
      'report.md': brief.replace('## Sources\n\n- Mr Smith', '## Who said so\n\n- Mr J. Smith'),
      'report.cuts.json': formatBook(without),
    });
    const made = await draft(folder);
    expect(JSON.stringify(made.deck)).not.toContain('Smith');
    expect(made.diagnostics).toMatchObject([
      { code: 'cut-section-gone', severity: 'warning', values: { id: 'sources', name: 'full' } },
      { code: 'cut-leaves-out' },
    ]);
  });

  it('is never named in the deck, nor is what it leaves out', async () => {
    const folder = temporaryFolder({ 'report.md': brief, 'report.cuts.json': formatBook(without) });
    expect(JSON.stringify((await draft(folder)).scenes)).not.toMatch(/sources"|Smith|cuts\.json/u);
  });
});

describe('writing a cuts file', () => {
  it('makes it when there is something to keep, and takes it away when there is nothing', async () => {
    const name = join(temporaryFolder({}), 'report.cuts.json');
    expect(await writeCutsFile(name, emptyBook, undefined)).toEqual({ text: undefined });
    expect(existsSync(name)).toBe(false);
    const written = await writeCutsFile(name, without, undefined);
    expect(written).toEqual({ text: readFileSync(name, 'utf8') });
    expect(await readCutsFile(name)).toMatchObject({ book: without });
    await writeCutsFile(name, emptyBook, formatBook(without));
    expect(existsSync(name)).toBe(false);
  });

  it('writes over nothing but what it has read', async () => {
    const folder = temporaryFolder({ 'report.cuts.json': '{ "version": 1, "cuts": [], "by": "a colleague" }' });
    const name = join(folder, 'report.cuts.json');
    expect(await writeCutsFile(name, without, undefined)).toEqual({ changed: true });
    expect(readFileSync(name, 'utf8')).toContain('a colleague');
    expect(readdirSync(folder)).toEqual(['report.cuts.json']);
  });

  it('says why where the disk refuses, and leaves nothing behind', async () => {
    const folder = temporaryFolder({ 'report.cuts.json': formatBook(without) });
    const name = join(folder, 'report.cuts.json', 'x.cuts.json');
    expect(await writeCutsFile(name, without, undefined)).toMatchObject({
      problem: { severity: 'error', code: 'output-folder-missing' },
    });
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'other'), '');
    expect(readdirSync(folder)).toEqual(['other', 'report.cuts.json']);
  });
});
