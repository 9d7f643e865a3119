/** The window’s own file browser. */
export const fileWords = {
  open: 'Open a brief',
  add: 'Add a brief to this deck',
  save: 'Save the brief',
  addButton: 'Add',
  places: 'Places',
  home: 'Home',
  up: 'Up one folder',
  filter: 'Filter by name',
  folder: (name: string) => `${name}, folder`,
  nothingHere: 'There are no briefs and no folders here.',
  nothingFits: 'Nothing here has that in its name.',
  more: 'This folder has more than can be listed; filter by name.',
  name: 'Name',
  replace: 'Replace it',
  found: (name: string) => `A file named ${name} with the same content lies here.`,
} as const;
