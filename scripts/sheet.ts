/** Several pictures of slides on one sheet: the program's own drawing of sheets, for pictures that are there already. */
import { contactSheet as drawSheet, renderPng } from '../src/main/export/index.js';

/** PNG pages as one PNG, in rows of `columns`, the sheet `width` pixels wide. */
export function contactSheet(pages: readonly Uint8Array[], columns: number, width: number): Promise<Uint8Array> {
  const cells = pages.map((png) => {
    const header = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
    return { slide: png, width: header.readUInt32BE(16), height: header.readUInt32BE(20) }; // IHDR
  });
  return renderPng(drawSheet({ cells, columns }), width);
}
