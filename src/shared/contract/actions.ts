/**
 * What can be asked for by menu, key or button. The door's menus send these to the window; whoever is on the page does them
 * (`useAction`). Keys: src/shared/shortcuts.ts.
 */
export const windowActions = [
  'new',
  'open',
  'paste-new',
  'add-brief',
  'close-brief',
  'save',
  'save-as',
  'template',
  'export',
  'reveal',
  'undo',
  'redo',
  'find',
  'filter',
  'next-slide',
  'previous-slide',
  'first-slide',
  'last-slide',
  'zoom-in',
  'zoom-out',
  'zoom-fit',
  'notes',
  'markdown',
  'layout',
  'present',
  'present-here',
  'shortcuts',
] as const;

export type WindowAction = (typeof windowActions)[number];
