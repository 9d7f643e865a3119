import { packed as arimo } from './arimo.js';
import { packed as caladea } from './caladea.js';
import { packed as carlito } from './carlito.js';
import { packed as cousine } from './cousine.js';
import { packed as gelasio } from './gelasio.js';
import { packed as tinos } from './tinos.js';

export { packed as packedWidest } from './widest.js';

/** Packed width tables by bundled family: strings, unpacked when a deck names the family. */
export const packedTables: Readonly<Record<string, string>> = {
  Arimo: arimo,
  Caladea: caladea,
  Carlito: carlito,
  Cousine: cousine,
  Gelasio: gelasio,
  Tinos: tinos,
};
