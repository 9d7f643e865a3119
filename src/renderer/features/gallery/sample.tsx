import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { TemplateSample } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { SlidePicture } from '../preview/slide-picture.js';
import { useTemplateFaces } from '../preview/template-faces.js';
import styles from './gallery.module.css';

/** In place of slides that are still being drawn: no words, for an option's name says all that there is. */
const blank = ['title', 'text', 'show'];

interface Props {
  readonly store: WorkspaceStore;
  readonly ask: () => Promise<TemplateSample>;
  /** Changes when what is drawn may have. */
  readonly version: string;
  /** Told of each sample that was drawn. */
  readonly onDrawn?: (sample: TemplateSample) => void;
}

/** Slides of the brief in one template: the title large, two others beside it. Drawn when it comes into view; the last picture stays until the next one is there. */
export function Sample({ store, ask, version, onDrawn }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const [sample, setSample] = useState<TemplateSample>();
  const prefix = useId().replaceAll(':', '');
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '300px',
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const latest = useRef(ask);
  latest.current = ask;
  const told = useRef(onDrawn);
  told.current = onDrawn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is what to ask again for
  useEffect(() => {
    if (!seen) return;
    let isLate = false;
    latest
      .current()
      .then((drawn) => {
        if (isLate) return;
        setSample(drawn);
        told.current?.(drawn);
      })
      .catch(() => undefined);
    return () => {
      isLate = true;
    };
  }, [version, seen]);
  const pictureUrl = useCallback((hash: string) => store.transport.pictureUrl(hash), [store]);
  const faceUrl = useCallback((hash: string) => store.transport.faceUrl(hash), [store]);
  useTemplateFaces(sample?.look?.faces, faceUrl);

  const { look, slides = [] } = sample ?? {};
  if (sample && !look) return <p className={styles.problem}>{sample.problem}</p>;
  return (
    <div ref={frame} aria-hidden="true" className={styles.sample}>
      {look ? (
        slides.map(({ scene, number }, index) => (
          <div
            key={scene.key}
            className={styles.slide}
            style={{ aspectRatio: `${look.size.width} / ${look.size.height}` }}
          >
            <SlidePicture
              scene={scene}
              look={look}
              number={number}
              idPrefix={`${prefix}-${index}-`}
              pictureUrl={pictureUrl}
            />
          </div>
        ))
      ) : (
        <BlankSlides />
      )}
    </div>
  );
}

/** Of a brief that has no slides: the places where they will be. */
export function BlankSample() {
  return (
    <div aria-hidden="true" className={styles.sample}>
      <BlankSlides />
    </div>
  );
}

function BlankSlides() {
  return blank.map((place) => <div key={place} className={styles.slide} />);
}
