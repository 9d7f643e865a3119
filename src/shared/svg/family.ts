/** Which faces a family is drawn with. */
import { bringsFace, bundledFor } from '../drawing/index.js';
import type { Look } from '../model/index.js';

/** The template's own face, else the bundled twin or stand-in; last a generic one of its kind. */
export function familyList(family: string, look: Look): string {
  if (bringsFace(family, look)) return [quoted(family), genericFamily(family)].join(', ');
  const drawn = bundledFor(family, look);
  const names = drawn === family ? [family] : [drawn, family];
  return [...names.map(quoted), genericFamily(drawn)].join(', ');
}

function quoted(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`;
}

function genericFamily(twin: string): string {
  if (twin === 'Cousine') return 'monospace';
  return ['Caladea', 'Gelasio', 'Tinos'].includes(twin) ? 'serif' : 'sans-serif';
}
