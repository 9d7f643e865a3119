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
});
