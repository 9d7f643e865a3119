/** The menu of a slide, a section or a recent brief under the mouse. */
export const contextWords = {
  label: 'What can be done with it',
  presentHere: 'Present from Here',
  takeIn: (title: string) => `Take In “${title}”`,
  leaveOut: (title: string) => `Leave Out “${title}”`,
  moveUp: 'Move Up',
  moveDown: 'Move Down',
  all: 'Take All In',
  invert: 'Invert All',
  open: 'Open',
  forget: 'Take Off This List',
} as const;
