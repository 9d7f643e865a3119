import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type {
  DiagnosticState,
  OtherBrief,
  SectionState,
  SlideState,
  WorkspaceState,
} from '../shared/contract/index.js';
import type { Caret } from '../shared/mends/index.js';
import { wholeMinutes } from '../shared/minutes.js';
import type { Look } from '../shared/model/index.js';
import styles from './app.module.css';
import { CutsHead } from './features/cuts/cuts-head.js';
import { Messages } from './features/diagnostics/messages.js';
import { Editor } from './features/editor/editor.js';
import { FileName } from './features/editor/file-name.js';
import { slideAt } from './features/editor/slide-at.js';
import { TextBanner } from './features/editor/text-banner.js';
import { useEditor } from './features/editor/use-editor.js';
import { Export } from './features/export/export.js';
import { MissingTemplate } from './features/gallery/missing-template.js';
import { TemplateButton } from './features/gallery/template-button.js';
import { PaneEdge } from './features/panes/pane-edge.js';
import { Parts } from './features/panes/parts.js';
import { usePanes } from './features/panes/use-panes.js';
import { Present } from './features/present/present.js';
import { Filmstrip } from './features/preview/filmstrip.js';
import { LayoutMenu } from './features/preview/layout-menu.js';
import { SlideView } from './features/preview/slide-view.js';
import { useTemplateFaces } from './features/preview/template-faces.js';
import { nextZoom, type Zoom } from './features/preview/zoom.js';
import { Details } from './features/sections/details.js';
import { Sections } from './features/sections/sections.js';
import { familyOf } from './features/sections/tree.js';
import { useAction, useActions } from './features/shell/actions.js';
import { Banner } from './features/shell/banner.js';
import { BarButtons } from './features/shell/bar-buttons.js';
import { briefEntries } from './features/shell/brief-context.js';
import { ContextMenu } from './features/shell/context-menu.js';
import { MissingBriefs } from './features/shell/missing-briefs.js';
import { Nothing } from './features/shell/nothing.js';
import { NoticeBanner } from './features/shell/notice-banner.js';
import { WindowMenu } from './features/shell/window-menu.js';
import type { PackDesk } from './features/template-form/use-pack.js';
import { useStable } from './hooks/use-stable.js';
import type { WorkspaceStore } from './store/store.js';
import { useChosen } from './use-chosen.js';
import { words } from './words.js';

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

/** An open brief: sections on the left, the filmstrip beside them, the chosen slide large. */
export function App({ store, begun, said, pack, onOpenRecent, onSample }: Props) {
  const { program, state, look, job } = useSyncExternalStore(store.subscribe, store.snapshot);
  // Overlays open inside the landmark that their button stands in, so that a screen reader finds them there.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const [exportLine, setExportLine] = useState<HTMLElement | null>(null);
  const [mainPart, setMainPart] = useState<HTMLElement | null>(null);
  const [hints, setHints] = useState<HTMLElement | null>(null);
  const slides = state?.slides ?? noSlides;
  const { current, section, choose, setSection } = useChosen(slides, program?.opening);
  const title = state && headingOf(state);
  useEffect(() => {
    if (title) document.title = `${title} – ${words.program.name}`;
  }, [title]);

  const faceUrl = useCallback((hash: string) => store.transport.faceUrl(hash), [store]);
  useTemplateFaces(look?.faces, faceUrl);

  const sections = state?.sections ?? noSections;
  const marked = useMemo(() => new Set(section ? familyOf(sections, section) : []), [sections, section]);
  const select = useStable((key: string): void => {
    setSection('');
    choose(key);
  });
  const showSection = useStable((id: string): void => {
    const family = familyOf(sections, id);
    const first = slides.find((slide) => family.includes(slide.section));
    if (first) choose(first.key);
    setSection(id);
  });
  const include = useStable((id: string, included: boolean) => {
    void store.transport.send('include', { section: id, included });
  });
  const includeAll = useStable((included: boolean) => void store.transport.send('includeAll', { included }));
  const invert = useStable(() => void store.transport.send('invert', {}));
  const move = useStable((id: string, before: string) => {
    void store.transport.send('move', { section: id, before });
  });
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [hidesNotes, setHidesNotes] = useState(false);
  const [show, setShow] = useState<number>();
  const actions = useActions();
  const at = current ? slides.indexOf(current) : -1;
  const go = (index: number): void => {
    const slide = slides[Math.min(Math.max(index, 0), slides.length - 1)];
    setSection('');
    if (slide) choose(slide.key);
  };
  useAction('next-slide', () => go(at + 1));
  useAction('previous-slide', () => go(at - 1));
  useAction('first-slide', () => go(0));
  useAction('last-slide', () => go(slides.length - 1));
  useAction('zoom-in', () => setZoom((now) => nextZoom(now, 'in')));
  useAction('zoom-out', () => setZoom((now) => nextZoom(now, 'out')));
  useAction('zoom-fit', () => setZoom('fit'));
  useAction('notes', () => setHidesNotes((hidden) => !hidden));
  useAction('present', slides.length > 0 ? () => setShow(0) : undefined);
  useAction('present-here', slides.length > 0 ? () => setShow(Math.max(0, at)) : undefined);

  const editor = useEditor(store);
  const panes = usePanes(store, program?.view);
  const { move: movePane, rest: restPane } = panes;
  const edge = useMemo(() => <PaneEdge pane="sections" onMove={movePane} onRest={restPane} />, [movePane, restPane]);
  const toggleEditor = useStable(editor.toggle);
  const showLine = useStable((message: Pick<DiagnosticState, 'brief' | 'line'>, caret?: Caret) => {
    const { brief = '' } = message;
    const { line, column } = caret ?? { line: message.line, column: 0 };
    // Its slide first: the Markdown is that of the slide's brief.
    const slide = slideAt(
      slides.filter((each) => briefOf(each, state?.others ?? []) === brief),
      line,
      current,
    );
    if (slide) select(slide.key);
    editor.goTo({ brief, number: line, column });
  });
  const opening = program?.opening;
  const writeTitle = useStable(() => editor.goTo({ brief: '', ...titleOfNew }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each brief that is begun
  useEffect(() => {
    if (begun) writeTitle();
  }, [begun, opening, writeTitle]);
  // The text is where one mends it: the caret stands at what is wrong.
  const showProblem = useStable(() => showLine({ line: firstWrongLine(state) }));
  const presentHere = useStable(() => setShow(Math.max(0, at)));
  const shownSection = sections.find(({ id }) => id === (section || current?.section));
  const cuts = useMemo(() => <CutsHead store={store} container={bar} />, [store, bar]);
  const details = useMemo(
    () => shownSection && <Details store={store} section={shownSection} onChoose={choose} />,
    [store, shownSection, choose],
  );

  if (!state) return null;
  const isMac = program?.abilities.platform === 'mac';
  const shown = section ? shownSection : current;
  const lines = shown?.lines;
  const shownBrief = briefOf(shown, state.others);

  const list = (
    <Sections
      key="sections"
      sections={sections}
      language={state.brief.language}
      current={shownSection?.id ?? ''}
      above={cuts}
      below={details}
      edge={edge}
      onInclude={include}
      onIncludeAll={includeAll}
      onInvert={invert}
      onMove={move}
      onChoose={showSection}
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
      marked={marked}
      onSelect={select}
    />
  );
  const stage = (
    <main key="stage" className={styles.stage} ref={setMainPart}>
      {said}
      {state.problem && current && program?.notice?.kind !== 'missing' && <Banner tone="error">{state.problem}</Banner>}
      <NoticeBanner notice={program?.notice} />
      <MissingTemplate store={store} template={state.template} />
      <TextBanner store={store} brief="" name={state.brief.name} text={state.text} />
      {state.others.map(({ path, name, text }) => (
        <TextBanner key={path} store={store} brief={path} name={name} text={text} />
      ))}
      <MissingBriefs store={store} others={state.others} />
      {current && look ? (
        <SlideView
          store={store}
          slide={current}
          number={at + 1}
          look={look}
          zoom={zoom}
          onZoom={setZoom}
          notes={!hidesNotes}
          layout={<LayoutMenu store={store} state={state} slide={current} container={mainPart} />}
        />
      ) : (
        <Nothing problem={state.problem} showsMarkdown={editor.isShown} onMarkdown={showProblem} />
      )}
    </main>
  );
  const markdown = editor.isShown && (
    <Editor
      key={`text ${program?.opening} ${shownBrief || state.brief.path}`}
      store={store}
      state={state}
      brief={shownBrief}
      slide={current}
      lines={lines}
      wanted={editor.wanted}
      onReached={editor.reached}
      onSlide={select}
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
      <header className={styles.bar} ref={setBar}>
        <div className={styles.heading}>
          {program && !program.abilities.menus && (
            <WindowMenu
              recent={program.recent}
              isMac={isMac}
              container={bar}
              onOpenRecent={onOpenRecent}
              onSample={onSample}
            />
          )}
          <h1 className={styles.title} dir="auto" title={headingOf(state)}>
            {headingOf(state)}
          </h1>
          <FileName state={state} />
        </div>
        <TemplateButton
          store={store}
          state={state}
          pack={pack}
          shows={program?.abilities.shows === true}
          isMac={isMac}
          hints={hints}
        />
        <BarButtons
          editor={editor.isShown}
          onEditor={toggleEditor}
          editorButton={editor.button}
          canPresent={slides.length > 0}
          onPresent={presentHere}
          isMac={isMac}
          hints={hints}
        />
        <Export
          store={store}
          job={job}
          abilities={program?.abilities}
          sections={state.sections}
          hasSlides={slides.length > 0}
          hints={hints}
          foot={exportLine}
          container={bar}
        />
        <div ref={setHints} className={styles.hints} />
      </header>
      <Parts sections={list} film={film} stage={stage} text={markdown} />
      <footer className={styles.status} ref={setFoot}>
        <span role="status">
          {state.making
            ? words.brief.making
            : words.brief.status(state.totals.slides, wholeMinutes(state.totals.seconds))}
        </span>
        <div ref={setExportLine} className={styles.exportLine} />
        <Messages store={store} messages={state.diagnostics} container={foot} onShow={showLine} />
      </footer>
      <ContextMenu
        label={words.context.label}
        container={bar}
        entriesFor={(target) =>
          briefEntries(target, {
            store,
            actions,
            slides,
            sections: state.sections,
            onChoose: choose,
            shows: program?.abilities.shows === true,
            onPresent: setShow,
          })
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
            go(last);
          }}
        />
      )}
    </div>
  );
}

/** Where the title of a new brief is, as new-brief.ts of the workspace has it. */
const titleOfNew = { number: 2, column: 'title: '.length, isToEnd: true };

/** Of the first brief, counted from 1; the first of all where no message is about a line. */
function firstWrongLine(state: WorkspaceState | undefined): number {
  return state?.diagnostics.find(({ brief, line }) => brief === '' && line > 0)?.line ?? 1;
}

/** A brief that cannot be read has no title: then its file says which it is. */
function headingOf({ brief }: WorkspaceState): string {
  return brief.title || brief.name;
}

/** For the style sheets: how wide a slide is for its height, large and in the filmstrip. */
function shapeOf(look: Look | undefined): CSSProperties {
  return look ? ({ '--slide': look.size.width / look.size.height } as CSSProperties) : {};
}

/** The brief whose text belongs to a slide or section: '' for the first, and for what is nobody's. */
function briefOf(shown: { readonly brief: string } | undefined, others: readonly OtherBrief[]): string {
  return others.find(({ path }) => path === shown?.brief)?.path ?? '';
}
