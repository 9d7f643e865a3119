/** Identifiers that are the same in every build: made from a name, never from chance or time. */
import { createHash } from 'node:crypto';

/** `{8-4-4-4-12}` in upper case, as PresentationML and DrawingML write GUIDs (ECMA-376 Part 1, 22.9.2.4). */
export function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}}`;
}

/** The id of the table style of a template of ours: by it files are known that were made with that template (adopt/house-of.ts). */
export function tableStyleId(template: string): string {
  return guid(`table style of ${template}`);
}
