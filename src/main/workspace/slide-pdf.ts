import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { scriptsWithoutFace, writePdf } from '../export/index.js';
import { hashOfBriefs } from './pack-deck.js';
import { drawnPicture } from './pictures/index.js';
import type { Draft } from './types.js';

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** The slides of a draft as one PDF. `onPage` is told before each page, counted from 0. */
export async function drawPdf(
  { deck, template, scenes, pictures, parts }: Draft,
  onPage: (done: number, total: number) => void,
): Promise<DrawnPdf> {
  if (!deck || !template) throw new Error('a draft without errors has a deck and a template');
  const { bytes, missing, refused } = await writePdf({
    scenes,
    look: template,
    ...(template.faces ? { faces: template.faces } : {}),
    properties: deck.properties,
    sections: deck.sections,
    readPicture: (hash) => drawnPicture({ pictures, template }, hash),
    seed: hashOfBriefs(parts) + template.hash,
    onPage,
  });
  const forbidden = refused.map((font) => diagnostic('font-not-embedded', {}, { font }));
  return { bytes, diagnostics: [...forbidden, ...missingFaces(missing)] };
}

/** A warning a script that no face here has. */
function missingFaces(missing: ReadonlyMap<string, readonly number[]>): readonly Diagnostic[] {
  const pages = new Map<string, Set<number>>();
  for (const [char, numbers] of missing) {
    const script = scriptsWithoutFace(char)[0] ?? `the sign ${char}`;
    const known = pages.get(script) ?? new Set();
    for (const number of numbers) known.add(number);
    pages.set(script, known);
  }
  return [...pages].map(([script, numbers]) =>
    diagnostic('font-missing', {}, { script, count: numbers.size, first: Math.min(...numbers) }),
  );
}
