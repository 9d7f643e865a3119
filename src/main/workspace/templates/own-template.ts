/**
 * A template of one's own from a few choices: colours, fonts, logo and footer over another template. Tried as often as a
 * person changes something, from a folder that is gone again at once; written once, with a name, and never over anything.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TemplateForm, TemplateWish } from '../../../shared/contract/index.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import {
  isOfUse,
  notFound,
  type TemplateSummary,
  templateData,
  templateFile,
  templateLocks,
} from '../../template/index.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';
import { summaryOf } from './locate.js';
import { baseFrom, hidesBuiltIn, referenceTo, targetFolder } from './new.js';
import { scalar } from './starting-lines.js';
import { knownFonts } from './starting-point.js';
import { nameFault } from './template-name.js';
import { writeFolder } from './write-folder.js';

export interface OwnTemplateRequest {
  readonly wish: TemplateWish;
  /** The brief's folder. */
  readonly folder: string;
  readonly environment: Environment;
}

/** What can be changed of a template, and what it is now; undefined where there is no such template. */
export function templateForm({
  base,
  folder,
  environment,
}: { readonly base: string } & Omit<OwnTemplateRequest, 'wish'>): TemplateForm | undefined {
  const summary = summaryOf({ template: base, folder, environment });
  if (!summary) return undefined;
  const folders = templateFolders(folder, environment);
  const data = templateData(summary.path, folders);
  const fonts = (['heading', 'body', 'mono'] as const).map((role) => {
    const font = data.theme?.fonts?.[role];
    return [role, typeof font === 'string' ? font : (font?.family ?? '')] as const;
  });
  return {
    name: summary.name,
    variants: summary.variants,
    colours: data.theme?.colours ?? {},
    fonts: Object.fromEntries(fonts),
    knownFonts: knownFonts.split(', '),
    footer: data.rules?.footer ?? '',
    locked: templateLocks(summary.path, folders),
    takesLogo: isOfUse('logo', data),
  };
}

/**
 * The template of the wish, for as long as `look` takes.
 * @param look gets the path of its template.yaml
 */
export async function whileTried<Seen>(
  request: OwnTemplateRequest,
  look: (path: string) => Promise<Seen>,
): Promise<Seen | undefined> {
  const base = summaryOf({ template: request.wish.base, ...request });
  if (!base) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-template-'));
  try {
    const target = join(folder, 'draft');
    // Names are looked for from everywhere but the temporary folder: the path is right in any case.
    const problem = writeFolder(target, filesOf(request.wish, dirname(resolve(base.path)), 'Draft', base));
    return problem ? undefined : await look(join(target, templateFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface KeptTemplate {
  readonly reference?: string;
  readonly problem?: Diagnostic;
}

/** Writes the template. `into`: the brief's folder; the person's own templates where nothing is said. */
export function keepTemplate(
  { wish, folder, environment }: OwnTemplateRequest,
  { name, into }: { readonly name: string; readonly into?: string },
): KeptTemplate {
  const id = name.trim();
  const reason = nameFault(id);
  if (reason) return { problem: diagnostic('template-name-unfit', {}, { name: id, reason }) };
  if (hidesBuiltIn(id)) return { problem: diagnostic('template-name-built-in', {}, { name: id }) };
  const base = summaryOf({ template: wish.base, folder, environment });
  if (!base) return { problem: notFound(wish.base, templateFolders(folder, environment), {}) };
  const place = targetFolder({ environment, ...(into === undefined ? {} : { into }) });
  if ('problem' in place) return place;
  const target = join(place.folder, id);
  if (existsSync(target)) return { problem: diagnostic('template-exists', {}, { folder: target }) };
  const files = filesOf(wish, baseFrom(target, base, { folder, environment }), id, base);
  const problem = writeFolder(target, files);
  return problem ? { problem } : { reference: referenceTo(target, { name: id, folder, environment }) };
}

function filesOf(wish: TemplateWish, base: string, name: string, { name: baseName }: TemplateSummary) {
  const { logo } = wish;
  const file = logo && `logo.${logo.type}`;
  return new Map<string, string | Uint8Array>([
    [templateFile, wishText(wish, { base, name, baseName, ...(file ? { logo: file } : {}) })],
    ...(logo && file ? [[file, Buffer.from(logo.data, 'base64')] as const] : []),
  ]);
}

interface Named {
  readonly base: string;
  readonly name: string;
  readonly baseName: string;
  /** The logo's file. */
  readonly logo?: string;
}

/** The template.yaml: only what is not as in the template that it extends. */
export function wishText(
  { colours, fonts, logo, footer }: TemplateWish,
  { base, name, baseName, logo: file }: Named,
): string {
  const entries = (values: Readonly<Record<string, string | undefined>>): readonly string[] =>
    Object.entries(values).flatMap(([key, value]) => (value ? [`    ${key}: ${JSON.stringify(value)}`] : []));
  const ofColours = entries(colours);
  const ofFonts = entries(fonts);
  return [
    `# A template of your own: what it does not say comes from ${baseName}. Every key is explained in docs/templates.md;`,
    '# `briefdeck template check` says what is wrong with it.',
    '',
    `extends: ${scalar(base)}`,
    `name: ${JSON.stringify(name)}`,
    'version: 1.0.0',
    `description: ${JSON.stringify(`${name}: ${baseName} with choices of our own.`)}`,
    ...(ofColours.length + ofFonts.length > 0 ? ['', 'theme:'] : []),
    ...(ofColours.length > 0 ? ['  colours:', ...ofColours] : []),
    ...(ofFonts.length > 0 ? ['  fonts:', ...ofFonts] : []),
    ...(logo && file
      ? [
          '',
          `logo: { file: ${file}, at: ${logo.at}, height: ${logo.height}, alt: ${JSON.stringify(logo.alt || name)} }`,
        ]
      : []),
    ...(footer === undefined ? [] : ['', `rules: { footer: ${JSON.stringify(footer)} }`]),
    '',
  ].join('\n');
}
