/** The templates that a brief could have, for a window to choose from. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { TemplateCard } from '../../../shared/contract/index.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { byNearness } from '../../../shared/nearest.js';
import { missingTemplateCodes, templateNames } from '../../template/index.js';
import { withTilde } from '../folders/home-path.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';
import { formerIn } from '../templates/former-folder.js';
import { type ListedTemplate, listTemplates } from '../templates/list.js';
import { stateOf } from '../watch/file-watch.js';

export interface Gallery {
  readonly cards: readonly TemplateCard[];
  /** Paths of all files that the templates are read from. */
  readonly files: readonly string[];
}

/** Every template that a brief in `folder` could have, those first that are found first. */
export function galleryOf(folder: string, environment: Environment): Gallery {
  const { templates } = listTemplates(folder, environment);
  return { cards: templates.map(cardOf), files: [...new Set(templates.flatMap(({ files }) => files))] };
}

function cardOf(template: ListedTemplate): TemplateCard {
  const { id, path, name, description = '', origin, isShadowed, variants, files, base, diagnostics } = template;
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  const former = formerIn(id);
  return {
    reference: isShadowed ? path : id,
    name,
    ...(former ? { former } : {}),
    description,
    origin,
    path,
    folder: withTilde(dirname(path)),
    variants,
    version: versionOf(files),
    adopted: base !== undefined,
    ...(problem ? { problem: describeWithLine(problem) } : {}),
  };
}

/** What tells these files from what they were, without reading them. */
function versionOf(files: readonly string[]): string {
  const states = files.map((file) => `${file} ${stateOf(file)}`);
  return createHash('sha256').update(states.join('\n')).digest('hex').slice(0, 16);
}

/** Whether this says that a template which a brief or the person asks for is not there; one that another extends is that one's mistake. */
export function isMissingTemplate({ code, file }: Diagnostic, briefs: readonly string[]): boolean {
  return missingTemplateCodes.includes(code) && (file === undefined || briefs.includes(file));
}

const mostNamed = 3;

/** The templates that were most likely meant, the likeliest first. */
export function nearestTemplates(name: string, folder: string, environment: Environment): readonly string[] {
  return byNearness(name, templateNames(templateFolders(folder, environment))).slice(0, mostNamed);
}
