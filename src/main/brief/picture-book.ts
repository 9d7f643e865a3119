import type { Inline, InlinePicture, PictureRef } from '../../shared/model/brief.js';
import type { Lines } from '../../shared/model/diagnostic.js';
import { isRemotePicture } from './inline/pictures.js';

/** The pictures that a brief names, once a source, in order. */
export interface PictureBook {
  readonly all: () => readonly PictureRef[];
  readonly add: (src: string, lines: Lines) => void;
  /** Inline content with remote pictures as their alternative texts, and the others in the book. */
  readonly settle: (inlines: readonly Inline[], lines: Lines) => readonly Inline[];
}

export function createPictureBook(): PictureBook {
  const bySource = new Map<string, PictureRef>();
  const add = (src: string, lines: Lines) => {
    if (!bySource.has(src)) bySource.set(src, { src, lines });
  };
  const settleOne = (picture: InlinePicture, lines: Lines): Inline[] => {
    // A remote one is in the book as well: who reads the pictures says once how many were not fetched.
    add(picture.src, lines);
    if (!isRemotePicture(picture)) return [picture];
    if (picture.alt === '') return [];
    return [{ type: 'text', text: picture.alt, ...(picture.link ? { link: picture.link } : {}) }];
  };
  return {
    all: () => [...bySource.values()],
    add,
    settle: (inlines, lines) =>
      inlines.some((run) => run.type === 'picture')
        ? inlines.flatMap((run) => (run.type === 'picture' ? settleOne(run, lines) : [run]))
        : inlines,
  };
}
