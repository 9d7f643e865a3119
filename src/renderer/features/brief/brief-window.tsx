/** The window of an open brief: sections on the left, the filmstrip beside them, the chosen slide large, the Markdown. */
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SectionState, SlideState } from '../../../shared/contract/index.js';
import type { Look } from '../../../shared/model/index.js';
import { useStable } from '../../hooks/use-stable.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { Editor } from '../editor/editor.js';
import { useEditor } from '../editor/use-editor.js';
import { PaneEdge } from '../panes/pane-edge.js';
import { Parts } from '../panes/parts.js';
import { usePanes } from '../panes/use-panes.js';
import { Present } from '../present/present.js';
import { Filmstrip } from '../preview/filmstrip.js';
import { useTemplateFaces } from '../preview/template-faces.js';
import { useAction, useActions } from '../shell/actions.js';
import { ContextMenu } from '../shell/context-menu.js';
import type { PackDesk } from '../template-form/use-pack.js';
import styles from './brief.module.css';
import { briefEntries } from './brief-context.js';
import { briefOf, headingOf } from './brief-of.js';
import { SectionTree } from './section-tree.js';
import { Stage } from './stage.js';
import { StatusBar } from './status-bar.js';
import { TopBar } from './top-bar.js';
import { useDeckWalk } from './use-deck-walk.js';
import { useTextWalk } from './use-text-walk.js';

// The same lists at each drawing.
const noSlides: readonly SlideState[] = [];
const noSections: readonly SectionState[] = [];

interface Props {
  readonly store: WorkspaceStore;
  /** The brief was begun a moment ago: its title is to be written. */
  readonly begun: boolean;
  /** What went wrong last, if anything did. */
  readonly said: ReactNode;
  readonly pack: PackDesk;
  readonly onOpenRecent: (path: string) => void;
  readonly onSample: () => void;
}

/** It draws nothing until the brief's state has come. */
export function BriefWindow({ store, begun, said, pack, onOpenRecent, onSample }: Props) {
  const { program, state, look, job } = useSyncExternalStore(store.subscribe, store.snapshot);
  // Overlays open inside the landmark that their button stands in, so that a screen reader finds them there.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [exportLine, setExportLine] = useState<HTMLElement | null>(null);
  const slides = state?.slides ?? noSlides;
  const sections = state?.sections ?? noSections;
  const opening = program?.opening;
  const walk = useDeckWalk(slides, sections, opening);
  const { current, at, section } = walk;
  useTitle(state && headingOf(state));
  const faceUrl = useCallback((hash: string) => store.transport.faceUrl(hash), [store]);
  useTemplateFaces(look?.faces, faceUrl);

  /** The place of the slide from which it is presented; undefined while it is not. */
  const [show, setShow] = useState<number>();
  const presentHere = useStable(() => setShow(Math.max(0, at)));
  useAction('present', slides.length > 0 ? () => setShow(0) : undefined);
  useAction('present-here', slides.length > 0 ? presentHere : undefined);

  const actions = useActions();
  const editor = useEditor(store);
  const toggleEditor = useStable(editor.toggle);
  const { showLine, showProblem } = useTextWalk({ state, slides, walk, editor, begun, opening });
  const panes = usePanes(store, program?.view);
  const { move: movePane, rest: restPane } = panes;
  const edge = useMemo(() => <PaneEdge pane="sections" onMove={movePane} onRest={restPane} />, [movePane, restPane]);

  if (!state) return null;
  const shownSection = sections.find(({ id }) => id === (section || current?.section));
  const shown = section ? shownSection : current;
  const shownBrief = briefOf(shown, state.others);
  const shows = program?.abilities.shows === true;

  const list = (
    <SectionTree
      key="sections"
      store={store}
      sections={sections}
      language={state.brief.language}
      shown={shownSection}
      container={bar}
      edge={edge}
      onShow={walk.showSection}
      onChoose={walk.choose}
    />
  );
  const film = look && (
    <Filmstrip
      key="film"
      store={store}
      slides={slides}
      growing={state.making === true}
      look={look}
      selected={current?.key ?? ''}
      marked={walk.marked}
      onSelect={walk.select}
    />
  );
  const stage = (
    <Stage
      key="stage"
      store={store}
      notice={program?.notice}
      state={state}
      look={look}
      walk={walk}
      said={said}
      showsMarkdown={editor.isShown}
      onProblem={showProblem}
    />
  );
  const markdown = editor.isShown && (
    <Editor
      key={`text ${opening} ${shownBrief || state.brief.path}`}
      store={store}
      state={state}
      brief={shownBrief}
      slide={current}
      lines={shown?.lines}
      wanted={editor.wanted}
      onReached={editor.reached}
      onSlide={walk.select}
      edge={<PaneEdge pane="text" onMove={movePane} onRest={restPane} />}
      onSave={editor.save}
      onClose={editor.close}
    />
  );

  return (
    <div
      className={styles.window}
      data-editor={editor.isShown || undefined}
      style={{ ...panes.style, ...shapeOf(look) }}
    >
      <TopBar
        store={store}
        program={program}
        state={state}
        job={job}
        editor={editor}
        onEditor={toggleEditor}
        pack={pack}
        bar={bar}
        barRef={setBar}
        exportLine={exportLine}
        onPresent={presentHere}
        onOpenRecent={onOpenRecent}
        onSample={onSample}
      />
      <Parts sections={list} film={film} stage={stage} text={markdown} />
      <StatusBar store={store} state={state} exportLineRef={setExportLine} onShow={showLine} />
      <ContextMenu
        label={words.context.label}
        container={bar}
        entriesFor={(target) =>
          briefEntries(target, { store, actions, slides, sections, onChoose: walk.choose, shows, onPresent: setShow })
        }
      />
      {show !== undefined && look && (
        <Present
          store={store}
          slides={slides}
          look={look}
          from={show}
          onEnd={(last) => {
            setShow(undefined);
            walk.go(last);
          }}
        />
      )}
    </div>
  );
}

/** The title of the page. */
function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} – ${words.program.name}`;
  }, [title]);
}

/** For the style sheets: how wide a slide is for its height, large and in the filmstrip. */
function shapeOf(look: Look | undefined): CSSProperties {
  return look ? ({ '--slide': look.size.width / look.size.height } as CSSProperties) : {};
}
