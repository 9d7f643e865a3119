import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

async function made(
  brief = '---\ntitle: Cargo\n---\n\n## Volumes\n\n- Coal fell\n\n<!-- notes: Only between us. -->\n',
) {
  const folder = temporaryFolder({ 'report.md': brief });
  await briefdeck(['build', join(folder, 'report.md'), '-q']);
  return join(folder, 'report.pptx');
}

describe('briefdeck inspect', () => {
  it('says in lines what goes along with a deck', async () => {
    const deck = await made();
    const { status, out, error } = await briefdeck(['inspect', deck]);
    expect(error).toBe('');
    expect(status).toBe(0);
    expect(out).toContain(`${deck}: 2 slides, as Briefdeck wrote it`);
    expect(out).toMatch(
      /^ {2}An outsider gets, beside what the slides show:\n {4}notes +speaker notes \(slide 2\): Only between us\.$/m,
    );
    expect(out).not.toContain('It leaves its own template');
  });

  it('fails on what it is told to, and on nothing else', async () => {
    const deck = await made();
    expect((await briefdeck(['inspect', deck, '--fail-on', 'hidden,comments'])).status).toBe(0);
    expect((await briefdeck(['inspect', deck, '--fail-on', 'hidden,notes'])).status).toBe(1);
    expect((await briefdeck(['inspect', deck, '--fail-on', 'sent'])).status).toBe(1);
    expect((await briefdeck(['inspect', deck, '--fail-on', 'style'])).status).toBe(0);
  });

  it('names the nearest kind', async () => {
    const { status, error } = await briefdeck(['inspect', 'x.pptx', '--fail-on', 'note']);
    expect(status).toBe(2);
    expect(error).toContain("--fail-on knows no 'note'; did you mean notes?");
  });

  it('prints JSON, a row a file, also for a file that is none', async () => {
    const deck = await made();
    const other = join(temporaryFolder(), 'letter.pptx');
    writeFileSync(other, 'Dear all');
    const { status, out, error } = await briefdeck(['inspect', deck, other, '--json']);
    expect(status).toBe(1);
    expect(error).toContain('it is no .pptx');
    const rows = JSON.parse(out);
    expect(rows).toMatchObject([
      { file: deck, slides: 2, seal: 'intact', diagnostics: [] },
      { file: other, findings: [], diagnostics: [{ code: 'inspect-not-a-deck' }] },
    ]);
    expect(rows[0].findings[0]).toMatchObject({ kind: 'notes', slides: [2], items: ['Only between us.'] });
  });

  it('finds nothing that leaves the template in the sample of every kind, in any house', {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const houses = readdirSync(join(project, 'templates'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    const decks: string[] = [];
    for (const { name } of houses) {
      const deck = join(folder, `${name}.pptx`);
      await briefdeck(['build', join(project, 'samples/every-kind.md'), '-o', deck, '--template', name, '-q']);
      decks.push(deck);
    }
    const { status, out } = await briefdeck(['inspect', ...decks, '--fail-on', 'style']);
    expect(out).not.toContain('It leaves its own template');
    expect(status).toBe(0);
    expect(decks).toHaveLength(6);
  });

  describe('held to a house', () => {
    const house =
      'name: Ministry\nextends: plain\nfonts: { body: Georgia, heading: Georgia }\ntheme: { colors: { accent1: "7A1F3D" } }\n';

    it('names the faces and colours of a deck that the named template does not have', async () => {
      const deck = await made();
      const { status, out } = await briefdeck(['inspect', deck, '--template', 'newsroom', '--fail-on', 'fonts']);
      expect(status).toBe(1);
      expect(out).toContain('It leaves the house Newsroom:');
      expect(out).toMatch(/^ {4}fonts +fonts that the template does not have \(slides 1, 2\): Calibri$/m);
      expect(out).toContain("the theme's accent1 #1D58B0");
    });

    it("takes the team's template for decks in its folder, and says of which house it speaks", async () => {
      const folder = temporaryFolder({
        'briefdeck.yaml': 'template: ./ministry\n',
        'ministry/template.yaml': house,
        'decks/report.md': '# Cargo\n\n## Volumes\n\n- Coal fell\n',
        'elsewhere.md': '# Cargo\n\n## Volumes\n\n- Coal fell\n',
      });
      const [ours, theirs] = [join(folder, 'decks/report.pptx'), join(folder, 'decks/theirs.pptx')];
      expect((await briefdeck(['build', join(folder, 'decks/report.md'), '-o', ours, '-q'])).status).toBe(0);
      await briefdeck(['build', join(folder, 'elsewhere.md'), '-o', theirs, '--template', 'clarity', '-q']);
      const { status, out } = await briefdeck(['inspect', ours, theirs, '--json', '--fail-on', 'style']);
      const kindsOf = (row: { findings: { kind: string }[] }) => row.findings.map(({ kind }) => kind);
      const [own, foreign] = JSON.parse(out);
      expect(own).toMatchObject({ house: 'Ministry' });
      expect(kindsOf(own)).not.toContain('colours');
      expect(kindsOf(foreign)).toContain('colours');
      expect(status).toBe(1);
    });

    it('fails where the house cannot be found, with the nearest name, and still looks through the deck', async () => {
      const { status, out, error } = await briefdeck(['inspect', await made(), '--template', 'newsrom']);
      expect(status).toBe(1);
      expect(error).toContain('the nearest first: newsroom');
      expect(out).toContain('Only between us.');
    });

    it.each(['plain', 'chancery', 'institute', 'newsroom', 'boardroom', 'clarity'])(
      'finds that %s keeps to itself, in its dark variant too',
      async (name) => {
        const folder = temporaryFolder();
        const deck = join(folder, 'deck.pptx');
        const every = join(project, 'samples/every-kind.md');
        await briefdeck(['build', every, '-o', deck, '--template', name, '--variant', 'dark', '-q']);
        const { out, status } = await briefdeck(['inspect', deck, '--template', name, '--fail-on', 'style']);
        expect(out).not.toContain('It leaves');
        expect(status).toBe(0);
      },
    );
  });
});
