/** Pictures inside lines of text. PowerPoint has none, so they are taken out and shown right behind. */
import type { Inline, InlinePicture, Lines, Picture, TextRun } from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { lineOf, trim } from './inlines.js';

/**
 * Text without its pictures, and the pictures as blocks. One that cannot be shown leaves its alternative text in place.
 */
export function takePictures(
  inlines: readonly Inline[],
  lines: Lines,
  context: PlanContext,
): { readonly inlines: readonly Inline[]; readonly pictures: readonly Picture[] } {
  if (!inlines.some((inline) => inline.type === 'picture')) return { inlines, pictures: [] };
  const kept: Inline[] = [];
  const pictures: Picture[] = [];
  for (const inline of inlines) {
    if (inline.type !== 'picture') kept.push(inline);
    else if (context.pictures.get(inline.src)?.ok) pictures.push(standing(inline, lines));
    else if (inline.alt.trim() !== '') kept.push(standIn(inline));
  }
  return { inlines: trim(kept), pictures };
}

/** Text only, for headings, captions and labels: alternative text stands for every picture. */
export function withoutPictures(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline) => inline.type === 'picture')) return inlines;
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type !== 'picture') kept.push(inline);
    else if (inline.alt.trim() !== '') kept.push(standIn(inline));
  }
  return kept;
}

function standing(picture: InlinePicture, lines: Lines): Picture {
  return {
    type: 'picture',
    src: picture.src,
    alt: picture.alt,
    ...(picture.link && { link: picture.link }),
    attributes: { classes: [], values: {} },
    lines,
  };
}

function standIn(picture: InlinePicture): TextRun {
  return {
    type: 'text',
    text: lineOf([{ type: 'text', text: picture.alt }]),
    ...(picture.link && { link: picture.link }),
  };
}
