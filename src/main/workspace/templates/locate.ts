import { findTemplate, type TemplateSummary, templateSummary } from '../../template/index.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';

/** A template that is asked for: by its name, its folder or its file. */
export interface TemplateReference {
  readonly template: string;
  /** Where a name is looked for first. */
  readonly folder: string;
  readonly environment: Environment;
}

/** What the template says of itself; undefined where there is none. */
export function summaryOf({ template, folder, environment }: TemplateReference): TemplateSummary | undefined {
  const folders = templateFolders(folder, environment);
  const found = findTemplate(template, folders, process.cwd());
  return found && templateSummary(found.path, folders);
}
