import type { TemplateCard } from '../../../shared/contract/index.js';
import { words } from '../../words.js';

/** What a template is called where several are told apart: one that was replaced has the name of the one in its place. */
export function templateName({ name, former }: Pick<TemplateCard, 'name' | 'former'>): string {
  if (!former) return name;
  const [year = 0, month = 1, day = 1] = former.until.split('-').map(Number);
  return words.templates.until(name, new Date(year, month - 1, day), former.count);
}
