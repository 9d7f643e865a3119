/** The slides alone, over the whole screen. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { SlidePicture } from '../preview/slide-picture.js';
import styles from './present.module.css';
import { type ShowState, step } from './steps.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly slides: readonly SlideState[];
  readonly look: Look;
  /** Index of the slide to begin with. */
  readonly from: number;
  /** With the index of the slide that was shown last. */
  readonly onEnd: (last: number) => void;
}

const pointerRests = 2_500; // milliseconds without a movement, then it is hidden

export function Present({ store, slides, look, from, onEnd }: Props) {
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
    for (const near of slides.slice(Math.max(0, state.at - 1), state.at + 3)) store.want(near.hash);
  }, [store, slides, state.at]);

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
      aria-label={slide ? words.present.shown(state.at + 1, slides.length, slide.title) : words.present.end}
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
          ? words.present.blackScreen
          : slide
            ? words.present.shown(state.at + 1, slides.length, slide.title)
            : words.present.end}
      </p>
      {slide && !state.black && (
        <div className={styles.slide}>
          <Shown store={store} slide={slide} number={state.at + 1} look={look} />
        </div>
      )}
      {!slide && <p className={styles.end}>{words.present.end}</p>}
    </div>
  );
}

interface ShownProps extends Pick<Props, 'store' | 'look'> {
  readonly slide: SlideState;
  readonly number: number;
}

function Shown({ store, slide, number, look }: ShownProps) {
  const scene = useSyncExternalStore(store.subscribe, () => store.scene(slide.hash));
  return <SlidePicture scene={scene} look={look} number={number} idPrefix="p-" pictureUrl={store.pictureUrl} />;
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
