/**
 * The deck doctor: a structural check of any .pptx against every rule of the format notes, and of what a deck of ours
 * must be. A file without schema errors can still be one that PowerPoint wants to repair: this list is for those.
 */
import { openPackage } from './package-view.js';
import type { ExamineOptions, Finding, Rule } from './rule.js';
import { accessRules } from './rules/access.js';
import { chartRules } from './rules/charts.js';
import { contentTypeRules } from './rules/content-types.js';
import { markRules } from './rules/marks.js';
import { pictureRules } from './rules/pictures.js';
import { placeholderRules } from './rules/placeholders.js';
import { presentationRules } from './rules/presentation.js';
import { propertyRules } from './rules/properties.js';
import { relationRules } from './rules/relations.js';
import { shapeRules } from './rules/shapes.js';
import { tableRules } from './rules/tables.js';
import { textRules } from './rules/text.js';
import { themeRules } from './rules/theme.js';
import { xmlRules } from './rules/xml.js';
import { zipRules } from './rules/zip.js';

export { openPackage, type PackageView } from './package-view.js';
export type { ExamineOptions, Finding, Rule } from './rule.js';

export const rules: readonly Rule[] = [
  ...zipRules,
  ...contentTypeRules,
  ...xmlRules,
  ...relationRules,
  ...presentationRules,
  ...shapeRules,
  ...textRules,
  ...markRules,
  ...placeholderRules,
  ...accessRules,
  ...tableRules,
  ...pictureRules,
  ...chartRules,
  ...themeRules,
  ...propertyRules,
];

/** Every complaint about a deck, in the order of the rules. An empty list is a healthy deck. Never throws. */
export function examineDeck(bytes: Uint8Array, options: ExamineOptions = {}): readonly Finding[] {
  const deck = openPackage(bytes);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (options.adopted && rule.scope === 'own') continue;
    rule.check(deck, (part, detail) => findings.push({ rule: rule.id, part, detail }), options);
  }
  return findings;
}

/** Complaints as lines for a person, at most `limit` of them. */
export function describeFindings(findings: readonly Finding[], limit = 40): string {
  const lines = findings.slice(0, limit).map(({ rule, part, detail }) => `${rule}: ${part}: ${detail}`);
  const rest = findings.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}
