/** Builds a deck as the command line does, from a file on the disk, for the tests that look at whole decks. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildRequest, type BuildResult, buildDeck } from '../../src/main/workspace/index.js';
import type { ExamineOptions } from './deck-doctor/index.js';

export interface Built {
  readonly result: BuildResult;
  readonly bytes: Uint8Array;
  readonly source: string;
  /** What the doctor is to know of this deck. */
  readonly examine: ExamineOptions;
}

/** A fixed day, so that `date: today` gives the same deck each time. */
const environment = { SOURCE_DATE_EPOCH: '1795392000', BRIEFDECK_CACHE: join(tmpdir(), 'briefdeck-test-cache') }; // 2026-11-23

/** @throws {Error} when no deck could be made, with the diagnostics that say why */
export async function build(
  file: string,
  meta: Readonly<Record<string, string>> = {},
  more: Pick<BuildRequest, 'template' | 'variant'> = {},
): Promise<Built> {
  const result = await buildDeck({ briefs: [{ file }], meta, environment, ...more });
  if (!result.pieces) {
    const said = result.diagnostics.map(
      ({ code, severity, values }) => `${severity} ${code} ${JSON.stringify(values)}`,
    );
    throw new Error(`${file}: no deck was made\n${said.join('\n')}`);
  }
  const altMissing = result.diagnostics.some(({ code }) => code === 'alt-missing');
  const bytes = Buffer.concat(result.pieces);
  return { result, bytes, source: readFileSync(file, 'utf8'), examine: { altMissing } };
}

/** Slides as another tool would count them: without those that only continue one. */
export function ownSlides({ result }: Built): number {
  return result.scenes.filter((scene) => scene.continues === undefined).length;
}
