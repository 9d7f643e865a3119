/** The chosen slide, large, with why it is what it is and its notes underneath. */
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look } from '../../../shared/model/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import styles from './preview.module.css';
import { reasonOf } from './reason.js';
import { SlidePicture } from './slide-picture.js';
import { useScene } from './use-scene.js';
import { nextZoom, type Zoom } from './zoom.js';

interface Props {
  readonly store: WorkspaceStore;
  readonly slide: SlideState;
  readonly number: number;
  readonly look: Look;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Whether the notes are shown. */
  readonly notes: boolean;
  /** The choice of its kind, where there is one. */
  readonly layout?: ReactNode;
}

export function SlideView({ store, slide, number, look, zoom, onZoom, notes, layout }: Props) {
  const shown = useScene(store, slide.hash);
  const view = useRef<HTMLDivElement>(null);
  useWheelZoom(view, zoom, onZoom);
  return (
    <div className={styles.view} ref={view}>
      <div className={styles.frameOfLarge} data-zoomed={zoom === 'fit' ? undefined : zoom}>
        <section aria-label={words.preview.slide} className={styles.large} data-slide={slide.key}>
          <SlidePicture scene={shown} look={look} number={number} idPrefix="s-" pictureUrl={store.pictureUrl} />
        </section>
      </div>
      <div className={styles.about}>
        <p className={styles.why}>
          {reasonOf(slide.why)}{' '}
          <span className={styles.lines}>{words.common.lines(slide.lines.from, slide.lines.to)}</span>
        </p>
        <div className={styles.tools}>
          {layout}
          <ZoomButtons zoom={zoom} onZoom={onZoom} />
        </div>
      </div>
      {notes && shown && shown.notes.length > 0 && (
        <section aria-label={words.preview.notes} className={styles.notes}>
          <h2>{words.preview.notes}</h2>
          {shown.notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity but their place
            <p key={index} dir="auto" lang={note.language} data-level={Math.min(note.level, 3)}>
              {note.text}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}

interface ZoomProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

const ZoomButtons = memo(function ZoomButtons({ zoom, onZoom }: ZoomProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" aria-label={words.preview.zoom} className={styles.zoom}>
      <Button aria-label={words.preview.smaller} onPress={() => onZoom(nextZoom(zoom, 'out'))}>
        <span aria-hidden="true">−</span>
      </Button>
      <Button className={styles.zoomShare ?? ''} onPress={() => onZoom('fit')}>
        {zoom === 'fit' ? words.preview.fit : words.preview.zoomPercent(zoom * 100)}
      </Button>
      <Button aria-label={words.preview.larger} onPress={() => onZoom(nextZoom(zoom, 'in'))}>
        <span aria-hidden="true">+</span>
      </Button>
    </div>
  );
});

const wheelStep = 60; // pixels of Ctrl + wheel for one step: a notch of most wheels is 100, a touchpad sends many small ones

/** Ctrl and the wheel enlarge the slide, as in PowerPoint, and not the window around it. */
function useWheelZoom(view: { readonly current: HTMLElement | null }, zoom: Zoom, onZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const element = view.current;
    let turned = 0;
    const hear = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStep) return;
      onZoom(nextZoom(zoom, turned < 0 ? 'in' : 'out'));
      turned = 0;
    };
    // React's own wheel listeners are passive: they cannot keep the browser from zooming.
    element?.addEventListener('wheel', hear, { passive: false });
    return () => element?.removeEventListener('wheel', hear);
  }, [view, zoom, onZoom]);
}
