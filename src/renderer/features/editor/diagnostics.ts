/** The workspace's diagnostics in the margin and under the text, with what can be done about each. */
import { type Action, type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorState, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { DiagnosticState } from '../../../shared/contract/index.js';
import { changesOf, type Mend, mendsOf } from '../../../shared/mends/index.js';
import { words } from '../../words.js';
import { mendLabel } from '../diagnostics/mend-label.js';
import { sentenceOf } from '../diagnostics/sentence.js';
import { editKind } from './sync.js';

/** A paragraph that is meant as a whole is underlined in its first line alone: a page of waves says nothing. */
const mostUnderlined = 2; // lines

export function showDiagnostics(view: EditorView, items: readonly DiagnosticState[]): void {
  const { doc } = view.state;
  const placed = items.filter(({ line }) => line > 0 && line <= doc.lines);
  const lines = placed.length > 0 ? linesOf(view.state) : [];
  const shown = placed.map((item) => shownAs(item, doc, lines));
  view.dispatch(setDiagnostics(view.state, shown));
}

function shownAs(item: DiagnosticState, doc: Text, lines: readonly string[]): Diagnostic {
  const first = doc.line(item.line);
  const last = doc.line(Math.min(Math.max(item.line, item.lastLine), doc.lines));
  const end = last.number - first.number < mostUnderlined ? last : first;
  const indent = first.text.length - first.text.trimStart().length;
  const from = Math.min(first.from + indent, first.to);
  return {
    from,
    to: Math.max(from, end.from + end.text.trimEnd().length),
    severity: item.severity,
    message: item.message,
    renderMessage: () => shownSentence(item),
    actions: mendsOf(item, lines).map((mend) => actionOf(item, mend)),
  };
}

/** The sentence, and the remedy on a line of its own. */
function shownSentence(item: DiagnosticState): Node {
  const element = document.createElement('span');
  const { sentence, remedy } = sentenceOf(item);
  const name = document.createElement('strong');
  name.textContent = `${words.diagnostics.severity[item.severity]} `;
  element.append(name, sentence);
  if (remedy !== undefined) {
    const note = document.createElement('span');
    note.className = 'cm-mendNote';
    note.textContent = remedy;
    element.append(note);
  }
  return element;
}

function actionOf(item: DiagnosticState, offered: Mend): Action {
  return {
    name: mendLabel(offered),
    apply: (view, from) => {
      // The text may be another by now, and the line elsewhere: the remedy is made for what stands there.
      const { number } = view.state.doc.lineAt(from);
      const moved = { ...item, line: number, lastLine: number + item.lastLine - item.line };
      const lines = linesOf(view.state);
      const mend = mendsOf(moved, lines).find(({ kind, name }) => kind === offered.kind && name === offered.name);
      if (mend) apply(view, mend, lines);
    },
  };
}

function linesOf(state: EditorState): readonly string[] {
  return state.doc.toString().split('\n');
}

function apply(view: EditorView, mend: Mend, lines: readonly string[]): void {
  const changes = changesOf(mend, lines);
  if (changes.length > 0) view.dispatch({ changes, annotations: editKind.of('mend'), scrollIntoView: true });
  const caret = mend.caret;
  const at = caret && caret.line <= view.state.doc.lines ? view.state.doc.line(caret.line) : undefined;
  if (caret && at)
    view.dispatch({ selection: { anchor: Math.min(at.from + caret.column, at.to) }, scrollIntoView: true });
  view.focus();
}
