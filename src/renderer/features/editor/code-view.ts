/** The text field of the pane: CodeMirror with what Markdown needs, in the window's look and words. */
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { insertNewlineContinueMarkup, markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { bracketMatching } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { words } from '../../words.js';
import { slideLines } from './slide-lines.js';
import { surround } from './surround.js';
import { editorLook } from './theme.js';

export interface CodeViewOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** BCP 47, of the brief: for the reading direction and screen readers. */
  readonly language: string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Is told of what changes before it is drawn. */
  readonly hear: (transactions: readonly Transaction[]) => void;
  readonly more: Extension;
}

export function createCodeView({ parent, text, language, undo, redo, hear, more }: CodeViewOptions): EditorView {
  const does = (work: () => void) => () => {
    work();
    return true;
  };
  return new EditorView({
    parent,
    dispatchTransactions: (transactions, view) => {
      hear(transactions);
      view.update(transactions);
    },
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce()),
        EditorState.phrases.of(words.editor.phrases),
        EditorView.contentAttributes.of({
          'aria-label': words.editor.label,
          lang: language,
          spellcheck: 'false',
          tabindex: '0',
        }),
        lineNumbers(),
        highlightActiveLineGutter(),
        lintGutter({ hoverTime: 150 }),
        highlightSpecialChars(),
        drawSelection(),
        dropCursor(),
        rectangularSelection(),
        bracketMatching(),
        highlightSelectionMatches(),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        search({ top: true }),
        yamlFrontmatter({ content: markdown({ base: markdownLanguage, addKeymap: false, completeHTMLTags: false }) }),
        slideLines,
        editorLook,
        keymap.of([
          { key: 'Mod-z', run: does(undo), preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: does(redo), preventDefault: true },
          { key: 'Mod-Shift-z', run: does(redo), preventDefault: true },
          { key: 'Mod-b', run: surround('**'), preventDefault: true },
          { key: 'Mod-i', run: surround('*'), preventDefault: true },
          { key: 'Enter', run: insertNewlineContinueMarkup },
          // Tab indents a list only where there is one: elsewhere it leads out of the text, as in the whole window.
          { key: 'Tab', run: (view) => isInList(view) && indentMore(view) },
          { key: 'Shift-Tab', run: (view) => isInList(view) && indentLess(view) },
          ...lintKeymap,
          ...searchKeymap,
          ...defaultKeymap,
        ]),
        more,
      ],
    }),
  });
}

/** The page's nonce for styles: a fresh one at each load (src/main/page). */
export function nonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.getAttribute('nonce') || '';
}

function isInList({ state }: EditorView): boolean {
  return /^\s*([-*+]|\d+[.)])\s/.test(state.doc.lineAt(state.selection.main.head).text);
}
