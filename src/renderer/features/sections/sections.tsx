import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SectionState } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import { SectionRow } from './section-row.js';
import styles from './sections.module.css';
import { hasChildren, moveFocus, parentOf, visibleSections } from './tree.js';

interface Props {
  readonly sections: readonly SectionState[];
  readonly language: string;
  /** Id of the section that the large slide shows. */
  readonly current: string;
  readonly onInclude: (section: string, included: boolean) => void;
  readonly onIncludeAll: (included: boolean) => void;
  readonly onChoose: (section: string) => void;
}

/** The tree of sections: a box for each, with its slides and minutes. Arrow keys move, Space ticks, Enter shows its slide. */
export function Sections({ sections, language, current, onInclude, onIncludeAll, onChoose }: Props) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const shown = visibleSections(sections, collapsed);
  const active = shown.some((section) => section.id === focused) ? focused : (shown[0]?.id ?? '');

  useEffect(() => {
    if (!byKeyboard.current) return;
    byKeyboard.current = false;
    tree.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(active)}"]`)?.focus();
  }, [active]);

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
  const onKeyDown = (event: KeyboardEvent): void => {
    const section = shown.find((each) => each.id === active);
    if (!section || event.ctrlKey || event.metaKey || event.altKey) return;
    const parent = hasChildren(sections, active);
    switch (event.key) {
      case 'ArrowDown':
        focus(moveFocus(shown, active, 'down'));
        break;
      case 'ArrowUp':
        focus(moveFocus(shown, active, 'up'));
        break;
      case 'Home':
        focus(moveFocus(shown, active, 'first'));
        break;
      case 'End':
        focus(moveFocus(shown, active, 'last'));
        break;
      case 'ArrowRight':
        if (parent && collapsed.has(active)) fold(active, false);
        else if (parent) focus(moveFocus(shown, active, 'down'));
        break;
      case 'ArrowLeft':
        if (parent && !collapsed.has(active)) fold(active, true);
        else focus(parentOf(sections, active)?.id ?? active);
        break;
      case ' ':
        onInclude(active, section.included !== 'in');
        break;
      case 'Enter':
        onChoose(active);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <aside className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.sections}</h2>
        <button type="button" className={styles.quiet} onClick={() => onIncludeAll(true)}>
          {words.all}
        </button>
        <button type="button" className={styles.quiet} onClick={() => onIncludeAll(false)}>
          {words.none}
        </button>
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label={words.sections}
        aria-multiselectable="true"
        className={styles.tree}
        lang={language}
        onKeyDown={onKeyDown}
      >
        {shown.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            expanded={hasChildren(sections, section.id) ? !collapsed.has(section.id) : undefined}
            tabbable={section.id === active}
            current={section.id === current}
            onFocus={() => setFocused(section.id)}
            onFold={(folded) => fold(section.id, folded)}
            onInclude={(included) => onInclude(section.id, included)}
            onChoose={() => onChoose(section.id)}
          />
        ))}
      </div>
    </aside>
  );
}
