import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../src/main/cuts/index.js';
import { openZip } from '../../../src/main/ooxml/index.js';
import { Engine } from '../../../src/main/workspace/engine/engine.js';
import { deckWatch } from '../../../src/main/workspace/index.js';
import { writesGoodDeck } from '../../support/deck-spool.js';
import { deckText } from '../../support/deck-text.js';
import { copiedText } from '../../support/pdf-build.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { briefdeck } from './run.js';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));

const scheme = 'classification:\n  levels: [OFFICIAL, OFFICIAL-SENSITIVE, SECRET]\n';

const brief = `---
title: Cargo on the route
---

## Volumes

- Liquefied gas leads
- Coal follows

## Our sources {.internal}

- A conversation with Lindqvist

### What he said

- Nothing is signed

## Outlook

Volumes will grow.

::: {.internal}
Do not quote the ministry.
:::
`;

/** A folder with a team's file and briefs; nothing machine-wide holds. */
function desk(team: string, files: Readonly<Record<string, string>> = { 'report.md': brief }) {
  const folder = temporaryFolder({ 'briefdeck.yaml': team, ...files });
  const environment = { BRIEFDECK_CONFIG: join(folder, 'machine.yaml') };
  const run = (...words: readonly string[]) => briefdeck(words, { environment });
  return { folder, file: (name: string) => join(folder, name), run, environment };
}

const partText = (deck: string, part: string): string => {
  const zip = openZip(readFileSync(deck));
  const entry = zip.ok ? zip.entries.find(({ name }) => name === part) : undefined;
  return zip.ok && entry ? Buffer.from(zip.read(entry) ?? []).toString() : '';
};

describe("a team's file", () => {
  it('holds for the briefs beside it and below it, and behind their front matter', async () => {
    const own = '---\nfooter: Mine\norganisation: Harbour Board\n---\n\n## A\n\n- a\n';
    const { file, run } = desk('footer: Ours\norganisation: Ministry of Ports\nlanguage: de\n', {
      'a.md': '## A\n\n- a\n',
      'deep/er/b.md': own,
    });
    expect((await run('build', file('a.md'))).error).toBe('');
    expect((await run('build', file('deep/er/b.md'))).error).toBe('');
    expect(deckText(readFileSync(file('a.pptx'))).slides.join('\n')).toMatch(/Ours/);
    expect(partText(file('a.pptx'), 'docProps/app.xml')).toContain('<Company>Ministry of Ports</Company>');
    expect(partText(file('a.pptx'), 'docProps/core.xml')).toContain('<dc:language>de</dc:language>');
    const other = deckText(readFileSync(file('deep/er/b.pptx'))).slides.join('\n');
    expect(other).toMatch(/Mine/);
    expect(other).not.toMatch(/Ours/);
    expect(partText(file('deep/er/b.pptx'), 'docProps/app.xml')).toContain('<Company>Harbour Board</Company>');
  });

  it('goes: option, cut, front matter, the nearest file, those above, the machine', async () => {
    const { file, folder, run } = desk(
      'footer: Team\nvariant: light\ncuts: { press: { footer: Cut, language: fr } }\nprose: lead\n',
      {
        'near/briefdeck.yaml': 'prose: notes\n',
        'near/report.md': '---\nfooter: Brief\nlanguage: nl\nvariant: dark\n---\n\n## A\n\n- a\n',
        'machine.yaml': 'footer: Machine\norganisation: The house\n',
      },
    );
    const values = async (...words: readonly string[]) => {
      const { out } = await run('config', file('near/report.md'), '--json', ...words);
      const { values: rows, files } = JSON.parse(out) as {
        values: { key: string; value: string; from: string; file?: string; line?: number }[];
        files: string[];
      };
      expect(files.map((path) => path.slice(folder.length + 1))).toEqual([
        'near/briefdeck.yaml',
        'briefdeck.yaml',
        'machine.yaml',
      ]);
      return Object.fromEntries(rows.map((row) => [row.key, `${row.value} (${row.from})`]));
    };
    expect(await values()).toMatchObject({
      footer: 'Brief (front-matter)',
      prose: 'notes (team)',
      variant: 'dark (front-matter)',
      organisation: 'The house (team)',
      template: 'plain (program)',
    });
    expect(await values('--cut', 'press')).toMatchObject({ footer: 'Cut (cut)', language: 'fr (cut)' });
    expect(await values('--cut', 'press', '--meta', 'footer=Option', '--variant', 'light')).toMatchObject({
      footer: 'Option (option)',
      variant: 'light (option)',
    });
    // What config says is what a deck has.
    expect((await run('build', file('near/report.md'), '--cut', 'press')).error).toBe('');
    expect(deckText(readFileSync(file('near/report.pptx'))).slides.join('\n')).toMatch(/Cut/);
    expect(partText(file('near/report.pptx'), 'docProps/core.xml')).toContain('<dc:language>fr</dc:language>');
  });

  it('prints what holds, a line a value with its place', async () => {
    const { file, run } = desk(`${scheme}  default: OFFICIAL\ncuts: { minister: { minutes: 5 } }\n`);
    const { out, status } = await run('config', file('report.md'));
    expect(status).toBe(0);
    expect(out).toMatch(/^template +plain +Briefdeck$/m);
    expect(out).toMatch(/^classification +OFFICIAL +.*briefdeck\.yaml:3$/m);
    expect(out).toMatch(/^cuts\.minister +at most 5 minutes +.*briefdeck\.yaml:4$/m);
  });

  it('that is wrong is named with its line, and no deck is made', async () => {
    const { file, run, folder } = desk('template: plain\nclasification: SECRET\n');
    const { status, error } = await run('build', file('report.md'));
    expect(status).toBe(1);
    expect(error).toMatch(/briefdeck\.yaml:2: error: 'clasification' is no key .* there are: classification/);
    expect(readdirSync(folder)).not.toContain('report.pptx');
  });

  it('names a template by a path from its own folder, or one that lies beside it', async () => {
    const house = 'extends: plain\ntheme:\n  colours: { accent1: "8A1538" }\n';
    for (const name of ['./house', 'house']) {
      const { file, run } = desk(`template: ${name}\n`, {
        'house/template.yaml': house,
        'briefs/week/report.md': brief,
      });
      expect((await run('build', file('briefs/week/report.md'))).status).toBe(0);
      expect(partText(file('briefs/week/report.pptx'), 'ppt/theme/theme1.xml')).toContain('8A1538');
    }
    const wrong = desk('\ntemplate: hose\n');
    const { error, status } = await wrong.run('build', wrong.file('report.md'));
    expect(error).toMatch(/briefdeck\.yaml:2: error: there is no template 'hose'/);
    expect(status).toBe(1);
  });

  it('is obeyed by check, outline, watch, and the window, and a save of it is followed', async () => {
    const team = `${scheme}  required: true\n`;
    const { file, run, environment } = desk(team);
    const missing = /no classification/;
    expect((await run('check', file('report.md'))).error).toMatch(missing);
    expect((await run('outline', file('report.md'))).error).toMatch(missing);
    const engine = new Engine(environment, () => {}, new Int32Array(1));
    const load = () => engine.load({ path: file('report.md'), book: emptyBook, cut: 'full' });
    const loaded = await load();
    expect(loaded.problem).toMatch(missing);
    expect(loaded.inputs).toContain(file('briefdeck.yaml'));
    const DeckWatch = await deckWatch();
    const builds: boolean[] = [];
    let heard = (): void => {};
    const watch = new DeckWatch(
      { briefs: [{ file: file('report.md') }], output: file('report.pptx'), environment },
      {
        onBuild: ({ made }) => {
          builds.push(made);
          heard();
        },
      },
    );
    await watch.start();
    expect(builds).toEqual([false]);
    const second = new Promise<void>((resolve) => {
      heard = resolve;
    });
    writeFileSync(file('briefdeck.yaml'), `${team}  default: SECRET\n`);
    await second;
    await watch.dispose();
    expect(builds.at(-1)).toBe(true);
    expect((await load()).problem).toBeUndefined();
    expect(deckText(readFileSync(file('report.pptx'))).slides.every((text) => text.includes('SECRET'))).toBe(true);
  });
});

describe("a team's marking", () => {
  it('stands on every slide, notes page, page of PDF and handout, picture, and in a property', async () => {
    const { folder, file, run } = desk(`${scheme}  default: OFFICIAL-SENSITIVE\n`, {});
    cpSync(join(samples, 'every-kind.md'), file('report.md'));
    cpSync(join(samples, 'pictures'), file('pictures'), { recursive: true });
    const text = readFileSync(file('report.md'), 'utf8').replace(/^classification:.*\n/m, '');
    writeFileSync(file('report.md'), `${text}\n## Last\n\n- a\n\n::: notes\nSay this.\n:::\n`);
    const { error, status } = await run('build', file('report.md'), '--format', 'pptx,pdf,handout,svg');
    expect([status, error.match(/: error: /g)]).toEqual([0, null]);
    const bytes = readFileSync(file('report.pptx'));
    writesGoodDeck(bytes, 'a deck with a marking on every kind of slide');
    const deck = deckText(bytes);
    expect(deck.slides.length).toBeGreaterThan(15);
    expect(deck.notes.length).toBeGreaterThan(0);
    const marked = (texts: readonly string[]) => texts.map((each) => each.includes('OFFICIAL-SENSITIVE'));
    const all = (count: number) => Array.from({ length: count }, () => true);
    expect(marked(deck.slides)).toEqual(all(deck.slides.length));
    expect(marked(deck.notes)).toEqual(all(deck.notes.length));
    expect(partText(file('report.pptx'), 'docProps/custom.xml')).toMatch(
      /name="Marking"><vt:lpwstr>OFFICIAL-SENSITIVE</,
    );
    const svgs = readdirSync(join(folder, 'report')).map((name) => readFileSync(join(folder, 'report', name), 'utf8'));
    expect(svgs.map((svg) => svg.replace(/<[^>]+>/g, '').includes('OFFICIAL-SENSITIVE'))).toEqual(all(svgs.length));
    for (const name of ['report.pdf', 'report-handout.pdf']) {
      const pages = await copiedText(file(name));
      expect([name, marked(pages)]).toEqual([name, all(pages.length)]);
    }
  }, 60_000);

  it('is the highest of several briefs, and of the files of all of them', async () => {
    const { file, run } = desk(scheme, {
      'a.md': '---\nclassification: OFFICIAL\n---\n\n## A\n\n- a\n',
      'strict/b.md': '## B\n\n- b\n',
      'strict/briefdeck.yaml': 'classification: { default: SECRET }\n',
    });
    expect((await run('build', file('a.md'), file('strict/b.md'), '-o', file('both.pptx'))).status).toBe(0);
    expect(deckText(readFileSync(file('both.pptx'))).slides.every((text) => text.includes('SECRET'))).toBe(true);
  });

  it('is not lowered by front matter, cut or option, and each is told so', async () => {
    const { file, run } = desk(`${scheme}  default: SECRET\ncuts: { press: { classification: OFFICIAL } }\n`, {
      'report.md': brief.replace('---\n', '---\nclassification: OFFICIAL\n'),
    });
    const { error } = await run('build', file('report.md'), '--cut', 'press', '--meta', 'classification=OFFICIAL');
    expect(error.match(/lower than SECRET/g)).toHaveLength(3);
    expect(error).toMatch(/report\.md:2: warning/);
    expect(deckText(readFileSync(file('report.pptx'))).slides.every((text) => text.includes('SECRET'))).toBe(true);
  });

  it('is not lowered by a cut below the brief, and the line of the cut is named', async () => {
    const { file, run } = desk(`${scheme}cuts: { press: { classification: OFFICIAL } }\n`, {
      'report.md': brief.replace('---\n', '---\nclassification: SECRET\n'),
    });
    const { status, error } = await run('build', file('report.md'), '--cut', 'press');
    expect([status, error]).toEqual([
      0,
      expect.stringMatching(/briefdeck\.yaml:3: warning: OFFICIAL is lower than SECRET, which .*report\.md asks for/),
    ]);
  });

  it('cannot be turned off, neither by the team nor by a comment', async () => {
    const { file, run } = desk(`${scheme}  default: SECRET\ndiagnostics: { classification-raised: off }\n`, {
      'report.md':
        '---\nclassification: OFFICIAL\n---\n\n<!-- briefdeck-ignore classification-raised -->\n\n## A\n\n- a\n',
    });
    const { error } = await run('check', file('report.md'));
    expect(error).toMatch(/codes of marking cannot be lowered or turned off/);
    expect(error).toMatch(/\(classification-raised\)/);
  });
});

describe("a team's cuts", () => {
  const team =
    'cuts:\n  minister: { minutes: 1 }\n  press: { skip-tagged: internal }\n  inner: { only-tagged: internal }\n';

  it('leave out what is tagged, sections with all under them and divs, in build, check and outline alike', async () => {
    const { file, run } = desk(team);
    expect((await run('build', file('report.md'), '--cut', 'Press')).status).toBe(0);
    const bytes = readFileSync(file('report.pptx'));
    writesGoodDeck(bytes, "a deck of a team's cut");
    expect(deckText(bytes).slides.join('\n')).not.toMatch(/Lindqvist|signed|quote/);
    expect((await run('outline', file('report.md'), '--cut', 'press')).out).toMatch(/^out +2 +Our sources/m);
    expect((await run('check', file('report.md'), '--cut', 'press')).status).toBe(0);
    const inner = await run('outline', file('report.md'), '--cut', 'inner');
    expect(inner.out).toMatch(/^out +1 +Volumes/m);
    expect(inner.out).toMatch(/^in +2 +Our sources/m);
  });

  it('keep the minutes', async () => {
    const notes = (id: string) => `## ${id}\n\n- ${id}\n\n::: notes\n${'word '.repeat(100)}\n:::\n`;
    const { file, run } = desk(team, { 'report.md': ['One', 'Two', 'Three'].map(notes).join('\n') });
    expect((await run('outline', file('report.md'), '--cut', 'minister')).error).toMatch(
      /for 1 minutes: 1 of 3 sections/,
    );
    expect((await run('outline', file('report.md'), '--cut', 'minister', '--minutes', '2')).error).toMatch(/2 of 3/);
  });

  it('are not undone by ticks that a window has stored', async () => {
    const { file, run } = desk(team);
    const ids = ['volumes', 'our-sources', 'what-he-said', 'outlook'];
    const cuts = [{ name: 'press', new: 'in', sections: ids.map((id) => ({ id, in: true })) }];
    writeFileSync(file('report.cuts.json'), JSON.stringify({ version: 1, cuts }));
    await run('build', file('report.md'), '--cut', 'press');
    expect(deckText(readFileSync(file('report.pptx'))).slides.join('\n')).not.toMatch(/Lindqvist|signed/);
  });

  it('stand in the window, which shows what they leave out', async () => {
    const { file, environment } = desk(team);
    const engine = new Engine(environment, () => {}, new Int32Array(1));
    const loaded = await engine.load({ path: file('report.md'), book: emptyBook, cut: 'press' });
    expect([...(loaded.briefs[0]?.named ?? []), ...loaded.ofTeam]).toEqual(['minister', 'press', 'inner']);
    expect(loaded.sections.map(({ id, included, by }) => [id, included, by])).toEqual([
      ['volumes', 'in', 'cut'],
      ['our-sources', 'out', 'team'],
      ['what-he-said', 'out', 'team'],
      ['outlook', 'in', 'cut'],
    ]);
  });

  it('of another name are an error that has the nearest', async () => {
    const { file, run } = desk(team);
    for (const command of ['build', 'check', 'outline', 'config']) {
      const { status, error } = await run(command, file('report.md'), '--cut', 'pres');
      expect([command, status]).toEqual([command, command === 'config' ? 1 : 2]);
      expect(error).toMatch(/no cut pres; did you mean press\?/);
    }
  });
});

describe("a team's severities", () => {
  const picture = '## A\n\n![](pictures/grid.svg)\n';

  it('make an error of a warning, so that no deck is made, and turn others off', async () => {
    const { file, run, folder } = desk('diagnostics: { alt-missing: error }\n', { 'report.md': picture });
    cpSync(join(samples, 'pictures'), file('pictures'), { recursive: true });
    const { status, error } = await run('build', file('report.md'));
    expect([status, readdirSync(folder).includes('report.pptx')]).toEqual([1, false]);
    expect(error).toMatch(/: error: .*\(alt-missing\)/);
    writeFileSync(file('briefdeck.yaml'), 'diagnostics: { alt-missing: off }\n');
    expect((await run('check', file('report.md'), '--strict')).error).toBe('');
  });
});
