import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTemplates } from '../folders/resources.js';

/** The name of the JSON schema of template files, in the program and beside a new template: editors complete by it. */
export const schemaFile = 'template.schema.json';

/** The schema as the program has it; undefined where it was built without. */
export function readSchema(): string | undefined {
  const path = join(builtInTemplates(), schemaFile);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
