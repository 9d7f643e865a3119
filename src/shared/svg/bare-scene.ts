import type { LayoutKey, Scene } from '../model/index.js';

/** A slide of a layout with nothing on it: what the house alone shows, and where text would stand. */
export const bareScene = (layout: LayoutKey): Scene => ({
  key: layout,
  deckSection: '',
  section: '',
  kind: 'text',
  layout,
  title: '',
  items: [],
  notes: [],
  why: '',
  otherKinds: [],
  file: '',
  lines: { from: 1, to: 1 },
  language: 'en',
});
