import type { DeckWords } from '../../../shared/model/index.js';

/** Portuguese. */
export const pt: DeckWords = {
  agenda: 'Agenda',
  sources: 'Fontes',
  source: 'Fonte',
  notes: 'Notas',
  continued: '({n} de {of})',
  contact: 'Contacto',
  ask: 'O que pedimos',
  callouts: { note: 'Nota', tip: 'Dica', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
  pictureMissing: 'Imagem não disponível: {alt}',
  done: 'feito',
  open: 'por fazer',
};
