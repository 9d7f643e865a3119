/** Which faces a family is drawn with. */
import { bringsFace } from '../drawing/index.js';
import { twinOf } from '../fonts.js';
import type { Look } from '../model/index.js';

/** The template's own face, else the bundled twin, then the family itself; last a generic one of its kind. */
export function familyList(family: string, look: Look): string {
  if (bringsFace(family, look)) return [quoted(family), genericFamily(family)].join(', ');
  const twin = twinOf(family);
  // A family that nobody here has is drawn in the face of Office's usual one, not in whichever was loaded first.
  const names = twin === undefined ? [family, 'Carlito'] : twin !== family ? [twin, family] : [family];
  return [...names.map(quoted), genericFamily(twin ?? family)].join(', ');
}

function quoted(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`;
}

function genericFamily(twin: string): string {
  if (twin === 'Cousine') return 'monospace';
  return ['Caladea', 'Gelasio', 'Tinos'].includes(twin) ? 'serif' : 'sans-serif';
}
