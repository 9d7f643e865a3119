import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import styles from './app.module.css';
import { Messages } from './features/diagnostics/messages.js';
import { Export } from './features/export/export.js';
import { Filmstrip } from './features/preview/filmstrip.js';
import { SlideView } from './features/preview/slide-view.js';
import { useTemplateFaces } from './features/preview/template-faces.js';
import { Sections } from './features/sections/sections.js';
import type { WorkspaceStore } from './store.js';
import { words } from './words.js';

/** The window: sections on the left, the filmstrip beside them, the chosen slide large. */
export function App({ store }: { readonly store: WorkspaceStore }) {
  const { state, look, scenes, job, lost } = useSyncExternalStore(store.subscribe, store.snapshot);
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

  if (lost) return <p className={styles.full}>{words.lost}</p>;
  if (!state) return <p className={styles.full}>{words.opening}</p>;

  const choose = (key: string): void => {
    setSelected(key);
    setPlace(
      Math.max(
        0,
        slides.findIndex((slide) => slide.key === key),
      ),
    );
  };

  return (
    <div className={styles.window}>
      <header className={styles.bar} ref={setBar}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{state.brief.title}</h1>
          <span className={styles.file}>{state.brief.name}</span>
        </div>
        <Export store={store} job={job} container={bar} />
      </header>
      <Sections
        sections={state.sections}
        language={state.brief.language}
        current={current?.section ?? ''}
        onInclude={(section, included) => void store.transport.send('include', { section, included })}
        onIncludeAll={(included) => void store.transport.send('includeAll', { included })}
        onChoose={(section) => {
          const first = slides.find((slide) => slide.section === section);
          if (first) choose(first.key);
        }}
      />
      {look && (
        <Filmstrip
          slides={slides}
          look={look}
          scenes={scenes}
          selected={current?.key ?? ''}
          onSelect={choose}
          onWant={onWant}
          pictureUrl={pictureUrl}
        />
      )}
      <main className={styles.stage}>
        {state.problem ? (
          <p className={styles.empty}>{state.problem}</p>
        ) : current && look ? (
          <SlideView
            slide={current}
            scene={scenes.get(current.hash)}
            look={look}
            onWant={onWant}
            pictureUrl={pictureUrl}
          />
        ) : (
          <p className={styles.empty}>{words.noSlides}</p>
        )}
      </main>
      <footer className={styles.status} ref={setFoot}>
        <span role="status">{words.status(state.totals.slides, Math.ceil(state.totals.seconds / 60))}</span>
        <Messages messages={state.diagnostics} container={foot} />
      </footer>
    </div>
  );
}
