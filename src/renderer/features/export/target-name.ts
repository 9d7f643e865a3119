import type { ExportFormat } from '../../../shared/contract/index.js';

/** The path as the file is called that comes of it: a deck, else a PDF; pictures have a folder of that name. */
export function targetName(path: string, formats: readonly ExportFormat[]): string {
  if (path === '' || formats.length === 0) return path;
  const stem = path.replace(/\.(pptx|pdf)$/i, '');
  if (formats.includes('pptx')) return /\.pptx$/i.test(path) ? path : `${stem}.pptx`;
  if (formats.includes('pdf') || formats.includes('handout')) return /\.pdf$/i.test(path) ? path : `${stem}.pdf`;
  return stem;
}
