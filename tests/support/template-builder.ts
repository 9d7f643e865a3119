/** The plain template, loaded once for a file of tests. */
import { loadTemplate } from '../../src/main/template/index.js';
import type { Template } from '../../src/shared/model/index.js';

const templates = new URL('../../templates/', import.meta.url).pathname;
const known = new Map<string, Template>();

export function plainTemplate(variant: 'light' | 'dark' = 'light'): Template {
  const had = known.get(variant);
  if (had) return had;
  const { template, diagnostics } = loadTemplate('plain', { folders: [templates], variant });
  if (!template) throw new Error(`The plain template does not load: ${JSON.stringify(diagnostics)}`);
  known.set(variant, template);
  return template;
}
