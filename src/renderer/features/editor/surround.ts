import { EditorSelection } from '@codemirror/state';
import type { Command } from '@codemirror/view';

/** Puts a mark round what is selected (bold, italics), or takes it away where it stands there already. */
export function surround(mark: string): Command {
  return (view) => {
    const { state } = view;
    const size = mark.length;
    view.dispatch(
      state.changeByRange((range) => {
        const before = state.sliceDoc(range.from - size, range.from);
        const after = state.sliceDoc(range.to, range.to + size);
        // '*' round something that has '**' is not that mark.
        const isLonger = size === 1 && state.sliceDoc(range.from - 2, range.from) === '**';
        if (before === mark && after === mark && !isLonger) {
          return {
            changes: [
              { from: range.from - size, to: range.from },
              { from: range.to, to: range.to + size },
            ],
            range: EditorSelection.range(range.from - size, range.to - size),
          };
        }
        return {
          changes: [
            { from: range.from, insert: mark },
            { from: range.to, insert: mark },
          ],
          range: EditorSelection.range(range.from + size, range.to + size),
        };
      }),
      { userEvent: 'input', scrollIntoView: true },
    );
    return true;
  };
}
