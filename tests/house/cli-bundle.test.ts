import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/main/workspace/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const metafilePath = join(root, 'out/cli/metafile.json');

/** Never part of the command line's way to a text deck, not even for a command that is not run. */
const heavy = [
  'fontkit',
  'pdfkit',
  'pptxgenjs',
  'zod',
  'chokidar',
  '@resvg',
  'react',
  'harfbuzzjs',
  '@xmldom',
  'electron',
  'papaparse',
  'jsonc-parser',
  '@shikijs',
  'oniguruma',
];

let metafile: Metafile;

beforeAll(() => {
  if (!existsSync(metafilePath))
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-cli.ts'], { cwd: root });
  metafile = JSON.parse(readFileSync(metafilePath, 'utf8')) as Metafile;
}, 120_000);

/** Every file that loading `entry` loads, import() not followed. */
function reachable(entry: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { path: to, kind } of metafile.inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import') waiting.push(to);
    }
  }
  return [...seen];
}

/** Names of the packages among `paths`, bundled or external. */
function packagesOf(paths: readonly string[]): readonly string[] {
  const found = paths.filter((path) => !path.startsWith('src/') && !path.startsWith('node:'));
  return [
    ...new Set(found.map((path) => path.replace(/^.*node_modules\//, '').replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1'))),
  ];
}

describe('the command line', () => {
  it('says as a bundle too on which line a cuts file is wrong', () => {
    const folder = temporaryFolder({ 'a.md': '## A\n\n- a\n', 'a.cuts.json': '{ "version": 1,\n "cuts": [], }' });
    const { stderr, status } = spawnSync(process.execPath, ['bin/briefdeck.cjs', 'check', join(folder, 'a.md')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/a\.cuts\.json:2: error: .*a comma is too many.*\(cuts-file-syntax\)/);
    expect(status).toBe(1);
  });

  it('loads nothing but itself to start', () => {
    expect(packagesOf(reachable('src/main/cli/main.ts')).filter((name) => name !== 'package.json')).toEqual([]);
  });

  it.each(['build', 'outline', 'check'])('loads nothing heavy for %s', (command) => {
    const paths = reachable(`src/main/cli/commands/${command}.ts`);
    expect(paths.length).toBeGreaterThan(50);
    const packages = packagesOf(paths);
    expect(packages).toContain('marked');
    expect(packages.filter((name) => heavy.some((word) => name.startsWith(word)))).toEqual([]);
  });

  it.each(['list', 'check', 'show'])('loads nothing heavy for template %s', (command) => {
    const work = reachable('src/main/workspace/templates/index.ts');
    expect(work.length).toBeGreaterThan(50);
    const packages = packagesOf([...reachable(`src/main/cli/commands/template/${command}.ts`), ...work]);
    expect(packages.filter((name) => heavy.some((word) => name.startsWith(word)))).toEqual([]);
  });

  it('leaves the work on templates to the commands that do it', () => {
    const own = reachable('src/main/cli/commands/build.ts').filter((path) => path.includes('/workspace/templates/'));
    expect(own).toEqual([]);
  });
  it('asks nothing of Intl for a brief without a chart: its first answer takes 8 ms', () => {
    const folder = temporaryFolder({
      'a.md': '---\ndate: 2026-11-23\n---\n\n## A\n\n- a\n\n| b | c |\n| --- | ---: |\n| d | 1,5 |\n',
      'trap.cjs': `for (const name of Object.getOwnPropertyNames(Intl))
        if (typeof Intl[name] === 'function') Intl[name] = new Proxy(Intl[name], {
          construct: (_, words) => { throw new Error('Intl.' + name + ' was made of ' + JSON.stringify(words)); },
        });`,
    });
    const words = ['--require', join(folder, 'trap.cjs'), 'bin/briefdeck.cjs', 'build', join(folder, 'a.md')];
    const { stderr, status } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    expect(stderr).not.toContain('Intl.');
    expect(status).toBe(0);
  });

  it('colours code by grammars beside it, to the byte as from the sources', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'code.md');
    const blocks = [
      '```ts\nconst a: A[] = `x\\n` + b.c<D>(1); // why\n```',
      '```python\n@memo\ndef f(x=1.5):\n    """Doc."""\n    return f"{x:.1%}"\n```',
      '```sh\ncat <<EOF | grep -q "$a"\nhere\nEOF\nexit 1\n```',
      '```html\n<p class="a">b</p>\n<script>let c = 1;</script>\n```',
      '```wibble\nlet d\n```',
    ];
    writeFileSync(file, blocks.map((block, index) => `## Part ${index + 1}\n\n${block}\n`).join('\n'));
    const output = join(folder, 'built.pptx');
    const environment = { SOURCE_DATE_EPOCH: '1795392000' };
    execFileSync(process.execPath, ['bin/briefdeck.cjs', 'build', file, '-o', output, '--quiet'], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    const { pieces } = await buildDeck({ briefs: [{ file }], environment });
    expect(readFileSync(output).equals(Buffer.concat(pieces ?? []))).toBe(true);
  }, 60_000);

  it('knows the chart maker in one place, which only import() leads to', () => {
    const users = Object.entries(metafile.inputs).filter(([, { imports }]) =>
      imports.some(({ path }) => path === 'pptxgenjs'),
    );
    expect(users.map(([path]) => path)).toEqual(['src/main/pptx/charts/produce.ts']);
    expect(reachable('src/main/cli/commands/build.ts')).not.toContain('src/main/pptx/charts/index.ts');
    const doors = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter(({ path }) => path === 'src/main/pptx/charts/index.ts').map(({ kind }) => kind),
    );
    expect(doors).toEqual(['dynamic-import']);
  });

  it('is one file', () => {
    expect(Object.keys(metafile.outputs)).toEqual(['out/cli/briefdeck.cjs']);
  });
});
