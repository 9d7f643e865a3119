import type { PdfView } from './view.js';

export interface PdfFinding {
  readonly rule: string;
  readonly detail: string;
}

/** One rule, with the clause that it is from. */
export interface PdfRule {
  readonly id: string;
  readonly source: string;
  readonly check: (pdf: PdfView, complain: (detail: string) => void) => void;
}
