import type { DeckWords } from '../../../shared/model/index.js';

/** Spanish. */
export const es: DeckWords = {
  agenda: 'Contenido',
  sources: 'Fuentes',
  source: 'Fuente',
  notes: 'Notas',
  continued: '({n} de {of})',
  contact: 'Contacto',
  ask: 'Qué pedimos',
  callouts: { note: 'Nota', tip: 'Consejo', important: 'Importante', warning: 'Advertencia', caution: 'Precaución' },
  pictureMissing: 'Imagen no disponible: {alt}',
  done: 'hecho',
  open: 'pendiente',
};
