import { useEffect, useRef } from 'react';
import type { SlideState } from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import { words } from '../../words.js';
import styles from './preview.module.css';
import { SlidePicture } from './slide-picture.js';

interface Props {
  readonly slide: SlideState;
  readonly scene: Scene | undefined;
  readonly look: Look;
  readonly onWant: (hash: string) => void;
  readonly pictureUrl: (hash: string) => string;
}

/** The chosen slide, large, with why it is what it is and its notes underneath. */
export function SlideView({ slide, scene, look, onWant, pictureUrl }: Props) {
  const last = useRef<Scene | undefined>(undefined);
  if (scene) last.current = scene;
  useEffect(() => onWant(slide.hash), [slide.hash, onWant]);
  const shown = scene ?? last.current;
  return (
    <div className={styles.view}>
      <section aria-label={words.slide} className={styles.large}>
        <SlidePicture scene={shown} look={look} number={slide.number} idPrefix="s-" pictureUrl={pictureUrl} />
      </section>
      <p className={styles.why}>
        {slide.why} <span className={styles.lines}>{words.lines(slide.lines.from, slide.lines.to)}</span>
      </p>
      {shown && shown.notes.length > 0 && (
        <section aria-label={words.notes} className={styles.notes}>
          <h2>{words.notes}</h2>
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
