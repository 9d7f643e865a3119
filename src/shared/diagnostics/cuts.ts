import { entries } from './entry.js';

/** What there is to say about cuts and their file. */
export const cutsDiagnostics = entries({
  'cuts-file-unreadable': {
    severity: 'error',
    message: 'the cuts file cannot be read: {reason}, so nobody knows what is to be left out',
    remedy: 'make it readable, or move it away to start anew',
    example: 'A folder called report.cuts.json.',
  },
  'cuts-file-syntax': {
    severity: 'error',
    message: 'the cuts file is not JSON: {reason}; so nobody knows what is to be left out',
    remedy: 'mend this line, or move the file away to start anew',
    example: '{ "version": 1, "cuts": [], }',
  },
  'cuts-file-value': {
    severity: 'error',
    message: "'{place}' in the cuts file must be {expected}",
    remedy: 'mend this line, or move the file away to start anew',
    example: '{ "version": 1, "cuts": [{ "name": "short", "new": "maybe", "sections": [] }] }',
  },
  'cuts-file-newer': {
    severity: 'error',
    message: 'the cuts file was written by a later Briefdeck (version {version} of its format)',
    remedy: 'update the program, or move the file away to start anew',
    example: '{ "version": 2, "cuts": [] }',
  },
  'cut-twice': {
    severity: 'error',
    message: 'the cuts file has two cuts called {name}',
    remedy: 'give one of them another name',
    example:
      '{ "version": 1, "cuts": [{ "name": "short", "new": "out", "sections": [] }, { "name": "Short", "new": "out", "sections": [] }] }',
  },
  'cut-section-twice': {
    severity: 'error',
    message: 'the cut {name} has the section {id} twice',
    remedy: 'take one of the two lines out',
    example:
      '{ "version": 1, "cuts": [{ "name": "short", "new": "out", "sections": [{ "id": "a", "in": true }, { "id": "a", "in": false }] }] }',
  },
  'cut-unknown': {
    severity: 'error',
    message: 'the brief has no cut {name}; there are: {known}',
    remedy: 'make it in the window (briefdeck open), or name it at a heading',
    example: 'briefdeck build report.md --cut press',
  },
  'cut-unknown-near': {
    severity: 'error',
    message: 'the brief has no cut {name}',
    remedy: 'did you mean {nearest}?',
    example: 'briefdeck build report.md --cut minster',
  },
  'cut-empty': {
    severity: 'error',
    message: 'no section of the brief is in the cut {name}',
    remedy: 'tick some in the window (briefdeck open), or choose another cut',
    example: 'A cut of which every section has been left out.',
  },
  'cut-section-gone': {
    severity: 'warning',
    message:
      'the cut {name} leaves out {id}, which is not in the brief any more; a section that came since may be that one, and stays out',
    remedy: 'open the window and decide (briefdeck open)',
    example: 'A section that is left out gets another heading and another text.',
  },
  'cut-sections-new': {
    severity: 'info',
    message: 'the cut {name} does not know {ids}, which came after it was made, and leaves them out',
    remedy: 'open the window and decide (briefdeck open)',
    example: 'A section is added to a brief that has a cut ‘5 minutes’.',
  },
  'cut-leaves-out': {
    severity: 'info',
    message: 'its cuts file leaves {count} of {of} sections out of the full cut',
    example: 'A section was unticked in the window, and the deck is built without --cut.',
  },
  'cut-proposed': {
    severity: 'info',
    message: 'for {minutes} minutes: {in} of {of} sections, {said}',
    example: 'briefdeck build report.md --minutes 5',
  },
  'cut-too-long': {
    severity: 'warning',
    message: 'what must be in takes {said}, and {minutes} were asked for',
    remedy: 'take {.must} off some headings, or shorten their notes',
    example: 'briefdeck build report.md --minutes 1',
  },
});
