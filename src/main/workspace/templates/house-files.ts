/** What stands beside an imported PowerPoint file: the schema of template.yaml, widths of its faces, font files that may travel. */
import { readFileSync, statSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { locateFile } from '../../pictures/index.js';
import { type HouseFace, type HouseWidths, readHouseWidths, widthsFile, widthsText } from '../../template/index.js';
import type { Environment } from '../folders/template-folders.js';
import { fontShelf, type MeasuredFace, measureFaces } from './measure-faces.js';
import { readSchema, schemaFile } from './schema-file.js';

export type { MeasuredFace } from './measure-faces.js';

export interface HouseFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly faces: readonly MeasuredFace[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder of fonts that is not there. */
export function fontsProblem(folder: string | undefined): Diagnostic | undefined {
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return diagnostic('package-fonts-missing', {}, { folder });
}

export async function houseFiles(
  named: readonly HouseFace[],
  {
    file,
    fonts,
    environment,
    former,
  }: {
    readonly file: string;
    readonly fonts?: string;
    readonly environment: Environment;
    /** Folder of the template that is renewed: what was measured for it once, and is not at hand now, holds on. */
    readonly former?: string;
  },
): Promise<HouseFiles> {
  const found = await measureFaces(named, { environment, ...(fonts === undefined ? {} : { given: fonts }) });
  const measured = former === undefined ? found : withFormer(found, former);
  const schema = readSchema();
  const hasWidths = Object.keys(measured.widths).length > 0;
  return {
    files: new Map<string, string | Uint8Array>([
      ...(schema === undefined ? [] : [[schemaFile, schema] as const]),
      ...(hasWidths ? [[widthsFile, widthsText(measured.widths)] as const] : []),
      ...measured.files,
    ]),
    faces: measured.faces,
    diagnostics: [
      ...(fonts === undefined ? [] : unused(fonts, measured.faces)),
      ...measured.faces.flatMap((face) => said(face, file)),
    ],
  };
}

const mostNamed = 5;

/** A folder that was given in vain: what it has instead, and why files of it cannot be used (a variable font, say). */
function unused(folder: string, faces: readonly MeasuredFace[]): readonly Diagnostic[] {
  if (faces.some(({ from }) => from === 'given')) return [];
  const shelf = fontShelf(folder);
  const has = shelf.families.length > 0 ? `it has ${listed(shelf.families)}` : 'it has no font that can be used';
  const unfit = shelf.unfit.map(({ name, reason }) => `${name} cannot be used: ${reason}`);
  const named = listed(faces.filter(({ isScript }) => !isScript).map(({ family }) => family));
  const values = { folder, named, found: [has, ...unfit.slice(0, 1)].join('; ') };
  return [diagnostic('package-fonts-unused', {}, values)];
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

type Measured = Awaited<ReturnType<typeof measureFaces>>;

/** Faces that are nowhere now as they were measured before, with the files that came along. */
function withFormer(found: Measured, folder: string): Measured {
  const { families } = readHouseWidths(folder);
  const kept = found.faces.filter(({ family, from }) => from === 'none' && Object.hasOwn(families, family));
  const of = (family: string) => families[family] as HouseWidths[string];
  const files = kept.flatMap(({ family }) =>
    of(family).files.flatMap(({ path }): [string, Uint8Array][] => {
      const place = locateFile(path, folder);
      return place.kind === 'file' ? [[path, readFileSync(place.path)]] : [];
    }),
  );
  return {
    ...found,
    widths: { ...found.widths, ...Object.fromEntries(kept.map(({ family }) => [family, of(family)])) },
    files: new Map([...found.files, ...files]),
    faces: found.faces.map((face) =>
      kept.includes(face) ? { ...face, from: of(face.family).from, travels: of(face.family).files.length > 0 } : face,
    ),
  };
}

function said({ family, where, isScript, from, travels }: MeasuredFace, file: string): readonly Diagnostic[] {
  const values = { font: family, where: where.slice(0, 3).join(', ') };
  // Ideographs are one em wide in every face, and other scripts have a reserve of their own.
  if (from === 'none') return isScript ? [] : [diagnostic('package-font-unmeasured', { file }, values)];
  if (from === 'twin') return [];
  if (from === 'near') return [diagnostic('package-font-near', { file }, values)];
  const source = { given: 'the folder given', system: "this system's fonts", embedded: 'the file itself' }[from];
  return [diagnostic(travels ? 'package-font-travels' : 'package-font-measured', { file }, { ...values, source })];
}
