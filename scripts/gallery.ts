/**
 * Makes docs/templates: a sheet of every layout for each built-in template and variant, as the program draws it, and the
 * page that shows them; and docs/pictures/houses.png, four slides of each side by side. Run it after `npm run build:cli`
 * when a template is new or looks different, and look at what it made:
 *
 *     npm run gallery                  all of them
 *     npm run gallery -- chancery      the sheets of one, and what is common
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactSheet, renderPng } from '../src/main/export/index.js';
import { buildDeck } from '../src/main/workspace/index.js';
import type { LayoutId } from '../src/shared/model/index.js';
import { sceneToSvg } from '../src/shared/svg/index.js';
import { builtInTemplates, galleryPage, sheetName } from './gallery-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'docs/templates');
const specimen = join(root, 'specimen/en.md');
const sheetWidth = 1200; // pixels: every title can be read, and a sheet has under 250 kB

function makeSheet(id: string, variant: string): void {
  const sheet = join(gallery, sheetName(id, variant));
  const size = ['--width', String(sheetWidth)];
  const made = spawnSync(
    process.execPath,
    [join(root, 'bin/briefdeck.cjs'), 'template', 'show', id, '--variant', variant, '-o', sheet, ...size, '--force'],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error(`${id} could not be drawn in ${variant}`);
}

/** Slides on which houses differ most. None of them has a picture in it. */
const telling: readonly LayoutId[] = ['title', 'section', 'figures', 'quote'];

async function rowOf(template: string) {
  const made = await buildDeck({ briefs: [{ file: specimen }], template, environment: {} });
  if (!made.template) throw new Error(`${template}: the specimen could not be built`);
  const { scenes, template: look } = made;
  return telling.map((layout) => {
    const index = scenes.findIndex((scene) => scene.layout === layout);
    const scene = scenes[index];
    if (!scene) throw new Error(`${template}: the specimen has no ${layout}`);
    const href = (hash: string): string => {
      throw new Error(`${layout} has a picture (${hash})`);
    };
    return { svg: sceneToSvg(scene, look, { href, slideNumber: index + 1 }), ...look.size };
  });
}

async function makeOverview(names: readonly string[]): Promise<void> {
  const cells = [];
  for (const name of names) {
    for (const { svg, width, height } of await rowOf(name)) {
      cells.push({ slide: await renderPng(svg, 640), width, height });
    }
  }
  const sheet = contactSheet({ cells, columns: telling.length });
  writeFileSync(join(root, 'docs/pictures/houses.png'), await renderPng(sheet, 1280));
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const templates = builtInTemplates();
  mkdirSync(gallery, { recursive: true });
  for (const { id, variants } of templates) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    for (const variant of variants) makeSheet(id, variant);
  }
  await makeOverview(templates.map(({ id }) => id));
  writeFileSync(join(gallery, 'README.md'), galleryPage());
  console.log(`${gallery}: ${templates.map(({ id }) => id).join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
