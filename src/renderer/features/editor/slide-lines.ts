/** The lines of the slide that is shown, marked in the text. */
import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Counted from 1, both inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export const markLines = StateEffect.define<LineRange | undefined>();

const mark = Decoration.line({ class: 'cm-slideLine' });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const moved = marks.map(transaction.changes);
    const effect = transaction.effects.findLast((each) => each.is(markLines));
    return effect ? marked(transaction.newDoc, effect.value) : moved;
  },
  provide: (each) => EditorView.decorations.from(each),
});

function marked(doc: Text, range: LineRange | undefined): DecorationSet {
  if (!range) return Decoration.none;
  const starts: number[] = [];
  const last = Math.min(range.to, doc.lines);
  for (let line = Math.max(1, range.from); line <= last; line += 1) starts.push(doc.line(line).from);
  return Decoration.set(starts.map((at) => mark.range(at)));
}

export const slideLines = field;

/** The whole text's line numbers are the slides': the last slide that begins at or before a line shows it. */
export function slideAt<Slide extends { readonly lines: LineRange }>(
  slides: readonly Slide[],
  line: number,
  shown: Slide | undefined,
): Slide | undefined {
  if (shown && shown.lines.from <= line && line <= shown.lines.to && !isInner(slides, shown, line)) return shown;
  let best: Slide | undefined;
  for (const slide of slides) {
    if (slide.lines.from > line || slide.lines.from < 1) continue;
    if (!best || slide.lines.from > best.lines.from) best = slide;
  }
  return best ?? slides[0];
}

/** Whether another slide shows the line more closely: one of a section's own slides rather than its divider. */
function isInner<Slide extends { readonly lines: LineRange }>(
  slides: readonly Slide[],
  shown: Slide,
  line: number,
): boolean {
  return slides.some(({ lines }) => lines.from > shown.lines.from && lines.from <= line);
}
