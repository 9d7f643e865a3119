/** Where one is, and the ways up and to the other places. */
import { Button } from 'react-aria-components';
import type { FolderState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './files.module.css';

interface Props {
  readonly state: FolderState | undefined;
  readonly onGo: (folder: string) => void;
}

export function FolderTrail({ state, onGo }: Props) {
  const trail = state?.trail ?? [];
  const parent = trail.at(-2);
  const elsewhere = (state?.places ?? []).filter((place) => place.path !== trail[0]?.path);
  return (
    <nav aria-label={words.files.places} className={styles.trail}>
      <Button
        aria-label={words.files.up}
        isDisabled={!parent}
        className={styles.up ?? ''}
        onPress={() => parent && onGo(parent.path)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      {trail.map((step, index) => (
        <span key={step.path} className={styles.step}>
          {index > 0 && <span aria-hidden="true">›</span>}
          <Button
            className={styles.crumb ?? ''}
            {...(index === trail.length - 1 ? { 'aria-current': 'location' as const } : {})}
            onPress={() => onGo(step.path)}
          >
            {placeName(step.name)}
          </Button>
        </span>
      ))}
      <span className={styles.elsewhere}>
        {elsewhere.map((place) => (
          <Button key={place.path} className={styles.place ?? ''} onPress={() => onGo(place.path)}>
            {placeName(place.name)}
          </Button>
        ))}
      </span>
    </nav>
  );
}

function placeName(name: string): string {
  return name === '~' ? words.files.home : name;
}
