/** The template of a deck: who asks for which, and where a mistake in its name stands. */
import type { Brief, Diagnostic, Lines } from '../../../shared/model/index.js';
import { type LoadedTemplate, type LoadOptions, loadTemplate, missingTemplateCodes } from '../../template/index.js';
import { cacheFolder } from '../folders/cache-folder.js';
import { templateFolders } from '../folders/template-folders.js';
import type { Team, TeamCut } from '../team/index.js';
import type { ReadBrief } from './read-briefs.js';
import type { DraftRequest } from './types.js';

/** The template of a brief that names none. */
export const standardTemplate = 'plain';

/** Everybody who may ask for a template. */
export interface AskedTemplate {
  readonly request: DraftRequest;
  readonly first: ReadBrief;
  readonly team: Team;
  /** The team's cut that is made, if it is one of the team's. */
  readonly rule: TeamCut | undefined;
  readonly environment: NonNullable<DraftRequest['environment']>;
}

/** A template as somebody names it. */
export interface TemplateReference {
  /** A name or a path. */
  readonly reference: string;
  /** The folder that a relative path counts from. */
  readonly base: string;
  readonly variant?: string;
}

/** Which template is asked for: by the request, by the first brief, else the plain one. A relative path counts from `base`. */
export function askedReference(
  request: Pick<DraftRequest, 'template' | 'variant'>,
  { brief: { meta }, folder }: { readonly brief: Pick<Brief, 'meta'>; readonly folder: string },
): TemplateReference {
  const variant = request.variant ?? meta.variant;
  return {
    reference: request.template ?? meta.template ?? standardTemplate,
    base: request.template === undefined ? folder : process.cwd(),
    ...(variant ? { variant } : {}),
  };
}

/** Folders in which the name of a template is looked for, the first first: the brief's own, the team's, the usual ones. */
export function foldersOfNames(
  request: Pick<DraftRequest, 'template' | 'templatesFrom'>,
  folder: string,
  team: Pick<Team, 'folders'>,
  environment: NonNullable<DraftRequest['environment']>,
): readonly string[] {
  const [near = '', ...others] = templateFolders(request.templatesFrom ?? folder, environment);
  // A name that somebody gave to a command is looked for where they stand too, as the commands of `template` do.
  const here = request.template === undefined ? [] : [process.cwd()];
  return [...new Set([near, ...team.folders, ...here, ...others])];
}

/** The template that was asked for: by the request, by the first brief with what stands round its front matter, else the plain one. */
export function askedTemplate(
  { request, first, team, environment }: AskedTemplate,
  own?: LoadOptions['own'],
): Promise<LoadedTemplate> {
  const { reference, base, variant } = askedReference(request, first);
  return (request.loadTemplate ?? loadTemplate)(reference, {
    base,
    folders: foldersOfNames(request, first.folder, team, environment),
    cache: cacheFolder(environment),
    ...(own ? { own } : {}),
    ...(variant ? { variant } : {}),
  });
}

/**
 * A template or a variant that is not there: the mistake stands where it was asked for, in the request, or on that line of
 * the front matter or the team's file.
 */
export function placed(item: Diagnostic, asked: AskedTemplate): Diagnostic {
  const isVariant = item.code === 'template-variant-unknown';
  const key = isVariant ? 'variant' : 'template';
  if (!isVariant && item.file !== undefined) return item;
  const { file: _, lines: _there, ...rest } = item;
  const where = placeOf(key, asked);
  return where === undefined ? item : { ...rest, ...where };
}

interface Where {
  readonly file?: string;
  readonly lines?: Lines;
}

/** Where a key was said that holds; nothing for an option, undefined where nobody said it. */
function placeOf(key: 'template' | 'variant', { request, rule, first, team }: AskedTemplate): Where | undefined {
  if (request[key] !== undefined || request.meta?.[key] !== undefined) return {};
  if (rule?.value.meta[key] !== undefined) return { file: rule.file, lines: rule.lines };
  const { meta, file } = first.brief;
  const lines = meta.lines[key];
  if (lines) return { file, lines };
  const ofTeam = team.texts[key];
  if (ofTeam) return { file: ofTeam.file, lines: ofTeam.lines };
  return meta[key] === undefined ? undefined : { file };
}

/** Whether what the request itself names is not there: a template, or a variant of one. */
export function isMisnamed(request: DraftRequest, aboutTemplate: readonly Diagnostic[]): boolean {
  return aboutTemplate.some(
    ({ code, file }) =>
      (missingTemplateCodes.includes(code) && file === undefined && request.template !== undefined) ||
      (code === 'template-variant-unknown' && request.variant !== undefined),
  );
}
