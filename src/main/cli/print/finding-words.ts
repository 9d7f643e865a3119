/** What `inspect` says of each kind of finding. docs/sending.md explains each at length. */
import type { FindingKind } from '../../workspace/index.js';

export const findingWords: Readonly<Record<FindingKind, { readonly name: string }>> = {
  notes: { name: 'speaker notes' },
  hidden: { name: 'hidden slides' },
  comments: { name: 'comments' },
  unseen: { name: 'shapes that nobody sees: switched off, or beside the slide' },
  names: { name: 'names of people' },
  paths: { name: 'paths of a machine or network' },
  metadata: { name: 'document properties' },
  labels: { name: 'sensitivity labels' },
  links: { name: 'links to what is outside' },
  embedded: { name: 'files within the file' },
  macros: { name: 'macros' },
  pictures: { name: 'data inside pictures' },
  cropped: { name: 'cropped pictures that are there in full' },
  tags: { name: 'what programs keep for themselves' },
  fonts: { name: 'fonts that the template does not have' },
  colours: { name: 'colours that the template does not have' },
  size: { name: 'text too small to be read in a room' },
  alt: { name: 'no alternative text' },
  titles: { name: 'no title' },
  overflow: { name: 'text that does not fit its box' },
};
