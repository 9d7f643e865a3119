/** Scene → PDF: the preview's drawing as pages, with text that can be read, copied and heard. */
export type { PdfPicture } from './pictures.js';
export { pdfSealState } from './seal.js';
export { type PdfInput, type WrittenPdf, writePdf } from './write-pdf.js';
