import { useEffect, useRef } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './sections.module.css';

interface Props {
  readonly section: SectionState;
  /** Undefined where nothing stands under it. */
  readonly expanded: boolean | undefined;
  readonly tabbable: boolean;
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onFold: (folded: boolean) => void;
  readonly onInclude: (included: boolean) => void;
  readonly onChoose: () => void;
}

/** One section: fold, box, heading, what it costs. The row takes the keyboard; its parts take the mouse. */
export function SectionRow({ section, expanded, tabbable, current, onFocus, onFold, onInclude, onChoose }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const { id, title, depth, included, slides, seconds } = section;
  const cost = words.sectionCost(slides, Math.max(1, Math.round(seconds / 60)));
  useEffect(() => {
    // A third state exists in the browser, but not in HTML.
    if (box.current) box.current.indeterminate = included === 'mixed';
  }, [included]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      role="treeitem"
      data-section={id}
      data-current={current || undefined}
      data-depth={Math.min(depth, 6)}
      data-out={included === 'out' || undefined}
      aria-level={depth}
      aria-expanded={expanded}
      aria-checked={included === 'mixed' ? 'mixed' : included === 'in'}
      aria-selected={current}
      aria-label={title}
      aria-description={cost}
      tabIndex={tabbable ? 0 : -1}
      className={styles.row}
      onFocus={onFocus}
      onClick={onChoose}
    >
      {expanded === undefined ? (
        <span className={styles.fold} />
      ) : (
        <span
          className={styles.fold}
          data-open={expanded || undefined}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onFold(expanded);
          }}
        />
      )}
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        className={styles.box}
        aria-label={title}
        checked={included !== 'out'}
        onClick={(event) => event.stopPropagation()}
        onChange={() => onInclude(included !== 'in')}
      />
      <span className={styles.title} dir="auto">
        {title}
      </span>
      {slides > 0 && (
        // Drawn by the style sheet: it is no part of the section's name, and said as its description.
        <span className={styles.cost} title={cost} data-count={slides} />
      )}
    </div>
  );
}
