/**
 * Clicks on entries of the agenda: unseen shapes over their lines. A link on the text itself would be underlined by
 * PowerPoint whatever its style says, and an agenda of underlined lines reads badly.
 */
import type { ShapeItem, TextItem } from '../../../shared/model/index.js';
import { plainLine } from '../text/inline-text.js';
import type { Passage } from '../text/passage.js';
import { unnamed } from '../text/unnamed.js';
import type { Sheet } from '../types.js';

/** Above and below the baseline, as shares of the size: the height of a line of text. */
const ascent = 0.95;
const descent = 0.25;

/** A shape for each passage that leads somewhere. `passages` are those that `item` was made of, one a paragraph. */
export function entryLinks(passages: readonly Passage[], item: TextItem, sheet: Sheet): readonly ShapeItem[] {
  return passages.flatMap((passage, index): ShapeItem[] => {
    const { target } = passage;
    // Asked of the stage, so that the slide is composed again when its links lead elsewhere.
    const slide = target === undefined ? undefined : sheet.stage.slideOf(target);
    if (slide === undefined) return [];
    const next = passages.findIndex((each, at) => at > index && each.target !== undefined);
    const end = next < 0 ? passages.length : next;
    const lines = item.lines.filter(({ paragraph }) => paragraph >= index && paragraph < end);
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return [];
    const size = (paragraph: number): number => item.paragraphs[paragraph]?.size ?? 0;
    const top = first.y - ascent * size(first.paragraph);
    return [
      {
        kind: 'shape',
        // An entry that goes on in the second column has a click in each.
        name: passage.piece ? `${item.name}-link-${target}` : `link-${target}`,
        frame: 'own',
        box: { x: item.box.x, y: top, width: item.box.width, height: last.y + descent * size(last.paragraph) - top },
        geometry: { type: 'rect' },
        // A shape without a fill can be clicked only on its edge; one that is wholly transparent, everywhere.
        fill: { type: 'solid', color: { slot: 'bg1', alpha: 0 } },
        link: { to: 'section', section: slide },
        // A heading may be a note's mark and nothing else.
        alt: plainLine(passage.inlines) || unnamed(sheet.slide),
      },
    ];
  });
}
