import type { ExportFormat } from '../../../shared/contract/index.js';

/** The path with the ending of what is made: .pptx, or .pdf where there is no deck. Of pictures alone it is their folder. */
export function targetName(path: string, formats: readonly ExportFormat[]): string {
  if (path === '' || formats.length === 0) return path;
  const stem = path.replace(/\.(pptx|pdf)$/i, '');
  if (formats.includes('pptx')) return /\.pptx$/i.test(path) ? path : `${stem}.pptx`;
  if (formats.includes('pdf') || formats.includes('handout')) return /\.pdf$/i.test(path) ? path : `${stem}.pdf`;
  return stem;
}
