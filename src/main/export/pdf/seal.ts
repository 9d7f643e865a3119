/**
 * A seal over a PDF, as a comment in its head: whoever changes a byte of it (a note in the margin is appended, a page is taken
 * out) breaks the seal, so that the file is not overwritten unasked.
 */
import { createHash } from 'node:crypto';

const label = '%Briefdeck seal ';
const blank = '0'.repeat(64);

/** The comment with room for the hash, to be written after the file's first two lines. */
export const blankSealLine = label + blank;

/** The bytes with their hash in the comment. @throws Error where the comment is missing */
export function sealPdf(bytes: Buffer): Buffer {
  const at = placeOf(bytes);
  if (at === undefined) throw new Error('the PDF has no place for a seal');
  bytes.write(hashOf(bytes), at, 'latin1');
  return bytes;
}

/** `foreign`: not a PDF of ours; `changed`: one that somebody has changed since. */
export function pdfSealState(bytes: Uint8Array): 'intact' | 'changed' | 'foreign' {
  const copy = Buffer.from(bytes);
  const at = placeOf(copy);
  if (at === undefined) return copy.includes('<xmp:CreatorTool>Briefdeck</xmp:CreatorTool>') ? 'changed' : 'foreign';
  const sealed = copy.toString('latin1', at, at + blank.length);
  copy.write(blank, at, 'latin1');
  return hashOf(copy) === sealed ? 'intact' : 'changed';
}

/** Where the hash stands: near the beginning, or it is a text that speaks of seals. */
function placeOf(bytes: Buffer): number | undefined {
  const found = bytes.subarray(0, 256).indexOf(label, 0, 'latin1');
  return found < 0 ? undefined : found + label.length;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
