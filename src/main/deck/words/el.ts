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
  charts: {
    bar: 'Γράφημα ράβδων',
    'stacked-bar': 'Γράφημα σωρευμένων ράβδων',
    column: 'Γράφημα στηλών',
    'stacked-column': 'Γράφημα σωρευμένων στηλών',
    line: 'Γράφημα γραμμών',
    area: 'Γράφημα περιοχών',
    pie: 'Γράφημα πίτας',
    doughnut: 'Γράφημα δακτυλίου',
    scatter: 'Γράφημα διασποράς',
    headline: '{kind}: {title}.',
    range: '{name}: από {from} έως {to}.',
    extremes: 'Ελάχιστο {min}, μέγιστο {max}.',
    series: 'Σειρές ({n}): {names}.',
    values: 'Όλες οι τιμές',
  },
};
