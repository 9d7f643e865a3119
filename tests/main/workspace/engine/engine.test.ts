import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../../src/main/cuts/index.js';
import { Engine } from '../../../../src/main/workspace/engine/engine.js';
import { spoolDeck } from '../../../support/deck-spool.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

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

  it('draws a brief in plain whose template is not there, and says which were likely meant', async () => {
    const path = join(temporaryFolder({ 'report.md': brief }), 'report.md');
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const load = (template: string, variant?: string) =>
      engine.load({ path, book: emptyBook, cut: 'full', template, ...(variant ? { variant } : {}) });
    const loaded = await load('chancerie');
    expect(loaded.problem).toBeUndefined();
    expect(loaded.missing).toEqual({ name: 'chancerie', nearest: ['chancery', 'clarity', 'plain'] });
    expect(loaded.template).toMatchObject({ name: 'Plain', variant: 'light' });
    expect(loaded.diagnostics[0]).toMatchObject({ code: 'template-not-found', severity: 'warning' });
    // A variant that plain does not have is not asked of it; dark it has.
    expect((await load('chancerie', 'evening')).template.variant).toBe('light');
    expect((await load('chancerie', 'dark')).template.variant).toBe('dark');
    expect((await load('chancery')).missing).toBeUndefined();
  });

  it('exports a brief whose template is not there while it is loaded anew', async () => {
    const folder = temporaryFolder({ 'report.md': brief });
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const request = { path: join(folder, 'report.md'), book: emptyBook, cut: 'full', template: 'chancerie' };
    await engine.load(request);
    const loading = engine.load(request);
    const output = join(folder, 'report.pptx');
    const choice = { formats: ['pptx'], paper: '', backup: false, clean: false } as const;
    expect(await engine.export({ job: 'one', path: output, force: false, ...choice })).toMatchObject({
      step: 'finished',
    });
    expect((await loading).missing).toMatchObject({ name: 'chancerie' });
    spoolDeck(readFileSync(output), 'exported while it was loaded anew');
  });

  it('says where a template is that the team names and keeps beside its own file', async () => {
    const folder = temporaryFolder({
      'briefdeck.yaml': 'template: house\n',
      'house/template.yaml': 'extends: plain\nname: Our house\n',
      'briefs/report.md': brief.replace('template: plain\n', ''),
    });
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const loaded = await engine.load({ path: join(folder, 'briefs/report.md'), book: emptyBook, cut: 'full' });
    expect(loaded.template).toEqual({
      name: 'Our house',
      path: join(folder, 'house/template.yaml'),
      variant: 'light',
    });
  });

  it('has no slides of a template that extends one that is not there, and says so', async () => {
    const folder = temporaryFolder({ 'report.md': brief, 'house/template.yaml': 'extends: nowhere\n' });
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const request = { path: join(folder, 'report.md'), book: emptyBook, cut: 'full' };
    const loaded = await engine.load({ ...request, template: join(folder, 'house') });
    expect(loaded.problem).toMatch(/no template 'nowhere'/);
    expect(loaded.missing).toBeUndefined();
  });

  it('sends the scene of a slide that changed along, and none where all are others', async () => {
    const path = join(temporaryFolder({ 'report.md': brief }), 'report.md');
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const more = ['Prices', 'Routes', 'Ports', 'Banks'].map((title) => `\n## ${title}\n\n- One\n`).join('');
    const text = (coal: string) => Buffer.from(`${brief.replace('Coal', coal)}${more}`);
    const load = (coal: string, variant = 'light') =>
      engine.load({ path, bytes: text(coal), book: emptyBook, cut: 'full', variant });
    const first = await load('Coal');
    const second = await load('Coal by sea');
    const others = second.slides.filter(({ hash }) => !first.slides.some((slide) => slide.hash === hash));
    expect(others).toHaveLength(1);
    expect(Object.keys(second.scenes)).toEqual(others.map(({ hash }) => hash));
    expect(second.scenes).toEqual(await engine.scenes(others.map(({ hash }) => hash)));
    expect((await load('Coal by sea')).scenes).toEqual({});
    expect((await load('Coal by sea', 'dark')).scenes).toEqual({});
  });

  it('names a slide that only stands on other lines as before, and one that says something else anew', async () => {
    const path = join(temporaryFolder({ 'report.md': brief }), 'report.md');
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const load = (volumes: string, coal: string) =>
      engine.load({
        path,
        bytes: Buffer.from(`## Volumes\n\n- Gas\n${volumes}\n## Prices\n\n- ${coal}\n- Up\n`),
        book: emptyBook,
        cut: 'full',
      });
    const first = await load('- Oil\n', 'Coal');
    const moved = await load('- Oil\n- Wood\n', 'Coal');
    const said = await load('- Oil\n- Wood\n', 'Coal by sea');
    const prices = [first, moved, said].map(({ slides }) => slides.find(({ section }) => section === 'prices'));
    expect(prices[1]?.lines.from).toBe((prices[0]?.lines.from ?? 0) + 1);
    expect(prices[1]?.hash).toBe(prices[0]?.hash);
    expect(prices[2]?.hash).not.toBe(prices[0]?.hash);
    const shown = await engine.scenes(prices.map((slide) => slide?.hash ?? ''));
    expect(Object.keys(shown)).toEqual([prices[2]?.hash]);
    expect((await load('- Oil\n', 'Coal')).slides.map(({ hash }) => hash)).toEqual(
      first.slides.map(({ hash }) => hash),
    );
  });

  it('says which kinds a section can be, and gives way to an edit that comes before it has tried them all', async () => {
    const path = join(temporaryFolder({ 'report.md': brief }), 'report.md');
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const load = (coal: string) =>
      engine.load({ path, bytes: Buffer.from(brief.replace('Coal', coal)), book: emptyBook, cut: 'full' });
    await load('Coal');
    const all = await engine.layouts('volumes');
    expect(all).toContainEqual({ layout: 'bullets', slides: 1, current: true, own: true });
    expect(all).toContainEqual({ layout: 'text', slides: 1, current: false, own: false });
    const before = engine.layouts('volumes');
    const loaded = load('Coal by sea');
    expect((await before).length).toBeLessThan(all.length);
    expect((await loaded).slides.some(({ section }) => section === 'volumes')).toBe(true);
    expect(await engine.layouts('volumes')).toEqual(all);
  });
});
