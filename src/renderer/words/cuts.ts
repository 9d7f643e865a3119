/** Cuts: choosing, making and fitting them. */
import { count, shortMinutes } from './forms.js';

export const cutWords = {
  label: 'Cut',
  full: 'Full',
  menu: 'Cuts',
  named: 'named in the Markdown',
  ofTeam: 'for all briefs of the team',
  make: 'New Cut …',
  duplicate: 'Duplicate …',
  rename: 'Rename …',
  remove: 'Delete',
  reset: 'Take All Sections In Again',
  fit: 'Fit in Minutes …',
  name: 'Name',
  makeTitle: 'New cut',
  duplicateTitle: (name: string) => `Duplicate “${name}”`,
  renameTitle: (name: string) => `Rename “${name}”`,
  makeHow: 'It begins as the current cut is now.',
  create: 'Create',
  change: 'Rename',
  fitTitle: 'Fit in minutes',
  fitHow: 'Proposes a cut: sections marked {.must} first, then in order what fits. You can change it afterwards.',
  minutes: 'Minutes',
  propose: 'Propose',
  fitName: (minutes: number) => count(minutes, 'minute'),
  target: (minutes: number, seconds: number) => `${shortMinutes(seconds)} of ${minutes} min`,
  copyOf: (name: string) => `${name} copy`,
  undecided: (n: number) =>
    n === 1
      ? 'One section came after this cut was made. It stays out until you decide.'
      : `${n} sections came after this cut was made. They stay out until you decide.`,
  gone: (ids: readonly string[]) =>
    `This cut leaves out ${ids.join(', ')}, which ${ids.length === 1 ? 'is' : 'are'} not in the brief any more.`,
  keepOut: 'Keep out',
  setAside: 'Start a new file',
  setAsideHow: 'The old file is kept under another name.',
  refused: {
    empty: 'A cut needs a name.',
    long: 'That is too long for a name: at most 60 characters.',
    comma: 'A name cannot have commas, braces or quotation marks.',
    taken: 'There is a cut of that name already.',
    named: 'The Markdown or the team names this cut: change its name there.',
    full: 'This cut is the full one, and keeps its name.',
    unknown: 'There is no such cut any more.',
  },
} as const;
