/** In place of the large slide where there is none: why, and the way to the text where that is to be mended. */
import { Button } from 'react-aria-components';
import controls from '../../styles/controls.module.css';
import { words } from '../../words.js';
import styles from './brief.module.css';

interface Props {
  /** Why the brief cannot be read; undefined where its sections are all left out. */
  readonly problem: string | undefined;
  readonly showsMarkdown: boolean;
  readonly onMarkdown: () => void;
}

export function Nothing({ problem, showsMarkdown, onMarkdown }: Props) {
  return (
    <div className={styles.nothing}>
      <p>{problem ?? words.brief.noSlides}</p>
      {problem !== undefined && !showsMarkdown && (
        <Button className={controls.button ?? ''} onPress={onMarkdown}>
          {words.brief.toMarkdown}
        </Button>
      )}
    </div>
  );
}
