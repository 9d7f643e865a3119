/** The lines of the slide that is shown, marked in the text. */
import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { LineRange } from './slide-at.js';

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
