import { hash } from 'node:crypto';

/** A GUID in braces and capitals, as PowerPoint writes it, made from text: always the same for the same text. */
export function guidOf(seed: string): string {
  const digits = hash('sha256', seed, 'hex').toUpperCase();
  // RFC 9562: version 8 (made by a rule of one's own), variant 10.
  const variant = '89AB'[Number.parseInt(digits[16] as string, 16) & 3];
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}}`;
}
