/** The groups of the sheet of keys: every action that has keys stands in one. */
import type { WindowAction } from '../../../shared/contract/index.js';
import type { words } from '../../words.js';

/** Sections and text have keys that are no actions: words.shortcuts.others has them. */
export const sheetGroups: readonly {
  readonly name: keyof typeof words.shortcuts.groups;
  readonly actions: readonly WindowAction[];
}[] = [
  { name: 'brief', actions: ['open', 'paste-new', 'save', 'save-as', 'template', 'export', 'undo', 'redo', 'filter'] },
  {
    name: 'slides',
    actions: [
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
    ],
  },
  { name: 'show', actions: ['present', 'present-here'] },
  { name: 'sections', actions: [] },
  { name: 'text', actions: [] },
  { name: 'other', actions: ['shortcuts'] },
];
