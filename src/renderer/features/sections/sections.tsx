/**
 * The tree of sections: a box for each, with its slides and minutes. Arrow keys move, Space ticks, Enter shows its slide, with
 * Alt the arrow keys move the section.
 */
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import { paneId } from '../panes/pane-edge.js';
import { useAction } from '../shell/actions.js';
import { type RowActions, SectionRow } from './section-row.js';
import styles from './sections.module.css';
import { hasChildren, matching, moveFocus, parentOf, parentsIn, siblingsOf, stepOf, visibleSections } from './tree.js';
import { treeKey } from './tree-keys.js';
import { useRowDrag } from './use-row-drag.js';

interface Props {
  readonly sections: readonly SectionState[];
  readonly language: string;
  /** Id of the section that the large slide shows. */
  readonly current: string;
  /** Stands above the sections: the cut, and what is to be decided in it. */
  readonly above: ReactNode;
  /** Stands below: how the current section is shown. */
  readonly below: ReactNode;
  /** By which the pane is made wider. */
  readonly edge: ReactNode;
  readonly onInclude: (section: string, included: boolean) => void;
  readonly onIncludeAll: (included: boolean) => void;
  readonly onInvert: () => void;
  readonly onMove: (section: string, before: string) => void;
  readonly onChoose: (section: string) => void;
}

export const Sections = memo(function Sections(props: Props) {
  const { sections, language, current, above, below, edge, onInclude, onIncludeAll, onInvert, onMove, onChoose } =
    props;
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState('');
  const [filter, setFilter] = useState('');
  const [said, setSaid] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const byKeyboard = useRef(false);
  const parents = useMemo(() => parentsIn(sections), [sections]);
  const isFiltered = filter.trim() !== '';
  const shown = isFiltered ? matching(sections, filter) : visibleSections(sections, collapsed);
  const active = shown.some((section) => section.id === focused) ? focused : (shown[0]?.id ?? '');
  const dragOf = useRowDrag(sections, !isFiltered, onMove);
  useAction('filter', () => search.current?.focus());

  // After each drawing: a row that was moved has lost the focus.
  useEffect(() => {
    if (!byKeyboard.current) return;
    byKeyboard.current = false;
    focusRow(tree.current, active);
  });

  // The section of the slide that is shown comes into view, unfolded; what a person folds afterwards stays folded.
  const known = useRef(sections);
  known.current = sections;
  useEffect(() => {
    const above = new Set<string>();
    for (let each = parentOf(known.current, current); each; each = parentOf(known.current, each.id)) above.add(each.id);
    setCollapsed((now) =>
      [...above].some((id) => now.has(id)) ? new Set([...now].filter((id) => !above.has(id))) : now,
    );
    requestAnimationFrame(() => rowOf(tree.current, current)?.scrollIntoView({ block: 'nearest' }));
  }, [current]);

  const focus = (id: string): void => {
    byKeyboard.current = true;
    setFocused(id);
  };
  const fold = (id: string, fold: boolean): void => {
    const next = new Set(collapsed);
    if (fold) next.add(id);
    else next.delete(id);
    setCollapsed(next);
  };
  const step = (direction: 'up' | 'down'): void => {
    const before = stepOf(sections, active, direction);
    if (before === undefined || isFiltered) return;
    const siblings = siblingsOf(sections, active);
    const place = siblings.indexOf(active) + (direction === 'up' ? 0 : 2);
    onMove(active, before);
    setSaid(words.sections.moved(sections.find(({ id }) => id === active)?.title ?? '', place, siblings.length));
    // The row is drawn in its new place when the answer is there.
    const row = tree.current;
    new MutationObserver((_, observer) => {
      focusRow(row, active);
      observer.disconnect();
    }).observe(row ?? document.body, { childList: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const section = shown.find((each) => each.id === active);
    const wish =
      section && treeKey(event, { hasChildren: hasChildren(shown, active), isFolded: collapsed.has(active) });
    if (!wish) return;
    event.preventDefault();
    if (wish.to === 'go') focus(moveFocus(shown, active, wish.where));
    else if (wish.to === 'parent') focus(parentOf(sections, active)?.id ?? active);
    else if (wish.to === 'fold') fold(active, wish.folded);
    else if (wish.to === 'step') step(wish.where);
    else if (wish.to === 'tick') onInclude(active, section.included !== 'in');
    else onChoose(active);
  };

  const now = useRef({ dragOf, fold, onInclude, onChoose });
  now.current = { dragOf, fold, onInclude, onChoose };
  const [does] = useState<RowActions>(() => ({
    drag: (section) => now.current.dragOf(section),
    onFocus: setFocused,
    onFold: (id, folded) => now.current.fold(id, folded),
    onInclude: (id, included) => now.current.onInclude(id, included),
    onChoose: (id) => now.current.onChoose(id),
  }));

  return (
    <aside id={paneId('sections')} className={styles.pane}>
      {above}
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.sections.label}</h2>
        <button type="button" className={styles.quiet} onClick={() => onIncludeAll(true)}>
          {words.sections.all}
        </button>
        <button type="button" className={styles.quiet} onClick={() => onIncludeAll(false)}>
          {words.sections.none}
        </button>
        <button type="button" className={styles.quiet} onClick={onInvert}>
          {words.sections.invert}
        </button>
      </div>
      <input
        ref={search}
        type="search"
        className={styles.search}
        aria-label={words.sections.filter}
        placeholder={words.sections.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && active) focusRow(tree.current, active);
          else if (event.key === 'Escape') setFilter('');
          else return;
          event.preventDefault();
        }}
      />
      {/* A tree must have a section in it, or it is none. */}
      {shown.length === 0 ? (
        <p className={styles.none}>{isFiltered ? words.sections.noneFit : words.sections.noSections}</p>
      ) : (
        <div
          ref={tree}
          role="tree"
          aria-label={words.sections.label}
          aria-multiselectable="true"
          className={styles.tree}
          lang={language}
          onKeyDown={onKeyDown}
        >
          {shown.map((section) => (
            <SectionRow
              key={section.id}
              section={section}
              expanded={parents.has(section.id) ? isFiltered || !collapsed.has(section.id) : undefined}
              tabbable={section.id === active}
              current={section.id === current}
              drop={dragOf(section)['data-drop']}
              draggable={!isFiltered}
              dragged={dragOf(section)['data-dragged']}
              does={does}
            />
          ))}
        </div>
      )}
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
      {below}
      {edge}
    </aside>
  );
});

function focusRow(tree: HTMLElement | null, id: string): void {
  rowOf(tree, id)?.focus();
}

function rowOf(tree: HTMLElement | null, id: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`) ?? null;
}
