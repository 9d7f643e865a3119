/**
 * How long writing takes: XML and package apart, for decks of 200 and 1,000 slides, and what each zlib level costs and saves.
 * `npx tsx scripts/bench-write.ts`. The machine's floor, `node -e 0`, is printed with it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { packPart, unpacked, writeZip } from '../src/main/ooxml/index.js';
import { deckParts, type PptxInput, writePptx } from '../src/main/pptx/index.js';
import { loadTemplate } from '../src/main/template/index.js';
import type { Scene, Slot, Template } from '../src/shared/model/index.js';
import { paragraph, run, scene, tableItem, textIn } from '../tests/support/scene-builder.js';

const words =
  'Tehran sold drones to Moscow for gold and grain while envoys in Vienna spoke of sanctions oil and the price of silence'.split(
    ' ',
  );
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, i) => words[(seed * 7 + i * i) % words.length]).join(' ');

const { template } = await loadTemplate('plain', { folders: [join(import.meta.dirname, '../templates')] });
if (!template) throw new Error('The template plain does not load.');

function textScene(template: Template, n: number): Scene {
  const { title, body, number } = template.layouts.bullets.slots as Record<'title' | 'body' | 'number', Slot>;
  const items = Array.from({ length: 6 }, (_, i) => {
    const level = i % 3 === 2 ? 1 : 0;
    const style = body.levels[level]!;
    const runs = [
      run(sentence(n + i, 3), { bold: i % 2 === 0, size: 18 }, style),
      run(` ${sentence(n * 3 + i, 8)}`, { size: 18 }, style),
    ];
    return paragraph(runs, { level, size: 18 }, style);
  });
  const numberLevel = number.levels[0]!;
  const field = paragraph([run('000', { field: 'slide-number' }, numberLevel)], {}, numberLevel);
  return scene(
    [textIn(title, sentence(n, 8)), textIn(body, items), textIn(number, [field], { autofit: 'none' })],
    keyed(n),
  );
}

function tableScene(template: Template, n: number): Scene {
  const rows = Array.from({ length: 6 }, (_, r) => Array.from({ length: 4 }, (_, c) => sentence(n + r + c, 3)));
  const { title } = template.layouts.table.slots as Record<'title', Slot>;
  const table = tableItem('table', rows, template.style.table, { slot: 'table' });
  return scene([textIn(title, sentence(n, 8)), table], { ...keyed(n), kind: 'table', layout: 'table' });
}

function keyed(n: number): Partial<Scene> {
  const deckSection = `section-${Math.floor(n / 10)}`;
  return { key: `${deckSection}/${n}`, section: deckSection, deckSection, title: sentence(n, 8) };
}

function deckOf(slides: number, make: (template: Template, n: number) => Scene, template: Template): PptxInput {
  const scenes = Array.from({ length: slides }, (_, n) => make(template, n));
  const sections = [...new Set(scenes.map((item) => item.deckSection))].map((id) => ({ id, name: id }));
  const properties = { title: 'Bench', authors: [], keywords: [], language: 'en-GB', sources: [] };
  return { scenes, template, properties, sections, readPicture: () => undefined };
}

/** Milliseconds, best of `times`. */
function best(work: () => unknown, times = 7): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
console.log(`node -e 0: ${best(() => spawnSync(process.execPath, ['-e', '0'], { env })).toFixed(0)} ms\n`);

console.log('slides   kind    XML ms   µs a slide   whole ms   kB');
for (const slides of [200, 1000]) {
  for (const [kind, make] of [
    ['text', textScene],
    ['table', tableScene],
  ] as const) {
    const input = deckOf(slides, make, template);
    const xml = best(() => deckParts(input));
    const whole = best(() => writePptx(input));
    const size = Buffer.concat(writePptx(input)).length / 1024;
    const perSlide = (xml * 1000) / slides;
    console.log(
      `${String(slides).padStart(6)}   ${kind.padEnd(5)} ${xml.toFixed(1).padStart(8)} ${perSlide.toFixed(0).padStart(12)} ${whole.toFixed(0).padStart(10)} ${size.toFixed(0).padStart(4)}`,
    );
  }
}

const parts = [...deckParts(deckOf(1000, textScene, template))].map(
  ([name, content]) => [name, Buffer.from(unpacked(content))] as const,
);
console.log(`\n1,000 text slides, ${parts.length} parts: level, ms to deflate, kB`);
for (let level = 1; level <= 9; level++) {
  let size = 0;
  const ms = best(() => {
    size = parts.reduce((sum, [, bytes]) => sum + deflateRawSync(bytes, { level }).length, 0);
  }, 3);
  console.log(`${level}   ${ms.toFixed(0).padStart(5)}   ${(size / 1024).toFixed(0).padStart(5)}`);
}
const packing = best(() => parts.map(([name, bytes]) => packPart(name, bytes)));
const packed = parts.map(([name, bytes]) => packPart(name, bytes));
console.log(`packPart: ${packing.toFixed(0)} ms; writeZip: ${best(() => writeZip(packed)).toFixed(0)} ms`);
