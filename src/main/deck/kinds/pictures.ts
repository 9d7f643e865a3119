/** Pictures as slides: one, two side by side, or one with text beside it. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { FlowBlock, Inline, Picture, PictureContent } from '../../../shared/model/index.js';
import { shownSource } from '../../../shared/picture-source.js';
import type { GroupDraft, Place, PlanContext } from '../draft.js';
import { besideWords, pairedProportions, wideProportion } from '../limits.js';
import { counted, single, slideOf, spanOf } from '../slide.js';
import { lineOf } from '../text/inlines.js';
import { flowWords } from './flow.js';

/** A picture's content: its alternative text is the brief's, else the caption, else empty and reported. Never invented. */
export function pictureContent(picture: Picture, context: PlanContext): PictureContent {
  const decorative = picture.attributes.classes.includes('decorative');
  const alt = picture.alt.trim() || (picture.caption ? lineOf(picture.caption) : '');
  if (alt === '' && !decorative) {
    context.report(
      diagnostic('alt-missing', { file: context.file, lines: picture.lines }, { src: shownSource(picture.src) }),
    );
  }
  return {
    type: 'picture',
    src: picture.src,
    alt: decorative ? '' : alt,
    decorative,
    ...(picture.caption && picture.caption.length > 0 && { caption: picture.caption }),
    ...(picture.link && { link: picture.link }),
  };
}

/** Width over height, upright; 1 where it is not known. */
export function proportion(picture: Picture, context: PlanContext): number {
  const info = context.pictures.get(picture.src);
  return info?.ok && info.height > 0 ? info.width / info.height : 1;
}

/** Whether text of this length stands well beside this picture. */
export function standsBeside(picture: Picture, blocks: readonly FlowBlock[], context: PlanContext): boolean {
  return proportion(picture, context) < wideProportion && flowWords(blocks) <= besideWords;
}

/** A picture with text beside it; the second way is the picture, then the text. */
export function pictureText(
  picture: Picture,
  blocks: readonly FlowBlock[],
  place: Place,
  context: PlanContext,
): GroupDraft {
  return single(
    slideOf(place, {
      kind: 'picture-text',
      body: { type: 'picture-text', picture: pictureContent(picture, context), blocks },
      lines: spanOf([picture, ...blocks], place.lines),
      why: `picture-text: a picture and ${counted(flowWords(blocks), 'word')} that belong to it`,
      otherKinds: ['bullets', 'picture'],
    }),
  );
}

/** A slide for each picture, or for two that are narrow enough to stand side by side. */
export function pictureGroups(
  pictures: readonly Picture[],
  lead: readonly Inline[],
  place: Place,
  context: PlanContext,
): readonly GroupDraft[] {
  const groups: GroupDraft[] = [];
  for (let at = 0; at < pictures.length; ) {
    const first = pictures[at] as Picture;
    const second = pictures[at + 1];
    const paired = second && proportion(first, context) + proportion(second, context) <= pairedProportions;
    const shown = paired ? [first, second] : [first];
    groups.push(
      single(
        slideOf(place, {
          kind: 'picture',
          body: { type: 'picture', pictures: shown.map((picture) => pictureContent(picture, context)) },
          ...(at === 0 && { lead }),
          lines: spanOf(shown, place.lines),
          why: paired ? 'picture: two pictures narrow enough for one slide' : 'picture: a picture alone',
          // After the section's first slide the heading only says where we are, and the picture may have the room.
          ...(at > 0 && { titleAsKicker: true }),
        }),
      ),
    );
    at += shown.length;
  }
  return groups;
}
