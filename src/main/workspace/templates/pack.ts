/** `template pack`: a template in one file, for colleagues. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { readFont } from '../../fonts/index.js';
import { openZip, type PackedPart, packPart, writeZip } from '../../ooxml/index.js';
import { loadTemplate, notFound, type TemplateSummary, templateFile, templateSummary } from '../../template/index.js';
import { builtInTemplates } from '../folders/resources.js';
import { templateFolders } from '../folders/template-folders.js';
import { claimFile, type OwnFile, refusal, writeFiles } from '../output/index.js';
import { withExtends } from './extends-line.js';
import { summaryOf, type TemplateReference } from './locate.js';
import { filesIn, packLimits, pathFault, pathKey } from './pack-paths.js';

export interface PackRequest extends TemplateReference {
  /** The pack's file; NAME.zip in the current folder where nothing is said. */
  readonly output?: string;
  /** Overwrite a file that is not a pack of this template. */
  readonly force: boolean;
}

export interface PackedTemplate {
  /** As the person named it; absent where nothing was written. */
  readonly output?: string;
  /** Names of the templates in it: the one that was asked for, then those that it extends. */
  readonly templates: readonly string[];
  /** How many files. */
  readonly files: number;
  readonly misused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Packs a template, with those of the person's own that it extends, into one file: the same files give the same bytes.
 * A template with an error is not packed.
 */
export async function packTemplate(request: PackRequest): Promise<PackedTemplate> {
  const { template, folder, environment } = request;
  const folders = templateFolders(folder, environment);
  const refused = (diagnostics: readonly Diagnostic[], misused = false): PackedTemplate => ({
    templates: [],
    files: 0,
    misused,
    diagnostics,
  });
  const summary = summaryOf(request);
  if (!summary) return refused([notFound(template, folders, {})], true);
  if (!isYaml(summary.path)) return refused([notPackable(summary.path)]);
  const loaded = await loadTemplate(summary.path, { folders });
  if (!loaded.template) return refused(loaded.diagnostics);

  // Among the files of an imported template is its PowerPoint file, which goes along with the folder.
  const chain = loaded.files.filter(isYaml).map((file) => templateSummary(resolve(file), folders));
  const own = chain.filter(({ path }) => !isBuiltIn(path));
  if (own.length === 0) return refused([diagnostic('template-pack-built-in', {}, { name: summary.id })], true);
  const packed = packChain(own, chain);
  if ('problem' in packed) return refused([packed.problem]);

  const drawn = loaded.template.faces?.find(({ mayEmbed }) => !mayEmbed);
  if (drawn)
    return refused([diagnostic('package-font-forbidden', { file: summary.path }, { name: basename(drawn.path) })]);
  const left = packed.left.map((name) => diagnostic('package-font-left', { file: summary.path }, { name }));

  const output = request.output ?? `${summary.id}.zip`;
  const claimed = claimFile(output, loaded.files, ownPack(summary.id), request.force);
  if (!claimed.ok) return refused([claimed.problem]);
  const problem = writeFiles([{ target: claimed.target, bytes: writeZip(packed.parts) }]);
  if (problem) return refused([problem]);
  return {
    output,
    templates: own.map(({ id }) => id),
    files: packed.parts.length,
    misused: false,
    diagnostics: [...loaded.diagnostics, ...left],
  };
}

type Packed =
  | {
      readonly parts: readonly PackedPart[];
      /** Font files whose flags forbid that they are passed on, by path from the template's folder. */
      readonly left: readonly string[];
    }
  | { readonly problem: Diagnostic };

/** @param chain the packed templates among those that they extend: each one's base follows it */
function packChain(own: readonly TemplateSummary[], chain: readonly TemplateSummary[]): Packed {
  const parts: PackedPart[] = [];
  const left: string[] = [];
  for (const template of own) {
    const packed = packFolder(template, chain[chain.indexOf(template) + 1]);
    if ('problem' in packed) return packed;
    parts.push(...packed.parts);
    left.push(...packed.left);
    if (isTooMuch(parts)) return { problem: tooMuch(dirname(template.path)) };
  }
  const names = new Set<string>();
  for (const { name } of parts) {
    const fault = names.has(pathKey(name)) ? 'another differs from it by case or accents alone' : pathFault(name);
    if (fault) return { problem: diagnostic('template-pack-name', {}, { name, reason: fault }) };
    names.add(pathKey(name));
  }
  return { parts, left };
}

function packFolder(template: TemplateSummary, base: TemplateSummary | undefined): Packed {
  const { id, path } = template;
  if (basename(path) !== templateFile) return { problem: notPackable(path) };
  const folder = dirname(path);
  try {
    const found = filesIn(folder);
    if (found.isTooMuch) return { problem: tooMuch(folder) };
    const left: string[] = [];
    const parts = found.files.flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      if (mayNotTravel(file, bytes)) {
        left.push(file);
        return [];
      }
      return packPart(`${id}/${file}`, file === templateFile && base ? leadingTo(base, template, bytes) : bytes);
    });
    return { parts, left };
  } catch (error) {
    return { problem: diagnostic('template-pack-unreadable', {}, { folder, reason: refusal(error) }) };
  }
}

/** OS/2 fsType: a licence that is restricted allows neither embedding nor passing on. */
function mayNotTravel(file: string, bytes: Uint8Array): boolean {
  if (!/\.(?:ttf|otf)$/i.test(file)) return false;
  const font = readFont(bytes);
  return font.ok && !font.mayEmbed;
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

function notPackable(path: string): Diagnostic {
  return diagnostic('template-pack-file', { file: path }, { name: basename(path) });
}

function isTooMuch(parts: readonly PackedPart[]): boolean {
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  return parts.length > packLimits.files || total > packLimits.total;
}

/** The file as it is, where its `extends` holds in the pack too; a path elsewhere becomes one within the pack. */
function leadingTo(base: TemplateSummary, template: TemplateSummary, bytes: Uint8Array): Uint8Array | string {
  const said = template.extends ?? '';
  if (said === base.id || said === `../${base.id}`) return bytes;
  return withExtends(Buffer.from(bytes).toString('utf8'), isBuiltIn(base.path) ? base.id : `../${base.id}`);
}

function tooMuch(folder: string): Diagnostic {
  const megabytes = packLimits.total / 1024 ** 2;
  return diagnostic('template-pack-too-large', {}, { folder, files: packLimits.files, megabytes });
}

function isBuiltIn(path: string): boolean {
  return resolve(path).startsWith(resolve(builtInTemplates()) + sep);
}

function ownPack(id: string): OwnFile {
  return {
    what: `a pack of '${id}'`,
    isOurs: (present) => {
      const zip = openZip(present);
      return zip.ok && zip.entries.some(({ name }) => name === `${id}/${templateFile}`);
    },
  };
}
