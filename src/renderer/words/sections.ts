/** The tree of sections, and what is said of one of them. */
import { count, shortMinutes } from './forms.js';

export const sectionWords = {
  label: 'Sections',
  filter: 'Filter sections',
  noneFit: 'No heading has that in it.',
  noSections: 'Each heading of the Markdown is a section here. There is none yet.',
  all: 'All',
  none: 'None',
  invert: 'Invert',
  mustTag: 'must',
  newTag: 'undecided',
  teamTag: 'left out by the team',
  shortCost: (slides: number, seconds: number) => `${slides} · ${shortMinutes(seconds)}`,
  cost: (slides: number, minutes: number) => `${count(slides, 'slide')}, about ${count(minutes, 'minute')}`,
  moved: (title: string, place: number, of: number) => `${title} is now ${place} of ${of}`,
  howShown: (title: string) => `How “${title}” is shown`,
  splitInto: (slides: number) => `Too much for one slide: split into ${slides}`,
  leftOut: 'Left out of this cut.',
  firstBrief: 'The first brief: its front matter rules the deck.',
  furtherBrief: 'A part of the deck, with its own cuts beside it.',
} as const;
