/** The entries of the window's own menu, where the system draws none. */
import type { WindowAction } from '../../../shared/contract/index.js';

/** With a line between groups. What has a button beside the slides, or is walked by key, is left out. */
export const menuGroups: readonly (readonly WindowAction[])[] = [
  ['new', 'open', 'paste-new', 'add-brief'],
  ['template', 'export'],
  ['save', 'save-as', 'reveal', 'close-brief'],
  ['undo', 'redo', 'find'],
  ['markdown', 'layout'],
  ['present', 'present-here'],
  ['shortcuts'],
];

/** Shown when there is nothing to be done, too, so that one knows of them, and what stands below keeps its place. */
export const alwaysShown: ReadonlySet<WindowAction> = new Set(['undo', 'redo']);
