import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { openZip, type ZipEntry, type ZipFault, zipLimits } from '../../ooxml/index.js';
import { templateFile } from '../../template/index.js';
import { refusal } from '../output/index.js';
import { isWanted, packLimits, pathFault, pathKey } from './pack-paths.js';

/** The files of each template of a pack: by the template's name, then by path with forward slashes. */
export type PackContent = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

const faults: Readonly<Record<ZipFault, string>> = {
  'not-a-zip': 'it is not a zip file',
  damaged: 'it is damaged',
  zip64: 'it is of a sort (zip64) that packs of templates never are',
  encrypted: 'it is encrypted',
  'unknown-method': 'it is packed in a way that is not known here',
  'too-many-entries': `it has more than ${packLimits.files} files`,
  'too-large': `it has more than ${packLimits.total / 1024 ** 2} MB in it`,
  'suspicious-ratio': 'it grows beyond reason when it is unpacked',
  'bad-name': 'a file in it leads elsewhere',
  'duplicate-name': 'two files in it have one name',
};

/**
 * Reads a pack that a stranger may have made. Everything is looked at before anything is unpacked; nothing is written.
 * A zip with a template.yaml at its root is one template, with the zip's own name.
 * @param given what the file holds, where it is not to be read
 */
export function openPack(
  file: string,
  given?: Uint8Array,
): { readonly content: PackContent } | { readonly problem: Diagnostic } {
  const refused = (reason: string, entry?: string) => ({
    problem: diagnostic(
      'template-pack-refused',
      {},
      { file, reason: entry === undefined ? reason : `${reason}: ${entry}` },
    ),
  });
  const bytes = given ?? bytesOf(file);
  if (typeof bytes === 'string') return refused(bytes);
  if (bytes.byteLength > packLimits.total) return refused(faults['too-large']);
  const limits = { ...zipLimits, entries: packLimits.files * 2, total: packLimits.total };
  const zip = openZip(bytes, limits);
  if (!zip.ok) return refused(faults[zip.fault], zip.name);

  const wanted = zip.entries.filter(({ name }) => isWanted(name));
  const atRoot = wanted.some(({ name }) => name === templateFile) ? `${basename(file, extname(file))}/` : '';
  const templates = new Set(wanted.flatMap(({ name }) => templateOf(atRoot + name)));
  if (templates.size === 0) return refused(`it has no ${templateFile} in it`);
  const content = new Map([...templates].map((name) => [name, new Map<string, Uint8Array>()]));
  const keys = new Set<string>();
  for (const entry of wanted) {
    const path = atRoot + entry.name;
    const files = content.get(path.slice(0, path.indexOf('/')));
    // What lies beside the templates (a note to colleagues) is not installed.
    if (!files) continue;
    const fault = entryFault(entry, path, keys);
    if (fault) return refused(fault, entry.name);
    const inside = zip.read(entry);
    if (!inside) return refused('a file in it is damaged', entry.name);
    files.set(path.slice(path.indexOf('/') + 1), inside);
  }
  return keys.size > packLimits.files ? refused(faults['too-many-entries']) : { content };
}

/** The name of the template whose file `path` is; none where it is another file. */
function templateOf(path: string): readonly string[] {
  const [name = '', file, ...more] = path.split('/');
  return file === templateFile && more.length === 0 ? [name] : [];
}

function entryFault(entry: ZipEntry, path: string, keys: Set<string>): string | undefined {
  if (entry.isLink) return 'a file in it is a link';
  const fault = pathFault(path);
  if (fault) return `the name of a file in it cannot be (${fault})`;
  const key = pathKey(path);
  if (keys.has(key)) return 'two files in it differ by case or accents alone';
  keys.add(key);
  return undefined;
}

function bytesOf(file: string): Uint8Array | string {
  try {
    if (statSync(file).size > packLimits.total) return faults['too-large'];
    return readFileSync(file);
  } catch (error) {
    return refusal(error);
  }
}
