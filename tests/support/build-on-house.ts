import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build } from './build.js';
import { describeFindings, examineDeck } from './deck-doctor/index.js';
import { spoolDeck } from './deck-spool.js';
import { partsOf } from './foreign-packages.js';
import { temporaryFolder } from './temporary-folder.js';

/** Builds a brief on a PowerPoint file, holds that the deck is sound, and keeps it for the validator under a name. */
export async function buildOnHouse(house: Uint8Array, brief: string, name: string) {
  const folder = temporaryFolder();
  const [file, template] = [join(folder, 'report.md'), join(folder, 'house.pptx')];
  writeFileSync(file, brief);
  writeFileSync(template, house);
  const made = await build(file, {}, { template });
  expect(describeFindings(examineDeck(made.bytes, { ...made.examine, adopted: true }))).toBe('');
  spoolDeck(made.bytes, name);
  const adopted = made.result.template;
  if (!adopted) throw new Error('no template');
  const parts = partsOf(made.bytes);
  return {
    ...made,
    house: adopted,
    /** The first slide of a kind. */
    slide: (kind: string) => made.result.scenes.find((scene) => scene.kind === kind),
    xml: (part: string) => Buffer.from(parts.get(part) ?? []).toString('utf8'),
    codes: made.result.diagnostics.map(({ code }) => code),
  };
}
