import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import styles from './app.module.css';
import { CutBar } from './features/cuts/cut-bar.js';
import { CutNotices } from './features/cuts/cut-notices.js';
import { Messages } from './features/diagnostics/messages.js';
import { Editor } from './features/editor/editor.js';
import { FileName } from './features/editor/file-name.js';
import { TextBanner } from './features/editor/text-banner.js';
import { useEditor } from './features/editor/use-editor.js';
import { Export } from './features/export/export.js';
import { MissingTemplate } from './features/gallery/missing-template.js';
import { TemplateButton } from './features/gallery/template-button.js';
import { Present } from './features/present/present.js';
import { Filmstrip } from './features/preview/filmstrip.js';
import { SlideView } from './features/preview/slide-view.js';
import { useTemplateFaces } from './features/preview/template-faces.js';
import { nextZoom, type Zoom } from './features/preview/zoom.js';
import { SectionDetails } from './features/sections/section-details.js';
import { Sections } from './features/sections/sections.js';
import { familyOf } from './features/sections/tree.js';
import { useAction, useActions } from './features/shell/actions.js';
import { Banner } from './features/shell/banner.js';
import { briefEntries } from './features/shell/brief-context.js';
import { ContextMenu } from './features/shell/context-menu.js';
import { NoticeBanner } from './features/shell/notice-banner.js';
import { WindowMenu } from './features/shell/window-menu.js';
import type { WorkspaceStore } from './store.js';
import { words } from './words.js';

interface Props {
  readonly store: WorkspaceStore;
  /** What went wrong last, if anything did. */
  readonly said: ReactNode;
  readonly onOpenRecent: (path: string) => void;
  readonly onSample: () => void;
}

/** An open brief: sections on the left, the filmstrip beside them, the chosen slide large. */
export function App({ store, said, onOpenRecent, onSample }: Props) {
  const { program, state, look, scenes, job } = useSyncExternalStore(store.subscribe, store.snapshot);
  const [selected, setSelected] = useState<string>('');
  // Overlays open inside the landmark that their button stands in, so that a screen reader finds them there.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const slides = state?.slides ?? [];
  // The slide that was shown stays shown while it exists; when it goes, its place is kept.
  const [place, setPlace] = useState(0);
  const current = useMemo(
    () => slides.find((slide) => slide.key === selected) ?? slides[Math.min(place, slides.length - 1)],
    [slides, selected, place],
  );
  const title = state?.brief.title;
  useEffect(() => {
    if (title) document.title = `${title} – ${words.appName}`;
  }, [title]);

  // The same functions at each drawing, so that a slide which did not change is not drawn again.
  const onWant = useCallback((hash: string) => store.want(hash), [store]);
  const pictureUrl = useCallback((hash: string) => store.transport.pictureUrl(hash), [store]);
  const faceUrl = useCallback((hash: string) => store.transport.faceUrl(hash), [store]);
  useTemplateFaces(look?.faces, faceUrl);

  const choose = (key: string): void => {
    setSelected(key);
    setPlace(
      Math.max(
        0,
        slides.findIndex((slide) => slide.key === key),
      ),
    );
  };
  // The slides of the section that was clicked, until another slide is chosen.
  const [section, setSection] = useState('');
  const marked = useMemo(() => new Set(section ? familyOf(state?.sections ?? [], section) : []), [state, section]);
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

  if (!state) return null;
  const shownSection = state.sections.find(({ id }) => id === (section || current?.section));
  const lines = (section ? shownSection : current)?.lines;

  return (
    <div className={styles.window} data-editor={editor.isShown || undefined}>
      <header className={styles.bar} ref={setBar}>
        <div className={styles.heading}>
          {program && !program.abilities.menus && (
            <WindowMenu
              recent={program.recent}
              isMac={program.abilities.platform === 'mac'}
              container={bar}
              onOpenRecent={onOpenRecent}
              onSample={onSample}
            />
          )}
          <h1 className={styles.title} dir="auto">
            {state.brief.title}
          </h1>
          <FileName state={state} />
        </div>
        <TemplateButton store={store} state={state} shows={program?.abilities.shows === true} />
        <ToggleButton
          className={styles.present ?? ''}
          aria-label={words.editor.label}
          isSelected={editor.isShown}
          onChange={editor.toggle}
        >
          {words.editor.label}
        </ToggleButton>
        <Button
          className={styles.present ?? ''}
          isDisabled={slides.length === 0}
          onPress={() => setShow(Math.max(0, at))}
        >
          {words.present}
        </Button>
        <Export store={store} job={job} abilities={program?.abilities} sections={state.sections} container={bar} />
      </header>
      <Sections
        sections={state.sections}
        language={state.brief.language}
        current={shownSection?.id ?? ''}
        above={
          <>
            <CutBar
              store={store}
              cuts={state.cuts}
              history={state.history}
              seconds={state.totals.seconds}
              container={bar}
            />
            <CutNotices store={store} cuts={state.cuts} />
          </>
        }
        below={
          shownSection && (
            <SectionDetails
              store={store}
              section={shownSection}
              slides={slides.filter((slide) => slide.section === shownSection.id)}
              revision={state.revision}
              onChoose={choose}
            />
          )
        }
        onInclude={(section, included) => void store.transport.send('include', { section, included })}
        onIncludeAll={(included) => void store.transport.send('includeAll', { included })}
        onInvert={() => void store.transport.send('invert', {})}
        onMove={(section, before) => void store.transport.send('move', { section, before })}
        onChoose={(section) => {
          const family = familyOf(state.sections, section);
          const first = slides.find((slide) => family.includes(slide.section));
          if (first) choose(first.key);
          setSection(section);
        }}
      />
      {look && (
        <Filmstrip
          slides={slides}
          look={look}
          scenes={scenes}
          selected={current?.key ?? ''}
          marked={marked}
          onSelect={(key) => {
            setSection('');
            choose(key);
          }}
          onWant={onWant}
          pictureUrl={pictureUrl}
        />
      )}
      <main className={styles.stage}>
        {said}
        {state.problem && current && program?.notice?.kind !== 'missing' && (
          <Banner tone="error">{state.problem}</Banner>
        )}
        <NoticeBanner notice={program?.notice} />
        <MissingTemplate store={store} template={state.template} />
        <TextBanner store={store} name={state.brief.name} text={state.text} />
        {current && look ? (
          <SlideView
            slide={current}
            scene={scenes.get(current.hash)}
            look={look}
            zoom={zoom}
            onZoom={setZoom}
            notes={!hidesNotes}
            onWant={onWant}
            pictureUrl={pictureUrl}
          />
        ) : (
          <p className={styles.empty}>{state.problem ?? words.noSlides}</p>
        )}
      </main>
      {editor.isShown && (
        <Editor
          key={state.brief.path}
          store={store}
          state={state}
          slide={current}
          lines={lines}
          onSlide={(key) => {
            setSection('');
            choose(key);
          }}
          onSave={editor.save}
          onClose={editor.toggle}
        />
      )}
      <footer className={styles.status} ref={setFoot}>
        <span role="status">{words.status(state.totals.slides, Math.ceil(state.totals.seconds / 60))}</span>
        <Messages messages={state.diagnostics} container={foot} />
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
            onPresent: setShow,
          })
        }
      />
      {show !== undefined && look && (
        <Present
          store={store}
          slides={slides}
          scenes={scenes}
          look={look}
          from={show}
          onWant={onWant}
          pictureUrl={pictureUrl}
          onEnd={(last) => {
            setShow(undefined);
            go(last);
          }}
        />
      )}
    </div>
  );
}
