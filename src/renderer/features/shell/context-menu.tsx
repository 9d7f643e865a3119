/** The menu under the mouse, of whatever was clicked. */
import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import controls from '../../styles/controls.module.css';
import styles from './shell.module.css';

export interface ContextEntry {
  readonly label: string;
  readonly run: () => void;
}

interface Props {
  /** What can be done with what was clicked; undefined where there is nothing, and the browser's own menu comes. */
  readonly entriesFor: (target: Element) => readonly ContextEntry[] | undefined;
  readonly label: string;
  /** Where the menu opens. */
  readonly container: HTMLElement | null;
}

interface Opened {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly ContextEntry[];
  /** Has the focus again afterwards. */
  readonly from: HTMLElement | null;
}

/** The menu of the right mouse button, and of the menu key or Shift+F10 where the focus is. */
export function ContextMenu({ entriesFor, label, container }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const anchor = useRef<HTMLDivElement>(null);
  const finder = useRef(entriesFor);
  finder.current = entriesFor;
  useEffect(() => {
    const hear = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || target.closest('[role="dialog"], [role="menu"], input:not([type="checkbox"]), textarea')) return;
      const entries = finder.current(target);
      if (!entries || entries.length === 0) return;
      event.preventDefault();
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setOpened({ x: event.clientX, y: event.clientY, entries, from: focused });
    };
    addEventListener('contextmenu', hear);
    return () => removeEventListener('contextmenu', hear);
  }, []);
  if (!opened) return null;
  const close = (): void => {
    setOpened(undefined);
    opened.from?.focus();
  };
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: opened.x, top: opened.y }} />
      <Popover
        isOpen
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        className={controls.menu ?? ''}
        onOpenChange={(open) => !open && close()}
        {...(container ? { UNSTABLE_portalContainer: container } : {})}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          className={controls.menuList ?? ''}
          onAction={(key) => {
            close();
            opened.entries[Number(key)]?.run();
          }}
        >
          {opened.entries.map((entry, index) => (
            <MenuItem key={entry.label} id={String(index)} className={controls.item ?? ''}>
              {entry.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
