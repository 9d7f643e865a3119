import { delimiter } from 'node:path';
import { builtInTemplates } from './resources.js';

/** Where templates are looked for, first found first: the brief's folder, $BRIEFDECK_TEMPLATES, the built-in ones. */
export function templateFolders(
  briefFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const named = (environment.BRIEFDECK_TEMPLATES ?? '').split(delimiter).filter(Boolean);
  return [briefFolder, ...named, builtInTemplates()];
}
