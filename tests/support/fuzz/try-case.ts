/** Makes the deck of a case, and says what is wrong with what came of it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadTemplate } from '../../../src/main/template/index.js';
import { type BuildResult, buildDeck } from '../../../src/main/workspace/index.js';
import { sentence } from '../../../src/shared/diagnostics/index.js';
import type { Diagnostic } from '../../../src/shared/model/index.js';
import { describeFindings, examineDeck } from '../deck-doctor/index.js';
import { examineView, openPdf } from '../pdf-doctor/index.js';
import { offSlide, outside, texts } from '../scene-checks.js';
import type { FuzzCase } from './cases.js';

export interface Tried {
  /** Empty where all is well. */
  readonly faults: readonly string[];
  readonly deck?: Uint8Array;
  readonly scenes: number;
  /** Of the processor, making the deck alone. */
  readonly ms: number;
}

/** Processor time in which a case must end; ten times what the slowest sound one takes. */
export const longest = 10_000; // ms

/** The houses of the program, loaded once: cases do not change them. */
const loadedOnce = new Map<string, ReturnType<typeof loadTemplate>>();
const loadKept: typeof loadTemplate = (reference, options) => {
  if (!/^[a-z]+$/.test(reference) || reference === 'mine') return loadTemplate(reference, options);
  const key = JSON.stringify([reference, options.variant]);
  const loaded = loadedOnce.get(key) ?? loadTemplate(reference, { ...options, folders: options.folders.slice(-1) });
  loadedOnce.set(key, loaded);
  return loaded;
};

/** Writes the files of a case into a folder. */
export function writeCase({ files, request }: FuzzCase, folder: string): void {
  for (const [path, content] of Object.entries({ ...files, 'request.json': JSON.stringify(request) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * All is well where there is an error and no deck, or a deck that the doctor finds healthy, with all text in its boxes and on the slide;
 * where every message is a whole sentence; and where the time was in bounds. What is thrown is a fault too.
 * @param brief the brief where the case has none of its own
 */
export async function tryCase(wanted: FuzzCase, brief?: string): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-fuzz-'));
  try {
    writeCase(wanted, folder);
    return await tryFolder(folder, wanted.request, brief);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `tryCase`, of files that are there: for a case that was kept. */
export async function tryFolder(folder: string, request: FuzzCase['request'], brief?: string): Promise<Tried> {
  const { template, ...rest } = request;
  const isOwn = template !== undefined && existsSync(join(folder, template));
  const output = join(folder, 'out.pptx');
  const begun = process.cpuUsage();
  let result: BuildResult;
  try {
    result = await buildDeck({
      briefs: [{ file: brief ?? join(folder, 'brief.md') }],
      environment: { SOURCE_DATE_EPOCH: '1795392000' },
      loadTemplate: loadKept,
      ...rest,
      ...(template === undefined ? {} : { template: isOwn ? join(folder, template) : template }),
      ...(rest.formats ? { output } : {}),
    });
  } catch (error) {
    return {
      faults: [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
      scenes: 0,
      ms: 0,
    };
  }
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1000;
  const house = /\.(?:potx|pptx)$/.test(template ?? '') ? readFileSync(join(folder, template as string)) : undefined;
  const faults = [...faultsOf(result, house)];
  if (ms > (rest.formats ? 4 : 1) * longest) faults.push(`it took ${Math.round(ms)} ms of the processor`);
  const altMissing = mayLackText(result);
  for (const file of result.output.filter((name) => name.endsWith('.pdf'))) {
    const said = examineView(openPdf(readFileSync(file))).filter(
      (line) => !altMissing || !/no alternative text/.test(line),
    );
    faults.push(...said.map((line) => `${file.slice(folder.length + 1)}: ${line}`));
  }
  return { faults, ...(result.pieces ? { deck: Buffer.concat(result.pieces) } : {}), scenes: result.scenes.length, ms };
}

/** A picture without alternative text was said, or the brief wants nothing said of it. */
function mayLackText({ diagnostics, parts }: BuildResult): boolean {
  const isSilenced = parts.some(({ brief }) => brief.ignores?.some(({ code }) => code === 'alt-missing'));
  return isSilenced || diagnostics.some(({ code }) => code === 'alt-missing');
}

/** `house`: the PowerPoint file that the deck stands on; what was wrong with it is not our fault. */
function* faultsOf(result: BuildResult, house: Uint8Array | undefined): Generator<string> {
  const { pieces, diagnostics, scenes, template } = result;
  const bytes = pieces && Buffer.concat(pieces);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (failed !== (bytes === undefined)) yield failed ? 'a deck in spite of an error' : 'neither deck nor error';
  for (const item of diagnostics) yield* faultsOfMessage(item);
  if (!bytes || !template) return;
  const findings = examineDeck(bytes, { adopted: house !== undefined, altMissing: mayLackText(result) });
  const before = new Set(house && findings.length > 0 ? examineDeck(house).map(({ rule }) => rule) : []);
  for (const finding of findings) if (!before.has(finding.rule)) yield describeFindings([finding]);
  for (const scene of scenes) {
    for (const said of texts(scene).flatMap(outside)) yield `${scene.kind}: ${said}`;
    for (const said of offSlide(scene, template.size)) yield `${scene.kind}: ${said}`;
  }
}

function* faultsOfMessage(item: Diagnostic): Generator<string> {
  const said = sentence(item);
  if (
    /\{[a-z]+\}|\bundefined\b|\bNaN\b|\[object /.test(said.replaceAll(/“[^”]*”|"[^"]*"/g, '')) &&
    !fromThePerson(item.values, said)
  ) {
    yield `${item.code} is no sentence: ${said.slice(0, 300)}`;
  }
  const { lines } = item;
  if (lines && !(lines.from >= 1 && lines.to >= lines.from))
    yield `${item.code} has lines ${lines.from} to ${lines.to}`;
}

/** Whether what looks like a gap is what the person wrote. */
function fromThePerson(values: Readonly<Record<string, unknown>>, said: string): boolean {
  const gaps = said.match(/\{[a-z]+\}|\bundefined\b|\bNaN\b|\[object /g) ?? [];
  return gaps.every((gap) => Object.values(values).some((value) => String(value).includes(gap)));
}
