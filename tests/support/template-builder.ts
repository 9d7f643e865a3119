/** The plain template, loaded once for a file of tests, and others made of it. */
import { loadTemplate } from '../../src/main/template/index.js';
import type { Template } from '../../src/shared/model/index.js';
import { temporaryFolder } from './temporary-folder.js';

const templates = new URL('../../templates/', import.meta.url).pathname;
const variants = ['light', 'dark'] as const;
const known = new Map<string, Template>();

for (const variant of variants) {
  const { template, diagnostics } = await loadTemplate('plain', { folders: [templates], variant });
  if (!template) throw new Error(`The plain template does not load: ${JSON.stringify(diagnostics)}`);
  known.set(variant, template);
}

export function plainTemplate(variant: (typeof variants)[number] = 'light'): Template {
  return known.get(variant) as Template;
}

/** What plain says with `text` laid over it, a template file's. */
export async function templateOver(text: string): Promise<Template> {
  const folder = temporaryFolder({ 'over/template.yaml': `name: Over\nextends: plain\n${text}` });
  const { template, diagnostics } = await loadTemplate('over', { folders: [folder, templates] });
  if (!template) throw new Error(`The template does not load: ${JSON.stringify(diagnostics)}`);
  return template;
}
