/** A long brief is opened with its first slides, while the others are still made: what is shown of it must be right already. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyBook } from '../../../../src/main/cuts/index.js';
import { draftDeck } from '../../../../src/main/workspace/build/draft.js';
import { Engine } from '../../../../src/main/workspace/engine/engine.js';
import { EngineThreads } from '../../../../src/main/workspace/engine/thread.js';
import { Session } from '../../../../src/main/workspace/session/session.js';
import type { WorkspaceEvent } from '../../../../src/shared/contract/index.js';
import { foreignBytes } from '../../../support/foreign-packages.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

vi.mock('../../../../src/main/workspace/engine/client.js', () => import('../../../support/engine-here.js'));

/** Sections of more than a slide each, some with a table, one with a link to the last. */
function longBrief(front = '', sections = 80): string {
  const points = (n: number) =>
    Array.from(
      { length: n % 4 === 1 ? 24 : 4 },
      (_, at) => `- Point ${at} of ${n}, with more words than one of two columns has room for on a line\n`,
    );
  const all = Array.from({ length: sections }, (_, n) => {
    const link = n === 2 ? `- See [the end](#section-${sections - 1})\n` : '';
    return `## Section ${n}\n\n${points(n).join('')}${link}\n`;
  });
  return `---\ntitle: Ports\n${front}---\n\n${all.join('')}`;
}

const fileOf = (text: string): string => join(temporaryFolder({ 'report.md': text }), 'report.md');

/** A PowerPoint file as template that puts slides of its own at the start, behind the title and at the end. */
function house(): string {
  const name = 'open-xml-sdk-marketingplan.potx';
  const path = join(temporaryFolder(), name);
  writeFileSync(path, foreignBytes(name));
  const fixed = '[{ slide: 2, at: start }, { slide: 3, at: after-title }, { slide: 4 }]';
  writeFileSync(path.replace('.potx', '.template.yaml'), `name: House\nfixed: ${fixed}\n`);
  return path;
}

describe('the first slides of a long brief', () => {
  const kinds: readonly (readonly [string, string, () => string | undefined])[] = [
    ['with slides that are continued, and a link to the last section', '', () => undefined],
    ['with an agenda, which names sections whose slides are not there yet', 'agenda: on\n', () => undefined],
    ['with slides of the house among them', '', house],
  ];
  for (const [what, front, templateOf] of kinds) {
    it(`are those that the whole deck begins with: ${what}`, async () => {
      const template = templateOf();
      const request = { briefs: [{ file: fileOf(longBrief(front)) }], ...(template ? { template } : {}) };
      const whole = await draftDeck(request);
      const begun = await draftDeck({ ...request, first: 12 });
      expect(begun.begun).toBe(true);
      expect(begun.scenes.length).toBeGreaterThan(12);
      expect(begun.scenes.length).toBeLessThan(whole.scenes.length / 2);
      // Number and place of a slide are its place in the list.
      expect(begun.scenes).toEqual(whole.scenes.slice(0, begun.scenes.length));
    });
  }

  it('are all of them where the brief is short, where a talk is fitted in minutes, and where several briefs make one deck', async () => {
    const long = { file: fileOf(longBrief()) };
    const short = { file: fileOf(longBrief('', 10)) };
    expect((await draftDeck({ briefs: [short], first: 12 })).begun).toBeUndefined();
    expect((await draftDeck({ briefs: [long], minutes: 30, first: 12 })).begun).toBeUndefined();
    expect((await draftDeck({ briefs: [long, short], first: 12 })).begun).toBeUndefined();
  });

  it('come with nothing that counts all, and are named as they will be', async () => {
    const path = fileOf(longBrief());
    const engine = new Engine({}, () => {}, new Int32Array(1));
    const load = (firstSlides: boolean) => engine.load({ path, book: emptyBook, cut: 'full', firstSlides });
    const first = await load(true);
    const all = await load(false);
    expect(first).toMatchObject({ making: true, seconds: 0, diagnostics: [] });
    expect(all.making).toBeUndefined();
    expect(all.diagnostics.length).toBeGreaterThan(0);
    expect(first.slides).toEqual(all.slides.slice(0, first.slides.length));
    expect(first.sections).toEqual(
      all.sections.slice(0, first.sections.length).map((section) => ({ ...section, slides: 0, seconds: 0 })),
    );
  });

  it('are told of at once, with all that is asked for to draw them, and the others come as a change', async () => {
    const path = fileOf(longBrief());
    const session = new Session({ path, threads: new EngineThreads(''), state: join(path, '../state') });
    onTestFinished(() => session.dispose());
    const events: WorkspaceEvent[] = [];
    session.listen((event) => events.push(event));
    await session.open();
    const { state, look, scenes, exportTarget } = session.handlers;
    const first = await state({});
    expect(first.making).toBe(true);
    const hashes = first.slides.slice(0, 10).map(({ hash }) => hash);
    expect(Object.keys(await scenes({ hashes }))).toEqual(hashes);
    expect((await look({})).size.width).toBeGreaterThan(0);
    const before = events.length;
    // What goes along is counted over all slides: it is answered when they are there.
    await exportTarget({});
    const all = await state({});
    expect(all.making).toBeUndefined();
    expect(all.totals.slides).toBe(all.slides.length);
    expect(all.totals.slides).toBeGreaterThan(first.slides.length * 2);
    expect(events.slice(before)).toMatchObject([
      { type: 'changed', patch: { since: first.revision, gone: ['making'] } },
    ]);
  });
});
