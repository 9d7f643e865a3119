import { useCallback, useEffect, useRef, useState } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store.js';
import { words } from '../../words.js';
import { SlidePicture } from '../preview/slide-picture.js';
import styles from './present.module.css';
import { type ShowState, step } from './steps.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly slides: readonly SlideState[];
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly look: Look;
  /** Index of the slide to begin with. */
  readonly from: number;
  readonly onWant: (hash: string) => void;
  readonly pictureUrl: (hash: string) => string;
  /** With the index of the slide that was shown last. */
  readonly onEnd: (last: number) => void;
}

const pointerRests = 2_500; // milliseconds without a movement, then it is hidden

/** The slides alone, over the whole screen. */
export function Present({ store, slides, scenes, look, from, onWant, pictureUrl, onEnd }: Props) {
  const [state, setState] = useState<ShowState>({ at: from, black: false, typed: '' });
  const [resting, setResting] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(state.at);
  last.current = Math.min(state.at, slides.length - 1);
  const end = useCallback(() => onEnd(last.current), [onEnd]);
  useFullScreen(store, screen, end);

  const slide = slides[state.at];
  // The slides before and after are there before they are needed.
  useEffect(() => {
    for (const near of slides.slice(Math.max(0, state.at - 1), state.at + 3)) onWant(near.hash);
  }, [slides, state.at, onWant]);

  const move = (): void => {
    setResting(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setResting(true), pointerRests);
  };
  return (
    <div
      ref={screen}
      role="dialog"
      aria-modal="true"
      aria-label={slide ? words.presenting(slide.number, slides.length, slide.title) : words.endOfShow}
      tabIndex={-1}
      className={styles.screen}
      data-resting={resting || undefined}
      onPointerMove={move}
      onClick={() => setState((now) => step(now, 'next', slides.length))}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') end();
        else setState((now) => step(now, event.key, slides.length));
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p aria-live="polite" className={styles.said}>
        {state.black
          ? words.blackScreen
          : slide
            ? words.presenting(slide.number, slides.length, slide.title)
            : words.endOfShow}
      </p>
      {slide && !state.black && (
        <div className={styles.slide}>
          <SlidePicture
            scene={scenes.get(slide.hash)}
            look={look}
            number={slide.number}
            idPrefix="p-"
            pictureUrl={pictureUrl}
          />
        </div>
      )}
      {!slide && <p className={styles.end}>{words.endOfShow}</p>}
    </div>
  );
}

/** Fills the screen by the door, or by the browser, as long as the presentation lasts; whoever leaves it ends it. */
function useFullScreen(
  store: WorkspaceStore,
  screen: { readonly current: HTMLDivElement | null },
  end: () => void,
): void {
  const ending = useRef(end);
  ending.current = end;
  useEffect(() => {
    screen.current?.focus();
    let byPage = false;
    const onChange = (): void => {
      if (byPage && !document.fullscreenElement) ending.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    void store.transport.send('fullScreen', { on: true }).then(async ({ done }) => {
      if (done) return;
      // A browser may refuse: then the presentation fills the window.
      await document.documentElement.requestFullscreen?.().catch(() => undefined);
      byPage = document.fullscreenElement !== null;
      screen.current?.focus();
    });
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
      else void store.transport.send('fullScreen', { on: false });
    };
  }, [store, screen]);
}
