/**
 * The PDF doctor: our own check of a tagged PDF, from the objects of the file, by the machine-checkable conditions of PDF/UA-1
 * (ISO 14289-1; Matterhorn protocol 1.1) that such a file can break. It is no veraPDF, which cannot be had here.
 */
import type { PdfFinding, PdfRule } from './rule.js';
import { contentRules } from './rules/content.js';
import { documentRules } from './rules/document.js';
import { fontRules } from './rules/fonts.js';
import { structureRules } from './rules/structure.js';
import type { PdfView } from './view.js';

export { openPdf, type PdfView } from './view.js';

export const pdfRules: readonly PdfRule[] = [...documentRules, ...contentRules, ...structureRules, ...fontRules];

/** Every complaint about an opened PDF, as 'rule: detail'. An empty list is a healthy one. */
export function examineView(pdf: PdfView): readonly string[] {
  const findings: PdfFinding[] = [];
  for (const { id, check } of pdfRules) check(pdf, (detail) => findings.push({ rule: id, detail }));
  return findings.map(({ rule, detail }) => `${rule}: ${detail}`);
}
