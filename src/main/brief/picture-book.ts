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

/** Two badges side by side are two words, also where nothing stands between them. */
function apart(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const [part] of parts.filter((each) => each.length > 0)) {
    const before = out.at(-1);
    const touches = before?.type === 'text' && part?.type === 'text' && part.link && before.link;
    if (touches && part.link !== before.link && /\S$/.test(before.text) && /^\S/.test(part.text)) {
      out.push({ type: 'text', text: ' ' });
    }
    if (part) out.push(part);
  }
  return out;
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
        ? apart(inlines.map((run) => (run.type === 'picture' ? settleOne(run, lines) : [run])))
        : inlines,
  };
}
