import type { DeckWords } from '../../../shared/model/index.js';

/** Greek. */
export const el: DeckWords = {
  agenda: 'Περιεχόμενα',
  sources: 'Πηγές',
  source: 'Πηγή',
  notes: 'Σημειώσεις',
  continued: '({n} από {of})',
  contact: 'Επικοινωνία',
  ask: 'Τι ζητούμε',
  callouts: { note: 'Σημείωση', tip: 'Συμβουλή', important: 'Σημαντικό', warning: 'Προειδοποίηση', caution: 'Προσοχή' },
  pictureMissing: 'Η εικόνα δεν είναι διαθέσιμη: {alt}',
  done: 'έγινε',
  open: 'εκκρεμεί',
};
