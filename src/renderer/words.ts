/** Every sentence that people read in the window, in one place, ready to be translated. */
export const words = {
  appName: 'Briefdeck',
  sections: 'Sections',
  slides: 'Slides',
  slide: 'Slide',
  notes: 'Notes',
  messages: 'Messages',
  opening: 'Opening the brief …',
  lost: 'The connection to Briefdeck is gone. Start it again from where you opened this window.',
  all: 'All',
  none: 'None',
  export: 'Export',
  exporting: (step: string, done: number, total: number) => (total > 1 ? `${step}: ${done} of ${total}` : `${step} …`),
  steps: {
    plan: 'Planning',
    compose: 'Composing',
    write: 'Writing',
    pictures: 'Drawing',
    finished: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  cancel: 'Cancel',
  close: 'Close',
  saved: (path: string) => `Saved as ${path}`,
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
  status: (slides: number, minutes: number) => `${count(slides, 'slide')}, ${count(minutes, 'minute')}`,
  sectionCost: (slides: number, minutes: number) => `${count(slides, 'slide')}, about ${count(minutes, 'minute')}`,
  noSlides: 'Every section is left out. Tick one on the left to see its slides.',
  slideName: (number: number, title: string) => `${number} ${title}`,
  lines: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
} as const;

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
