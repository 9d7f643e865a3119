/** Marks that fill the room before their text: a number or a ticked box in a slot that was made for dots. */
import type { SceneParagraph } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import { type Metrics, markTexts, setMark } from '../measure/index.js';

/** Closer than this a mark touches its text, em of the text: half of a narrow word space. */
const least = 0.1;
/** What is left between them where room is made: a word space. */
const gap = 0.25;
/** A ticked box may come from a face of emoji (1.27 em in Noto Emoji, where LibreOffice takes it from), which then just touches nothing. */
const emoji = { width: 1.27, gap: 0.1 }; // em

/**
 * The paragraphs with their text further in where a mark would touch it. PowerPoint itself does so when somebody turns dots into
 * numbers (it writes `marL` and `indent` of 514350 for 228600). All of a level go along, so that their text has one edge.
 */
export function withRoomForMarks(paragraphs: readonly SceneParagraph[], metrics: Metrics): readonly SceneParagraph[] {
  if (!paragraphs.some(mayTouch)) return paragraphs;
  const texts = markTexts(paragraphs);
  const missing = new Map<number, Points>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = texts[index] as string;
    const first = paragraph.runs.find((run) => !run.break && run.text !== '');
    const { mark, indent, level, size } = paragraph;
    if (text === '' || !first || mark.type === 'none' || indent >= 0) continue;
    const set = setMark(mark, text, first, metrics);
    const widest = text === '☑' ? emoji.width * set.size : 0;
    if (-indent >= Math.max(set.width + least * size, widest)) continue;
    const room = Math.max(set.width + gap * size, widest && widest + emoji.gap * size);
    missing.set(level, Math.max(missing.get(level) ?? 0, Math.ceil(room + indent)));
  }
  if (missing.size === 0) return paragraphs;
  return paragraphs.map((paragraph) => {
    const more = missing.get(paragraph.level);
    // What is written under an item stands at its text, without a mark of its own.
    if (more === undefined || paragraph.marginLeft === 0) return paragraph;
    const { marginLeft, indent } = paragraph;
    return { ...paragraph, marginLeft: marginLeft + more, indent: indent < 0 ? indent - more : indent };
  });
}

/** Most marks are one narrow character in plenty of room: no width is looked up for them. */
function mayTouch({ mark, indent, size }: SceneParagraph): boolean {
  if (mark.type === 'none' || indent >= 0) return false;
  // Two digits and a full stop are 1.4 em in the widest bundled face; three of them are measured anyway.
  const most = mark.type === 'number' ? 2.2 : 1.3;
  return -indent < (most * mark.scale + least) * size;
}
