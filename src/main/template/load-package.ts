/** The way of a .potx or .pptx: read, adopt, say what was left out, added, or cannot be drawn. */
import { readFileSync, statSync } from 'node:fs';
import { diagnostic } from '../../shared/diagnostics/index.js';
import { isEndless } from '../../shared/endless-file.js';
import type { Diagnostic, Template } from '../../shared/model/index.js';
import { smallDrawing } from '../pictures/index.js';
import type { Adopted, HouseMapping } from './adopt/index.js';
import {
  type FileState,
  type KeptPackage,
  keepPackage,
  keptPath,
  notedPath,
  noteState,
  readKeptPackage,
} from './kept-package.js';
import { nearestFirst } from './known.js';
import type { LoadedTemplate } from './load.js';

const largest = 200 * 1024 ** 2; // bytes

/** Templates of the program's own, which stand in for what a file does not say: loaded only where one is adopted. */
export interface OurHouses {
  /** Changes whenever one of them does, within one version of the program. */
  readonly stamp: string;
  readonly names: readonly string[];
  readonly plain: () => Promise<Template>;
  /** Every variant of one of `names`. */
  readonly variants: (name: string) => Promise<readonly Template[]>;
}

export interface PackageOptions {
  /** The template's name among others: its folder's or file's. */
  readonly id: string;
  readonly ours: OurHouses;
  readonly mapping: HouseMapping;
  /** A folder for what was adopted before; nothing is kept where absent. */
  readonly cache: string | undefined;
  /** Where a key of the mapping stands. */
  readonly where: (path: string) => Pick<Diagnostic, 'file' | 'lines'>;
}

/** Adopts a package. Reads the disk; throws nothing: what is wrong is a diagnostic. */
export async function loadPackage(
  path: string,
  { id, ours, mapping, cache, where }: PackageOptions,
): Promise<LoadedTemplate> {
  const files = [path];
  const opened = openedFile(path);
  if ('diagnostics' in opened) return { variants: [], files, diagnostics: opened.diagnostics };
  const { bytes, state } = opened;
  const from = [id, ours.stamp, inWords(mapping)];
  const noted = notedPath(cache, state, from);
  const known = readKept(noted, bytes);
  const kept = known ? noted : keptPath(cache, bytes, from);
  const last = known ?? readKept(kept, bytes);
  if (last) {
    if (!known && kept !== undefined) noteState(cache, state, from, kept);
    const diagnostics = last.diagnostics.map((item) => ({ ...item, file: path }));
    return { template: last.template, variants: [], files, diagnostics };
  }
  const { adopted, diagnostics } = await adoptBytes(bytes, path, id, ours, mapping);
  if (!adopted) return { variants: [], files, diagnostics };
  // Where the master itself is another, nothing can be said of names on it.
  const ofMaster = adopted.faults.filter(({ what }) => what === 'master');
  const faults = ofMaster.length > 0 ? ofMaster : adopted.faults;
  const wrong = faults.map(({ path: key, what, name, known }) =>
    diagnostic('template-name-unknown', where(key), { key, kind: what, name, known: nearestFirst(name, known) }),
  );
  if (wrong.length === 0 && kept !== undefined) {
    const said = diagnostics.map(({ file: _, ...item }) => item);
    keepPackage(kept, { template: adopted.template, diagnostics: said }, adopted.pictureParts);
    noteState(cache, state, from, kept);
  }
  const template = wrong.length > 0 ? {} : { template: adopted.template };
  return { ...template, variants: [], files, diagnostics: [...wrong, ...diagnostics] };
}

/** A mapping without the bytes of its pictures, which their hashes stand for. */
function inWords({ pictures, logo, ...rest }: HouseMapping): unknown {
  const hashes = Object.entries(pictures ?? {}).map(([name, { hash }]) => [name, hash]);
  return [rest, hashes, logo && { ...logo, picture: logo.picture.hash }];
}

function readKept(kept: string | undefined, bytes: Uint8Array): KeptPackage | undefined {
  return kept === undefined ? undefined : readKeptPackage(kept, bytes);
}

export interface ReadPackage {
  readonly adopted?: Adopted;
  readonly diagnostics: readonly Diagnostic[];
}

/** A package adopted, with what was left out, added, or cannot be drawn; or why it is refused. */
export async function readPackage(
  path: string,
  id: string,
  ours: OurHouses,
  mapping: HouseMapping,
): Promise<ReadPackage> {
  const opened = openedFile(path);
  return 'diagnostics' in opened ? opened : adoptBytes(opened.bytes, path, id, ours, mapping);
}

function refusedFile(path: string, reason: string, remedy: string): ReadPackage {
  return { diagnostics: [diagnostic('package-refused', { file: path }, { reason, remedy })] };
}

interface OpenedFile {
  readonly bytes: Uint8Array;
  /** Before the bytes were read: who writes meanwhile changes it. */
  readonly state: FileState;
}

/** The file's bytes, or why there are none. */
function openedFile(path: string): OpenedFile | ReadPackage {
  try {
    const state = statSync(path, { bigint: true });
    if (isEndless(state)) return refusedFile(path, 'it is no ordinary file', 'give a .potx or .pptx');
    if (state.size > largest) {
      return refusedFile(path, 'it is larger than 200 MB', 'save it without its example slides');
    }
    return { bytes: readFileSync(path), state };
  } catch (error) {
    const reason = `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
    return refusedFile(path, reason, 'check that it is there and may be read');
  }
}

async function adoptBytes(
  bytes: Uint8Array,
  path: string,
  id: string,
  ours: OurHouses,
  mapping: HouseMapping,
): Promise<ReadPackage> {
  const { adopt, houseOf, Refused } = await import('./adopt/index.js');
  try {
    const house = houseOf(bytes, ours.names);
    const houses = house === undefined ? [] : await ours.variants(house);
    const adopted = adopt(bytes, id, await ours.plain(), mapping, { houses, drawing: await smallDrawing() });
    return { adopted, diagnostics: notes(adopted, path) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [reason, remedy] = refusals[error.reason];
    return refusedFile(path, error.part === undefined ? reason : `${reason} (${error.part})`, remedy);
  }
}

const resave = 'open it in PowerPoint and save it again as a PowerPoint template (.potx)';

const refusals: Readonly<
  Record<InstanceType<typeof import('./adopt/index.js').Refused>['reason'], readonly [string, string]>
> = {
  'not-a-package': ['it is no PowerPoint file', 'give a .potx or .pptx'],
  damaged: ['it is damaged', resave],
  'encrypted-or-old': [
    'it is behind a password, or of PowerPoint 2003 or older',
    'save it without a password as a PowerPoint template (.potx)',
  ],
  'too-large': ['it holds more than a template can, once unpacked', 'save it without its example slides'],
  'unsafe-names': ['names of its parts lead outside it, or stand twice', resave],
  strict: ['it is saved as Strict Open XML', 'save it as a PowerPoint template (.potx), not as Strict Open XML'],
  doctype: ['a part declares a document type, which no Office program writes', resave],
  'no-presentation': ['it holds no presentation', 'give a .potx or .pptx'],
  'no-master': ['it has no slide master', resave],
};

/** What is left behind, in words; what goes without saying is not here. */
const leftOut: Readonly<Record<string, string>> = {
  slide: 'example slides',
  vbaProject: 'macros',
  external: 'links to files elsewhere',
  unsound: 'damaged masters, layouts and themes',
  untyped: 'parts of an unknown kind',
  comments: 'comments',
  commentAuthors: 'comments',
  authors: 'comments',
  origin: 'digital signatures',
  extensibility: 'ribbons',
  webextension: 'add-ins',
  webextensiontaskpanes: 'add-ins',
};

/** What an added layout is for, in words. */
const addedFor: Readonly<Record<string, string>> = {
  cover: 'a cover with a title',
  content: 'a title with content',
  two: 'two contents side by side',
  'title-only': 'a title alone',
  'picture-text': 'a picture with text',
};

function notes(
  { left, added, unseen, withoutMarking, undrawn, template, lostHouse }: Adopted,
  file: string,
): readonly Diagnostic[] {
  const what = [...new Set([...left.keys()].flatMap((kind) => leftOut[kind] ?? []))];
  return [
    ...(what.length > 0 ? [diagnostic('package-left-out', { file }, { what: what.join(', ') })] : []),
    ...(lostHouse === undefined ? [] : [diagnostic('package-ours-lost', { file }, { name: lostHouse })]),
    ...added.map(({ archetype, name }) =>
      diagnostic('package-layout-added', { file }, { kind: addedFor[archetype] ?? archetype, name }),
    ),
    ...withoutMarking.map((name) => diagnostic('package-marking-lacking', { file }, { name })),
    ...(template.labels ?? []).map(({ name, kept }) =>
      diagnostic(kept ? 'package-label-kept' : 'package-label-dropped', { file }, { name }),
    ),
    ...undrawn.map((name) => diagnostic('package-picture-undrawn', { file }, { name })),
    ...[...unseen.keys()].map((each) => diagnostic('package-artwork-unseen', { file }, { what: each })),
  ];
}
