import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { editedDeck } from '../../support/edited-deck.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));

/** The slides of an outline: its lines before the first blank one, without the blanks that columns are filled up with. */
const slideLines = (out: string): readonly string[] =>
  (out.split('\n\n')[0] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '));

const built = async (file: string, ...words: readonly string[]) => {
  const deck = join(temporaryFolder(), 'deck.pptx');
  const run = await briefdeck(['build', file, '-o', deck, ...words]);
  expect(run.status).toBe(0);
  return deck;
};

describe('briefdeck outline deck.pptx', () => {
  it.each(['iran-russia-drones.md', 'every-kind.md', 'seats.md'])(
    'reads the lines of %s back from its deck, with what it was made with',
    async (name) => {
      const file = join(samples, name);
      const deck = await built(file);
      const { out, status, error } = await briefdeck(['outline', deck]);
      expect([status, error]).toEqual([0, '']);
      const [head = '', ...lines] = slideLines(out);
      expect(head).toMatch(new RegExp(`deck\\.pptx: Briefdeck ${version.replaceAll('.', '\\.')}, template \\w+`));
      expect(lines).toEqual(slideLines((await briefdeck(['outline', file])).out));
    },
  );

  it("names the template's version and the marking, so that last year's decks are found", async () => {
    const folder = temporaryFolder({
      'house/template.yaml': 'extends: plain\nname: Ministry of Ports\nversion: "2.1"\n',
      'a.md': '---\ntemplate: house\nclassification: SECRET\n---\n\n## A\n\n- a\n',
    });
    const deck = await built(join(folder, 'a.md'));
    expect((await briefdeck(['outline', deck])).out).toMatch(/template house 2\.1 \(Ministry of Ports\), SECRET$/m);
    const [report] = JSON.parse((await briefdeck(['outline', deck, '--json'])).out);
    expect(report).toMatchObject({
      file: deck,
      program: version,
      template: { id: 'house', name: 'Ministry of Ports', version: '2.1' },
      marking: 'SECRET',
      edited: false,
      slides: [
        { n: 1, kind: 'title' },
        { n: 2, kind: 'bullets', section: 'a', title: 'A', layout: 'Bullets' },
      ],
    });
  });

  it('says of an edited deck that it was changed, and shows what stands there now', async () => {
    const deck = await built(join(samples, 'seats.md'));
    const xml = (text: string) => text.replace(/<a:t>[^<]+<\/a:t>/, '<a:t>Another title</a:t>');
    writeFileSync(deck, editedDeck(readFileSync(deck), { 'ppt/slides/slide2.xml': xml }));
    const { out } = await briefdeck(['outline', deck]);
    expect(out).toMatch(/, changed since$/m);
    expect(out).toMatch(/Another title/);
  });

  it('says why a file has none: another program, no deck, a copy for outsiders', async () => {
    const clean = await built(join(samples, 'seats.md'), '--clean');
    const folder = temporaryFolder({ 'a.pptx': 'no deck', 'b.md': '## B\n\n- b\n' });
    expect((await briefdeck(['outline', clean])).error).toMatch(
      /copy for outsiders, which has no map.*deck-without-outline/,
    );
    expect(await briefdeck(['outline', join(folder, 'a.pptx')])).toMatchObject({
      status: 1,
      error: expect.stringMatching(/no \.pptx that can be read/),
    });
    expect((await briefdeck(['outline', join(folder, 'gone.pptx')])).error).toMatch(/no such file/);
    expect((await briefdeck(['outline', clean, join(folder, 'b.md')])).status).toBe(2);
  });
});

describe('briefdeck build --clean', () => {
  it('makes a deck that is ours again: it may be overwritten, and an edited one is not', async () => {
    const file = join(samples, 'seats.md');
    const deck = await built(file, '--clean');
    expect((await briefdeck(['build', file, '-o', deck, '--clean'])).status).toBe(0);
    const xml = (text: string) => text.replace(/<a:t>[^<]+<\/a:t>/, '<a:t>Mine</a:t>');
    writeFileSync(deck, editedDeck(readFileSync(deck), { 'ppt/slides/slide2.xml': xml }));
    const { status, error } = await briefdeck(['build', file, '-o', deck, '--clean']);
    expect(status).toBe(1);
    expect(error).toMatch(/was changed since Briefdeck last wrote it: which slides, it does not say/);
  });

  it('of which inspect finds nothing that was not meant', async () => {
    const deck = await built(join(samples, 'seats.md'), '--clean');
    const { out, status } = await briefdeck([
      'inspect',
      deck,
      '--fail-on',
      'notes,hidden,tags,paths,comments,pictures,macros,labels',
    ]);
    expect([status, out]).toEqual([0, expect.stringContaining('as Briefdeck wrote it')]);
  });
});
