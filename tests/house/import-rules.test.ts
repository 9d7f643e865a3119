import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cruiseSource } from '../../scripts/import-rules.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A small house: a file's imports by its path. `~` marks a dynamic one. */
async function violations(house: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const files = new Map<string, string>();
  for (const [path, imports] of Object.entries(house)) {
    const lines = imports.map((to) => (to.startsWith('~') ? `void import('${to.slice(1)}');` : `import '${to}';`));
    files.set(path, `${lines.join('\n')}\nexport {};\n`);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const found = await cruiseSource('src', folder);
  expect(found.modules).toBe(files.size);
  return found.violations.map((line) => line.split(':')[0] as string);
}

describe('the import rules', () => {
  it('let stages use shared, the package layer and the workspace all of them', async () => {
    const found = await violations({
      'src/shared/units.ts': [],
      'src/main/ooxml/index.ts': ['../../shared/units.js'],
      'src/main/pptx/index.ts': ['../ooxml/index.js', '../../shared/units.js'],
      'src/main/workspace/index.ts': ['../pptx/index.js', '~../ooxml/index.js'],
      'src/main/cli/main.ts': ['../workspace/index.js'],
    });
    expect(found).toEqual([]);
  });

  it.each([
    [
      'a stage that imports another',
      'src/main/brief/x.ts',
      '../deck/index.js',
      'src/main/deck/index.ts',
      'brief-knows-no-other-stage',
    ],
    [
      'a stage that imports another only when it runs',
      'src/main/deck/x.ts',
      '~../scene/index.js',
      'src/main/scene/index.ts',
      'deck-knows-no-other-stage',
    ],
    [
      'a file that imports past a door',
      'src/main/workspace/x.ts',
      '../pptx/slide.js',
      'src/main/pptx/slide.ts',
      'one-door-per-folder',
    ],
    [
      'a stage that imports the workspace',
      'src/main/scene/x.ts',
      '../workspace/index.js',
      'src/main/workspace/index.ts',
      'scene-knows-no-other-stage',
    ],
    [
      'a workspace that imports the command line',
      'src/main/workspace/x.ts',
      '../cli/index.js',
      'src/main/cli/index.ts',
      'stages-know-no-door',
    ],
    [
      'a command line that imports a stage',
      'src/main/cli/x.ts',
      '~../pptx/index.js',
      'src/main/pptx/index.ts',
      'doors-are-thin',
    ],
    [
      'a door that imports more of the window than its words',
      'src/main/desktop/x.ts',
      '../../renderer/store.js',
      'src/renderer/store.ts',
      'main-knows-words-of-the-window-only',
    ],
    [
      'what is served to the window, importing the workspace',
      'src/main/page/x.ts',
      '../workspace/index.js',
      'src/main/workspace/index.ts',
      'page-knows-shared-only',
    ],
    [
      'a shared file that imports main',
      'src/shared/x.ts',
      '../main/brief/index.js',
      'src/main/brief/index.ts',
      'shared-knows-nobody',
    ],
    [
      'a window that imports main',
      'src/renderer/x.tsx',
      '../main/brief/index.js',
      'src/main/brief/index.ts',
      'window-knows-shared-only',
    ],
    ['two files that need each other', 'src/shared/x.ts', './y.js', 'src/shared/y.ts', 'no-cycles'],
  ])('complain about %s', async (_, from, to, target, rule) => {
    const back = rule === 'no-cycles' ? ['./x.js'] : [];
    expect(await violations({ [from]: [to], [target]: back })).toContain(rule);
  });

  it.each([
    ['node:fs', 'src/shared/x.ts', 'shared-needs-no-node'],
    ['~node:fs', 'src/renderer/x.ts', 'shared-needs-no-node'],
    ['electron', 'src/main/cli/x.ts', 'only-desktop-knows-electron'],
    ['~electron', 'src/main/workspace/x.ts', 'only-desktop-knows-electron'],
    ['./nothing.js', 'src/shared/x.ts', 'not-to-unresolvable'],
  ])('complain about %s in %s', async (to, from, rule) => {
    expect(await violations({ [from]: [to] })).toContain(rule);
  });
});
