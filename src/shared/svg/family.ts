/** Which faces a family is drawn with. */
import { twinOf } from '../fonts.js';
import type { Look } from '../model/index.js';

/** The template's own face, else the bundled twin, then the family itself; last a generic one of its kind. */
export function familyList(family: string, look: Look): string {
  if (isOwn(family, look)) return [quoted(family), genericFamily(family)].join(', ');
  const twin = twinOf(family);
  const names = twin && twin !== family ? [twin, family] : [family];
  return [...names.map(quoted), genericFamily(twin ?? family)].join(', ');
}

/** Whether widths are those of the face that is drawn; of other families they are an upper bound. */
export function isMeasured(family: string, look: Look): boolean {
  return isOwn(family, look) || twinOf(family) !== undefined;
}

function isOwn(family: string, { faces = [] }: Look): boolean {
  return faces.some((face) => face.family === family);
}

function quoted(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`;
}

function genericFamily(twin: string): string {
  if (twin === 'Cousine') return 'monospace';
  return ['Caladea', 'Gelasio', 'Tinos'].includes(twin) ? 'serif' : 'sans-serif';
}
