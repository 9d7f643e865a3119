/** The export form, and how an export goes. */
import { count } from './forms.js';

export const exportWords = {
  label: 'Export',
  progress: (step: string, done: number, total: number) => (total > 1 ? `${step}: ${done} of ${total}` : `${step} …`),
  steps: {
    plan: 'Planning',
    compose: 'Composing',
    write: 'Writing',
    pictures: 'Drawing',
    finished: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  saved: (path: string) => `Saved as ${path}`,
  exported: (name: string, others: number) =>
    others === 0 ? `Exported as ${name}` : `Exported as ${name} and ${count(others, 'other file')}`,
  moreFiles: (n: number) => `and ${count(n, 'more file')}`,
  openFile: 'Open',
  showInFolder: 'Show in folder',
  download: 'Download',
  locked: 'Another program holds this file open. Close it there and try again, or keep both.',
  tryAgain: 'Try again',
  keepBoth: (name: string) => `Save as ${name}`,
  browse: 'Browse …',
  targetTitle: 'Where the deck goes',
  paper: 'Paper of the handout',
  papers: { '': 'as usual in the brief’s region', a4: 'A4', letter: 'Letter' },
  backupToo: 'What this cut leaves out goes along, as hidden slides',
  cleanCopy: 'A copy for outsiders: no notes, no hidden slides, no tags and no map of the deck',
  goingAlong: (notes: number, hidden: number) => {
    const what = [
      ...(notes > 0 ? [`the notes of ${count(notes, 'slide')}`] : []),
      ...(hidden > 0 ? [count(hidden, 'hidden slide')] : []),
    ];
    return what.length === 0
      ? 'Nothing but the slides goes along: no notes, no hidden slides.'
      : `With the slides go ${what.join(' and ')}.`;
  },
  noFormat: 'Choose at least one thing to export it as.',
  overwrite: 'Replace it',
  edited: 'Somebody has changed this file since Briefdeck wrote it. Replacing it loses their changes.',
  fileName: 'Save as',
  formats: 'As',
  formatNames: {
    pptx: 'PowerPoint',
    pdf: 'PDF: the slides as pages',
    handout: 'Handout (PDF): the slides with the whole text',
    png: 'Pictures (PNG)',
    svg: 'Pictures (SVG)',
  },
} as const;
