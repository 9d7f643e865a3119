/** The documents, held to the program: the files that they name are there, and the command line's page has every option. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandSpecs } from '../../src/main/cli/arguments/command-table.js';
import { type OptionSpec, optionSpecs } from '../../src/main/cli/arguments/option-table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** What a document names and is not there: paths from the project's own folder, and links from the document's. */
function missingIn(text: string, document: string): readonly string[] {
  const paths = [...text.matchAll(/(?<![\w/.-])(?:src|tests|scripts|bin|packaging|specimen)\/[\w./-]*[\w/]/g)]
    // Such a path stands for several: tests/briefs/*.md.
    .filter(({ 0: path, index }) => !/[*{…<]/.test(text[index + path.length] ?? ''))
    .map(([path]) => path);
  // Code shows how a brief writes its links.
  const prose = text.replace(/^```[\s\S]*?^```|^ {4}.*$|`+[^`\n]+`+/gm, '`');
  const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s`"]+)/g)].map(([, link = '']) =>
    join(dirname(document), link),
  );
  return [...paths, ...links].filter((path) => !existsSync(join(root, path)));
}

describe('a document', () => {
  it.each(['README.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('src')])(
    'names no file that is not there: %s',
    (document) => {
      expect(missingIn(read(document), document)).toEqual([]);
    },
  );

  it('is heard where it names one that is not there', () => {
    const text = 'Read `src/main/nowhere.ts`, src/main/brief/parse.ts and [this](nowhere.md), not [that](slides.md).';
    expect(missingIn(text, 'docs/x.md')).toEqual(['src/main/nowhere.ts', 'docs/nowhere.md']);
  });

  it.each(['src/main', 'src/main/workspace', 'src/shared', 'src/renderer'])(
    'of the architecture has every folder of %s',
    (folder) => {
      const text = read('docs/architecture.md');
      const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const isNamed = (name: string): boolean => text.includes(`\`${name}\``) || text.includes(`\`${folder}/${name}\``);
      expect(folders.map(({ name }) => name).filter((name) => !isNamed(name))).toEqual([]);
    },
  );

  it('of the command line has every option of build', () => {
    const text = read('docs/command-line.md');
    const isNamed = (name: keyof typeof optionSpecs): boolean => {
      const spec: OptionSpec = optionSpecs[name];
      return text.includes(`--${name}`) || (spec.short !== undefined && text.includes(` -${spec.short} `));
    };
    expect(commandSpecs.build.options.filter((name) => !isNamed(name))).toEqual([]);
  });
});
