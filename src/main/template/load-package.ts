/** The way of a .potx or .pptx: read, adopt, say what was left out, added, or cannot be drawn. */
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Template } from '../../shared/model/index.js';
import type { Adopted, HouseMapping } from './adopt/index.js';
import { nearestFirst } from './known.js';
import type { LoadedTemplate } from './load.js';

const largest = 200 * 1024 ** 2; // bytes

export interface PackageOptions {
  /** The template's name among others: its folder's or file's. */
  readonly id: string;
  /** Our own plain template, which stands in where the file has nothing. */
  readonly base: Template;
  readonly mapping: HouseMapping;
  /** Where a key of the mapping stands. */
  readonly where: (path: string) => Pick<Diagnostic, 'file' | 'lines'>;
}

/** Adopts a package. Reads the disk; throws nothing: what is wrong is a diagnostic. */
export async function loadPackage(path: string, { id, base, mapping, where }: PackageOptions): Promise<LoadedTemplate> {
  const files = [path];
  const { adopted, diagnostics } = await readPackage(path, id, base, mapping);
  if (!adopted) return { variants: [], files, diagnostics };
  const wrong = adopted.faults.map(({ path: key, what, name, known }) =>
    diagnostic('template-name-unknown', where(key), { key, kind: what, name, known: nearestFirst(name, known) }),
  );
  const template = wrong.length > 0 ? {} : { template: adopted.template };
  return { ...template, variants: [], files, diagnostics: [...wrong, ...diagnostics] };
}

export interface ReadPackage {
  readonly adopted?: Adopted;
  readonly diagnostics: readonly Diagnostic[];
}

/** A package adopted, with what was left out, added, or cannot be drawn; or why it is refused. */
export async function readPackage(
  path: string,
  id: string,
  base: Template,
  mapping: HouseMapping,
): Promise<ReadPackage> {
  const refused = (reason: string, remedy: string): ReadPackage => ({
    diagnostics: [diagnostic('package-refused', { file: path }, { reason, remedy })],
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refused(
      `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
      'check that it is there and may be read',
    );
  }
  if (bytes.length > largest) return refused('it is larger than 200 MB', 'save it without its example slides');
  const { adopt, Refused } = await import('./adopt/index.js');
  try {
    const adopted = adopt(bytes, id, base, mapping);
    return { adopted, diagnostics: notes(adopted, path) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [reason, remedy] = refusals[error.reason];
    return refused(error.part === undefined ? reason : `${reason} (${error.part})`, remedy);
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
  'no-placeholders': [
    'its master has no placeholder for a title',
    'add a title to its master in PowerPoint (View, Slide Master)',
  ],
};

/** What is left behind, in words; what goes without saying is not here. */
const leftOut: Readonly<Record<string, string>> = {
  slide: 'example slides',
  vbaProject: 'macros',
  external: 'links to files elsewhere',
  comments: 'comments',
  commentAuthors: 'comments',
  authors: 'comments',
  origin: 'digital signatures',
  extensibility: 'ribbons',
  webextension: 'add-ins',
  webextensiontaskpanes: 'add-ins',
};

function notes({ left, added, unseen, marking }: Adopted, file: string): readonly Diagnostic[] {
  const what = [...new Set([...left.keys()].flatMap((kind) => leftOut[kind] ?? []))];
  return [
    ...(what.length > 0 ? [diagnostic('package-left-out', { file }, { what: what.join(', ') })] : []),
    ...added.map(({ archetype, name }) => diagnostic('package-layout-added', { file }, { kind: archetype, name })),
    ...marking.lacking.map((name) => diagnostic('package-marking-lacking', { file }, { name })),
    ...marking.crowded.map((name) => diagnostic('package-marking-crowded', { file }, { name })),
    ...[...unseen.keys()].map((each) => diagnostic('package-artwork-unseen', { file }, { what: each })),
  ];
}
