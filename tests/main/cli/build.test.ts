import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip, packPart, sealState, writeZip } from '../../../src/main/ooxml/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const brief = `---
title: Cargo on the route
language: en
---

## Volumes

- Liquefied gas leads
- Coal follows

## Outlook

Volumes will grow.

### Ice

- Less of it each summer
`;

/** Makes a deck of `brief` in a folder of its own. */
async function built(words: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ 'report.md': brief, ...files });
  const run = await briefdeck(['build', join(folder, 'report.md'), ...words]);
  return { ...run, folder, deck: join(folder, 'report.pptx'), brief: join(folder, 'report.md') };
}

const isDeck = (bytes: Uint8Array) => sealState(bytes) === 'intact';

describe('briefdeck build', () => {
  it('makes a deck beside its brief, and says where and how long', async () => {
    const { status, out, error, deck, folder } = await built();
    expect(error).toBe('');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^${deck}: \\d+ slides, about 1 minute\\n$`));
    expect(isDeck(readFileSync(deck))).toBe(true);
    expect(readdirSync(folder)).toEqual(['report.md', 'report.pptx']);
  });

  it('writes to the name given, or into the folder given', async () => {
    const folder = temporaryFolder();
    expect((await built(['-o', join(folder, 'talk.pptx')])).status).toBe(0);
    expect((await built(['-o', folder])).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['report.pptx', 'talk.pptx']);
  });

  it('reads standard input and writes standard output', async () => {
    const run = await briefdeck(['build', '-', '-o', '-'], { input: brief });
    expect(run).toMatchObject({ status: 0, error: '' });
    expect(isDeck(run.bytes)).toBe(true);
  });

  it('gives the same bytes for the same brief', async () => {
    const [first, second] = [await built(), await built()];
    expect(readFileSync(first.deck)).toEqual(readFileSync(second.deck));
  });

  it('prints nothing when quiet and all is well', async () => {
    expect(await built(['--quiet'])).toMatchObject({ status: 0, out: '', error: '' });
  });

  it('makes one deck of several briefs', async () => {
    const folder = temporaryFolder({
      'a.md': '# First\n\n## One\n\n- x\n- y\n',
      'b.md': '# Second\n\n## Two\n\n- z\n- w\n',
    });
    const { status, out } = await briefdeck(['build', join(folder, 'a.md'), join(folder, 'b.md'), '--json']);
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(report.output).toEqual([join(folder, 'a.pptx')]);
    expect(report.sections.map((section: { title: string }) => section.title)).toEqual(
      expect.arrayContaining(['One', 'Two']),
    );
  });
});

describe('--json', () => {
  it('says what was made', async () => {
    const { out, status, deck } = await built(['--json', '--skip', 'Outlook']);
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['output', 'made', 'slides', 'sections', 'diagnostics', 'ms']);
    expect(report).toMatchObject({ output: [deck], made: true });
    expect(report.slides[0]).toMatchObject({ n: 1, kind: 'title', title: 'Cargo on the route', section: '' });
    const volumes = report.slides.find((slide: { section: string }) => slide.section === 'volumes');
    expect(volumes).toMatchObject({ kind: 'bullets', title: 'Volumes', lines: { from: 8, to: 9 } });
    expect(volumes.why).toMatch(/\w/);
    expect(volumes.layout).toMatch(/\w/);
    expect(report.sections).toEqual([
      { id: 'volumes', number: '1', title: 'Volumes', depth: 1, in: true, slides: 1, seconds: 3 },
      { id: 'outlook', number: '2', title: 'Outlook', depth: 1, in: false, slides: 0, seconds: 0 },
      { id: 'ice', number: '2.1', title: 'Ice', depth: 2, in: false, slides: 0, seconds: 0 },
    ]);
    for (const step of ['parse', 'plan', 'compose', 'write', 'total'])
      expect(report.ms[step]).toBeGreaterThanOrEqual(0);
  });

  it('gives each diagnostic with its sentence, place and values', async () => {
    const { out } = await built(['--json'], { 'report.md': `${brief}\n![A map](gone.png)\n` });
    const [missing] = JSON.parse(out).diagnostics.filter((item: { code: string }) => item.code === 'picture-missing');
    expect(missing).toMatchObject({ severity: 'warning', line: 19, src: 'gone.png' });
    expect(missing.file).toMatch(/report\.md$/);
    expect(Object.keys(missing)).toEqual(['code', 'severity', 'message', 'file', 'line', 'src']);
    expect(missing.message).toContain('the picture gone.png is not there');
  });

  it('says that nothing was made, and why', async () => {
    const { out, status, deck } = await built(['--json'], { 'report.md': '---\ntitle: [\n---\n\n## A\n' });
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ output: [], made: false, slides: [] });
    expect(JSON.parse(out).diagnostics).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect(existsSync(deck)).toBe(false);
  });
});

describe('choosing sections', () => {
  const ids = async (...words: string[]) => {
    const { out, status, error } = await built(['--json', ...words]);
    const sections = out === '' ? [] : JSON.parse(out).sections;
    return {
      in: sections.filter((row: { in: boolean }) => row.in).map((row: { id: string }) => row.id),
      status,
      error,
    };
  };

  it('takes ids, headings and numbers; --skip wins over --only', async () => {
    expect((await ids('--only', 'Outlook')).in).toEqual(['outlook', 'ice']);
    expect((await ids('--skip', '2.1')).in).toEqual(['volumes', 'outlook']);
    expect((await ids('--only', 'outlook', '--skip', 'ice')).in).toEqual(['outlook']);
  });

  it('names the nearest section for one that is not there: status 2', async () => {
    const { status, error } = await ids('--only', 'Outlok');
    expect(status).toBe(2);
    expect(error).toMatch(/error: [^\n]*Outlok[^\n]*outlook/i);
  });
});

describe('what stands at the output', () => {
  it('is overwritten when Briefdeck wrote it', async () => {
    const { brief: file, deck } = await built();
    writeFileSync(file, brief.replace('Coal follows', 'Ore follows'));
    const before = readFileSync(deck);
    expect((await briefdeck(['build', file])).status).toBe(0);
    expect(readFileSync(deck)).not.toEqual(before);
  });

  it('stays when somebody else wrote it, without --force', async () => {
    const { status, error, deck, brief: file } = await built([], { 'report.pptx': 'somebody' });
    expect(status).toBe(1);
    expect(error).toMatch(/^briefdeck: error: [^\n]+ \(output-edited\)\n$/);
    expect(readFileSync(deck, 'utf8')).toBe('somebody');
    expect((await briefdeck(['build', file, '--force'])).status).toBe(0);
    expect(isDeck(readFileSync(deck))).toBe(true);
  });

  it('stays when the deck was changed since', async () => {
    const { deck, brief: file } = await built();
    const other = (await briefdeck(['build', '-', '-o', '-'], { input: '# Other\n\n## A\n\n- b\n- c\n' })).bytes;
    // One part's checksum of another deck in this one's directory: what a program that saves it would leave.
    const changed = Buffer.from(readFileSync(deck));
    const entry = changed.lastIndexOf('PK\u0001\u0002');
    other.copy(changed, entry + 16, other.lastIndexOf('PK\u0001\u0002') + 16, other.lastIndexOf('PK\u0001\u0002') + 20);
    changed[entry + 16] = (changed[entry + 16] as number) ^ 0xff;
    writeFileSync(deck, changed);
    expect(await briefdeck(['build', file])).toMatchObject({ status: 1 });
    expect(readFileSync(deck)).toEqual(changed);
  });

  it('is named with the slides that were edited, and told from what is no deck of ours', async () => {
    const { deck, brief: file } = await built();
    const zip = openZip(readFileSync(deck));
    if (!zip.ok) throw new Error('a deck is a package');
    const parts = zip.entries.map((entry) => {
      const text = Buffer.from(zip.read(entry) ?? []).toString('utf8');
      return packPart(
        entry.name,
        text.replaceAll('Coal follows', 'Coal leads').replaceAll('Volumes will grow.', 'No.'),
      );
    });
    writeFileSync(deck, writeZip(parts));
    const { status, out } = await briefdeck(['build', file, '--json']);
    expect(status).toBe(1);
    const [problem] = JSON.parse(out).diagnostics;
    expect(problem).toMatchObject({ code: 'output-edited', output: deck, edited: '2, 3' });
    expect(problem.message).toMatch(/was changed since Briefdeck last wrote it: slides 2 and 3 edited;/);
    writeFileSync(deck, 'a note');
    expect((await briefdeck(['build', file])).error).toMatch(/is not a deck of Briefdeck; [^\n]+ \(output-edited\)\n$/);
  });

  it('is never the brief itself, not even forced', async () => {
    const folder = temporaryFolder({ 'report.md': brief });
    symlinkSync('report.md', join(folder, 'report.pptx'));
    const { status, error } = await briefdeck(['build', join(folder, 'report.md'), '--force']);
    expect(status).toBe(1);
    expect(error).toContain('(output-is-input)');
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe(brief);
  });

  it('needs a folder that is there', async () => {
    const folder = temporaryFolder();
    const { status, error } = await built(['-o', join(folder, 'gone/x.pptx')]);
    expect(status).toBe(1);
    expect(error).toContain('(output-folder-missing)');
  });
});

describe('--format', () => {
  it('writes the deck, and a picture a slide into the folder of its name', async () => {
    const { status, folder, out } = await built(['--json', '--format', 'pptx,png,svg', '--width', '320']);
    expect(status).toBe(0);
    const { output, slides } = JSON.parse(out);
    const names = slides.map((_: unknown, index: number) => `slide-00${index + 1}`);
    expect(readdirSync(folder)).toEqual(['report', 'report.md', 'report.pptx']);
    expect(readdirSync(join(folder, 'report')).sort()).toEqual(
      names.flatMap((name: string) => [`${name}.png`, `${name}.svg`]),
    );
    expect(output).toHaveLength(1 + 2 * slides.length);
    const png = readFileSync(join(folder, 'report/slide-001.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 180]);
    expect(readFileSync(join(folder, 'report/slide-001.svg'), 'utf8')).toMatch(/^<svg [\s\S]*Cargo on the route/);
  });

  it('without pptx writes no deck, and says what an earlier one left behind', async () => {
    const { folder, brief: file } = await built(['--format', 'svg']);
    expect(readdirSync(folder)).toEqual(['report', 'report.md']);
    const { status, error } = await briefdeck(['build', file, '--format', 'svg', '--skip', 'volumes']);
    expect(status).toBe(0);
    expect(error).toContain('(pictures-left-behind)');
  });
});

describe('a PDF', () => {
  it('is made where the name ends in .pdf, and beside the deck where both are asked for', async () => {
    const folder = temporaryFolder();
    const { out } = await built(['-o', join(folder, 'talk.pdf')]);
    expect(out).toContain('talk.pdf: ');
    expect(readFileSync(join(folder, 'talk.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
    await built(['-o', join(folder, 'both.pptx'), '--format', 'pptx,pdf']);
    expect(readdirSync(folder)).toEqual(['both.pdf', 'both.pptx', 'talk.pdf']);
  });

  it('lies beside its brief where no name is given, and is listed in --json', async () => {
    const { folder, out } = await built(['--format', 'pdf', '--json']);
    expect(readdirSync(folder)).toEqual(['report.md', 'report.pdf']);
    expect(JSON.parse(out).output).toEqual([join(folder, 'report.pdf')]);
  });

  it('and a handout lie beside the deck, the handout under a name of its own, on the paper that is asked for', async () => {
    const folder = temporaryFolder();
    const { error } = await built([
      '-o',
      join(folder, 'talk.pptx'),
      '--format',
      'pptx,pdf,handout',
      '--paper',
      'Letter',
    ]);
    expect(error).toBe('');
    expect(readdirSync(folder)).toEqual(['talk-handout.pdf', 'talk.pdf', 'talk.pptx']);
    expect(readFileSync(join(folder, 'talk-handout.pdf')).toString('latin1')).toContain('/MediaBox [0 0 612 792]');
    await built(['-o', join(folder, 'mine-handout.pdf'), '--format', 'handout']);
    expect(readdirSync(folder)).toContain('mine-handout.pdf');
  });

  it('gives the folder of pictures its name without the ending', async () => {
    const folder = temporaryFolder();
    await built(['-o', join(folder, 'talk.pdf'), '--format', 'pdf,svg']);
    expect(readdirSync(folder)).toEqual(['talk', 'talk.pdf']);
  });

  it('is written over its own former self, never over one that somebody wrote notes into, or another program made', async () => {
    const folder = temporaryFolder({ 'foreign.pdf': '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n' });
    const talk = join(folder, 'talk.pdf');
    expect((await built(['-o', talk])).status).toBe(0);
    expect((await built(['-o', talk])).status).toBe(0);
    appendFileSync(talk, '\n9 0 obj\n<</Type/Annot>>\nendobj\n');
    const noted = readFileSync(talk);
    const refused = await built(['-o', talk, '--format', 'pdf']);
    expect(refused.status).toBe(1);
    expect(refused.error).toContain('was changed since Briefdeck last wrote it');
    expect(readFileSync(talk).equals(noted)).toBe(true);
    const foreign = await built(['-o', join(folder, 'foreign.pdf')]);
    expect(foreign.error).toMatch(/is not a PDF of Briefdeck[^\n]*\(output-edited\)/);
    expect((await built(['-o', talk, '--force'])).status).toBe(0);
    expect(readFileSync(talk).equals(noted)).toBe(false);
  });

  it('that may not be overwritten keeps the deck beside it from being written', async () => {
    const folder = temporaryFolder({ 'talk.pdf': 'mine' });
    expect((await built(['-o', join(folder, 'talk.pptx'), '--format', 'pptx,pdf'])).status).toBe(1);
    expect(readdirSync(folder)).toEqual(['talk.pdf']);
  });

  it('is no deck: a deck is not asked for by that name', async () => {
    const { status, error } = await built(['-o', 'talk.pdf', '--format', 'pptx,pdf']);
    expect(status).toBe(2);
    expect(error).toContain("a deck's name ends in .pptx");
  });
});

describe('--strict', () => {
  const flawed = { 'report.md': `${brief}\n![A map](gone.png)\n` };

  it('makes nothing where there is a warning, and the old deck stays', async () => {
    const { status, error, deck } = await built(['--strict'], { ...flawed });
    expect(status).toBe(1);
    expect(error).toContain('--strict (warnings: 1); mend them, or leave out --strict (strict-warnings)');
    expect(existsSync(deck)).toBe(false);
  });

  it('is no hindrance otherwise', async () => {
    expect((await built(['--strict'])).status).toBe(0);
    expect((await built([], flawed)).status).toBe(0);
  });
});

describe('what cannot be read', () => {
  it('is said in one line: status 1', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.md'));
    for (const [name, code] of [
      ['gone.md', 'brief-missing'],
      ['folder.md', 'brief-unreadable'],
    ] as const) {
      const { status, error, out } = await briefdeck(['build', join(folder, name)]);
      expect(status).toBe(1);
      expect(out).toBe('');
      expect(error).toMatch(new RegExp(`^[^\\n]+: error: [^\\n]+ \\(${code}\\)\\n$`));
    }
  });
});

it('a template that the front matter names and that is not there fails on its line', async () => {
  const { status, error } = await built([], { 'report.md': brief.replace('language: en', 'template: plian') });
  expect(status).toBe(1);
  expect(error).toMatch(/report\.md:3: error: [^\n]+plain, [^\n]*\(template-not-found\)\n$/);
});

it('a template that is not there is wrong usage, with the nearest one', async () => {
  const { status, error } = await built(['--template', 'plian']);
  expect(status).toBe(2);
  expect(error).toMatch(/plian[^\n]*plain/);
});

it('--meta goes before the front matter', async () => {
  const { out } = await built(['--json', '--meta', 'title=Ice and cargo']);
  expect(JSON.parse(out).slides[0].title).toBe('Ice and cargo');
});
