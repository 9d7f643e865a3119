/** The Markdown of the open brief beside its slides. Loaded when it is first shown (editor.tsx). */

import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { EditorView as View } from '@codemirror/view';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SlideState, WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { paneId } from '../panes/pane-edge.js';
import { useAction } from '../shell/actions.js';
import { createCodeView } from './code-view.js';
import { showDiagnostics } from './diagnostics.js';
import styles from './editor.module.css';
import { type PictureProblem, takesPictures } from './pictures.js';
import { type LineRange, slideAt } from './slide-at.js';
import { markLines } from './slide-lines.js';
import { fromWorkspace, TextSync } from './sync.js';
import type { WantedCaret } from './use-editor.js';

export interface EditorPaneProps {
  readonly store: WorkspaceStore;
  readonly state: WorkspaceState;
  /** Whose text it is: '' for the first brief of the deck, else its path. Another one is another pane. */
  readonly brief: string;
  /** The slide that is shown large. */
  readonly slide: SlideState | undefined;
  /** The lines to show: of the section that was clicked, else of the slide. */
  readonly lines: LineRange | undefined;
  /** Where the caret is wanted. */
  readonly wanted: WantedCaret | undefined;
  /** The caret is there. */
  readonly onReached: () => void;
  /** The caret has come to another slide's lines. */
  readonly onSlide: (key: string) => void;
  /** By which the pane is made wider. */
  readonly edge: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export default function EditorPane(props: EditorPaneProps) {
  const { store, state, brief, slide, lines, wanted, edge, onReached, onSave, onClose } = props;
  const other = state.others.find(({ path }) => path === brief);
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const [problem, setProblem] = useState<PictureProblem>();
  const last = useRef(props);
  last.current = props;
  /** The slide that the caret has chosen: its lines are where the caret is, and nothing scrolls. */
  const byCaret = useRef('');
  const sync = useRef<TextSync>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another brief is another pane (its key); the rest is asked by reference
  useEffect(() => {
    let made: EditorView | undefined;
    let isGone = false;
    let stop: (() => void) | undefined;
    const { transport } = store;
    void transport.send('text', { brief }).then(({ version, text }) => {
      if (isGone || !body.current) return;
      const synced = new TextSync(transport, brief, version);
      sync.current = synced;
      const step = (name: 'undo' | 'redo') => void synced.flush().then(() => transport.send(name, {}));
      made = createCodeView({
        parent: body.current,
        text,
        language: state.brief.language,
        hear: synced.hear,
        undo: () => step('undo'),
        redo: () => step('redo'),
        more: [
          takesPictures(transport, synced, setProblem),
          View.updateListener.of((update) => {
            const isOurs = update.transactions.some((each) => each.selection && !each.annotation(fromWorkspace));
            if (isOurs || (update.docChanged && update.view.hasFocus)) follow(update.view);
          }),
        ],
      });
      synced.attach(made);
      stop = transport.listen((event) => {
        if (event.type === 'text' && event.brief === brief) synced.heard(event.version);
      });
      store.flushText = (changed) => {
        if (changed?.brief === brief) synced.heard(changed.version);
        return synced.flush();
      };
      setView(made);
    });
    return () => {
      isGone = true;
      stop?.();
      store.flushText = async () => undefined;
      // What was typed last is on its way; the pane does not wait for the answer.
      void sync.current?.flush();
      made?.destroy();
    };
  }, [store]);

  /** Shows the slide of the line with the caret. */
  const follow = (from: EditorView): void => {
    if (!from.hasFocus) return;
    const slides = slidesOf(last.current.state, brief);
    const line = from.state.doc.lineAt(from.state.selection.main.head).number;
    const found = slideAt(slides, line, last.current.slide);
    if (!found || found.key === last.current.slide?.key) return;
    byCaret.current = found.key;
    last.current.onSlide(found.key);
  };

  const { diagnostics, slides } = state;
  // What was typed has made other slides: the one with the caret is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other slides alone
  useEffect(() => {
    if (view && slides) follow(view);
  }, [view, slides]);
  useEffect(() => {
    if (view) showDiagnostics(view, of(brief, diagnostics));
  }, [view, brief, diagnostics]);

  const from = lines?.from ?? 0;
  const to = lines?.to ?? 0;
  const key = slide?.key ?? '';
  useEffect(() => {
    if (!view) return;
    const isCaret = byCaret.current === key;
    byCaret.current = '';
    const range = from > 0 ? { from, to } : undefined;
    view.dispatch({ effects: markLines.of(range) });
    if (!range || isCaret || view.hasFocus || range.from > view.state.doc.lines) return;
    const at = view.state.doc.line(range.from).from;
    view.dispatch({ selection: { anchor: at }, effects: View.scrollIntoView(at, { y: 'start', yMargin: 64 }) });
  }, [view, from, to, key]);

  useEffect(() => {
    if (!view || !wanted || (wanted.line && wanted.line.brief !== brief)) return;
    if (wanted.line) {
      const { doc } = view.state;
      const line = doc.line(Math.min(wanted.line.number, doc.lines));
      const at = Math.min(line.from + wanted.line.column, line.to);
      const selection = wanted.line.isToEnd ? { anchor: at, head: line.to } : { anchor: at };
      view.dispatch({ selection, effects: View.scrollIntoView(at, { y: 'center' }) });
    }
    // Who has gone elsewhere while the pane was on its way stays there.
    if (!wanted.from || wanted.from === document.activeElement) view.focus();
    onReached();
  }, [view, brief, wanted, onReached]);

  useAction('find', () => view && openSearchPanel(view));

  const { unsaved, readable } = other ? other.text : state.text;
  const isPlaced = other !== undefined || state.brief.path !== '';
  return (
    <section id={paneId('text')} className={styles.pane} aria-label={words.editor.label}>
      {edge}
      <header className={styles.head}>
        <h2 className={styles.heading}>{words.editor.label}</h2>
        {state.others.length > 0 && <span className={styles.ofFile}>{other?.name ?? state.brief.name}</span>}
        <span className={styles.saved} data-unsaved={unsaved || undefined}>
          {!isPlaced ? words.common.neverSaved : unsaved ? words.editor.unsaved : words.editor.saved}
        </span>
        <Button className={styles.quiet ?? ''} isDisabled={!unsaved && isPlaced} onPress={onSave}>
          {words.common.save}
        </Button>
        <Button className={styles.close ?? ''} aria-label={words.editor.hide} onPress={onClose}>
          <span aria-hidden="true">×</span>
        </Button>
      </header>
      {problem && (
        <p role="alert" className={styles.problem}>
          {words.editor.picture[problem]}
        </p>
      )}
      {!readable && <p className={styles.problem}>{words.editor.unreadable}</p>}
      <div ref={body} className={styles.body} hidden={!readable} />
    </section>
  );
}

/** Those that are about this brief's Markdown, and not about another's, a template or a data file. */
function of(brief: string, diagnostics: WorkspaceState['diagnostics']): WorkspaceState['diagnostics'] {
  return diagnostics.filter((each) => each.brief === brief);
}

/** The slides that this brief makes: only of these are its lines. */
function slidesOf({ slides, others }: WorkspaceState, brief: string): readonly SlideState[] {
  return others.length === 0 ? slides : slides.filter((each) => each.brief === brief);
}
