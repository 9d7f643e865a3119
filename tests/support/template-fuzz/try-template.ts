import { join } from 'node:path';
import { buildDeck } from '../../../src/main/workspace/index.js';
import type { Diagnostic, Template } from '../../../src/shared/model/index.js';
import { describeFindings, examineDeck } from '../deck-doctor/index.js';
import { offSlide, outside, texts } from '../scene-checks.js';
import { temporaryFolder } from '../temporary-folder.js';

const specimen = join(import.meta.dirname, '../../../specimen/en.md');

export interface Tried {
  /** The template of the deck; absent where there is an error instead. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with what came of it; empty where all is well. */
  readonly faults: readonly string[];
  readonly ms: number;
}

/**
 * Makes the specimen deck in a template of this text. All is well where there is an error and no deck, or a deck that the doctor
 * finds healthy, with all text in its boxes and on the slide; where each complaint of the file has its place in it; and where the
 * time was in bounds. @throws what the program throws
 */
export async function tryTemplate(text: string | Uint8Array): Promise<Tried> {
  const folder = temporaryFolder({ 'mine/template.yaml': text });
  const begun = performance.now();
  const { template, diagnostics, scenes, pieces } = await buildDeck({
    briefs: [{ file: specimen }],
    template: join(folder, 'mine'),
    environment: { SOURCE_DATE_EPOCH: '1795392000' },
  });
  const ms = performance.now() - begun;
  const bytes = pieces && Buffer.concat(pieces);
  const about = diagnostics.filter(({ code }) => code.startsWith('template-'));
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const faults = [
    ...(failed === (bytes === undefined) ? [] : [failed ? 'a deck in spite of an error' : 'neither deck nor error']),
    ...about
      .filter((item) => item.code !== 'template-unreadable' && !item.lines)
      .map(({ code }) => `${code} has no line`),
    ...about.filter((item) => !item.file).map(({ code }) => `${code} has no file`),
    ...(bytes && template && !failed
      ? [
          ...examineDeck(bytes).map((finding) => describeFindings([finding])),
          ...scenes.flatMap((scene) =>
            texts(scene)
              .flatMap(outside)
              .map((said) => `${scene.kind}: ${said}`),
          ),
          ...scenes.flatMap((scene) => offSlide(scene, template.size).map((said) => `${scene.kind}: ${said}`)),
        ]
      : []),
  ];
  return { ...(template && !failed ? { template } : {}), diagnostics, faults, ms };
}
