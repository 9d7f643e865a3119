/** Scene → PDF: the preview's drawing as pages, with text that can be read, copied and heard. */
export type { WrittenPdf } from './document.js';
export type { PdfPicture } from './pictures.js';
export { pdfSealState } from './seal.js';
export { writeHandout } from './write-handout.js';
export { writePdf } from './write-pdf.js';
