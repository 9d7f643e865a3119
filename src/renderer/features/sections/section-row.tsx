import { type DragEvent, Fragment, memo, useEffect, useRef } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import { wholeMinutes } from '../../../shared/minutes.js';
import { words } from '../../words.js';
import styles from './sections.module.css';

/** What a row needs to be dragged, and to be a place where others are dropped. */
export interface RowDrag {
  readonly draggable: boolean;
  readonly 'data-drop'?: 'before' | 'after';
  readonly 'data-dragged'?: true;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

interface Props {
  readonly section: SectionState;
  /** Undefined where nothing stands under it. */
  readonly expanded: boolean | undefined;
  readonly tabbable: boolean;
  readonly current: boolean;
  /** Others may be dropped here: before it, after it. */
  readonly drop: RowDrag['data-drop'];
  readonly draggable: boolean;
  /** It is the one that is dragged. */
  readonly dragged: RowDrag['data-dragged'];
  /** The same at each drawing, so that a row which did not change is not drawn again. */
  readonly does: RowActions;
}

/** What the tree does for its rows. */
export interface RowActions {
  readonly drag: (section: SectionState) => RowDrag;
  readonly onFocus: (id: string) => void;
  readonly onFold: (id: string, folded: boolean) => void;
  readonly onInclude: (id: string, included: boolean) => void;
  readonly onChoose: (id: string) => void;
}

/** A row says nothing of lines: it is not drawn again when a line that is typed above moves its section down. */
function isSameRow(before: Props, now: Props): boolean {
  return shallowEqual(before, now, 'section') && shallowEqual(before.section, now.section, 'lines');
}

/** Apart from `but`. Hundreds of rows ask at each change, and nearly all of them are the same objects. */
function shallowEqual<Value extends object>(a: Value, b: Value, but: keyof Value): boolean {
  if (a === b) return true;
  for (const key in a) if (key !== but && !Object.is(a[key], b[key])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

/** One section: fold, box, heading, what it costs. The row takes the keyboard; its parts take the mouse. */
export const SectionRow = memo(function SectionRow(props: Props) {
  const { section, expanded, tabbable, current, drop, draggable, dragged, does } = props;
  const box = useRef<HTMLInputElement>(null);
  const { id, title, depth, included, slides, seconds } = section;
  const cost = slides > 0 ? words.sections.cost(slides, wholeMinutes(seconds)) : undefined;
  const tags = tagsOf(section);
  const said = [...(cost ? [cost] : []), ...tags.map((tag) => tag.text)];
  useEffect(() => {
    // A third state exists in the browser, but not in HTML.
    if (box.current) box.current.indeterminate = included === 'mixed';
  }, [included]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      draggable={draggable}
      data-drop={drop}
      data-dragged={dragged}
      onDragStart={(event) => does.drag(section).onDragStart(event)}
      onDragOver={(event) => does.drag(section).onDragOver(event)}
      onDragLeave={() => does.drag(section).onDragLeave()}
      onDrop={(event) => does.drag(section).onDrop(event)}
      onDragEnd={() => does.drag(section).onDragEnd()}
      role="treeitem"
      data-section={id}
      data-current={current || undefined}
      data-depth={Math.min(depth, 6)}
      data-brief={section.isBrief || undefined}
      data-out={included === 'out' || undefined}
      aria-level={depth}
      aria-expanded={expanded}
      aria-checked={included === 'mixed' ? 'mixed' : included === 'in'}
      aria-selected={current}
      aria-label={title}
      aria-description={said.length > 0 ? said.join(', ') : undefined}
      tabIndex={tabbable ? 0 : -1}
      className={styles.row}
      onFocus={() => does.onFocus(id)}
      onClick={() => does.onChoose(id)}
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
            does.onFold(id, expanded);
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
        onChange={() => does.onInclude(id, included !== 'in')}
      />
      <span className={styles.title} dir="auto">
        {title}
        {/* Drawn by the style sheet, as the cost is: they are no part of the section's name, and said as its description. */}
        {tags.map((tag) => (
          <Fragment key={tag.text}>
            {/* A blank, which is not there at the beginning of a line. */}{' '}
            <span className={styles.tag} data-tone={tag.tone} data-text={tag.text} aria-hidden="true" />
          </Fragment>
        ))}
      </span>
      {cost && <span className={styles.cost} title={cost} data-count={words.sections.shortCost(slides, seconds)} />}
    </div>
  );
}, isSameRow);

interface Tag {
  readonly text: string;
  readonly tone?: 'warning';
}

/** What sets a section apart: nobody has decided on it, the team's cut leaves it out, it must be in, the Markdown says which cuts it is for, a kind is asked for. */
function tagsOf({ by, must, named, layout }: SectionState): readonly Tag[] {
  return [
    ...(by === 'new' ? [{ text: words.sections.newTag, tone: 'warning' as const }] : []),
    ...(by === 'team' ? [{ text: words.sections.teamTag }] : []),
    ...(must ? [{ text: words.sections.mustTag }] : []),
    ...(named ?? []).map((name) => ({ text: name })),
    ...(layout ? [{ text: words.common.kinds[layout] }] : []),
  ];
}
