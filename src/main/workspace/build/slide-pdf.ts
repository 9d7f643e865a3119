/** The slides as a PDF, and the handout. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { readingOf } from '../../deck/index.js';
import { scriptsWithoutFace, type WrittenPdf, writeHandout, writePdf } from '../../export/index.js';
import { composeHandout } from '../../scene/index.js';
import { drawnPicture } from '../pictures/index.js';
import { hashOfBriefs } from './pack-deck.js';
import type { BuildRequest, Draft } from './types.js';

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Told before each page, counted from 0. */
type OnPage = (done: number, total: number) => void;

/** The slides of a draft as one PDF. */
export async function drawPdf(draft: Draft, onPage: OnPage): Promise<DrawnPdf> {
  return drawn(await writePdf({ ...documentOf(draft), onPage }));
}

/** The slides of a draft with the brief's text, on paper. */
export async function drawHandout(
  draft: Draft,
  { paper: asked, rules, clean }: Pick<BuildRequest, 'paper' | 'rules' | 'clean'>,
  onPage: OnPage,
): Promise<DrawnPdf> {
  const { deck, template, scenes, parts } = whole(draft);
  const said = readingOf(parts, rules ? rules(template.rules) : template.rules, deck);
  const reading = clean ? said.map((entry) => ({ ...entry, notes: [] })) : said;
  const paper = asked ?? parts[0]?.brief.meta.paper;
  const handout = composeHandout({ deck, scenes, reading, template, ...(paper ? { paper } : {}) });
  const input = documentOf(draft);
  return drawn(await writeHandout({ ...input, seed: `${input.seed}handout`, handout, onPage }));
}

function drawn({ bytes, missing, refused }: WrittenPdf): DrawnPdf {
  const forbidden = refused.map((font) => diagnostic('font-not-embedded', {}, { font }));
  return { bytes, diagnostics: [...forbidden, ...missingFaces(missing)] };
}

function whole({ deck, template, ...draft }: Draft) {
  if (!deck || !template) throw new Error('a draft without errors has a deck and a template');
  return { ...draft, deck, template };
}

function documentOf(draft: Draft) {
  const { deck, template, scenes, pictures, parts } = whole(draft);
  return {
    scenes,
    look: template,
    ...(template.faces ? { faces: template.faces } : {}),
    properties: deck.properties,
    sections: deck.sections,
    readPicture: (hash: string) => drawnPicture({ pictures, template }, hash),
    seed: hashOfBriefs(parts) + template.hash,
  };
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
