/** Files other than decks. It draws what it is given. */
export { type ContactSheet, contactSheet, type SheetCell } from './contact-sheet.js';
export { type PdfPicture, pdfSealState, type WrittenPdf, writeHandout, writePdf } from './pdf/index.js';
export { isRefusedDrawing } from './refused-drawing.js';
export { renderDrawing, renderPixels, renderPng } from './render-png.js';
export { scriptsWithoutFace } from './system-faces.js';
