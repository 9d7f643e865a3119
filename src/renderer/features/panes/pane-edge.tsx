import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type PaneName, paneWidths } from '../../../shared/contract/index.js';
import { words } from '../../words.js';
import styles from './panes.module.css';
import { bounded, widthByKey } from './widths.js';

interface Props {
  readonly pane: PaneName;
  /** Undefined gives the pane its usual width. The same function at each drawing. */
  readonly onMove: (pane: PaneName, width: number | undefined) => void;
  /** It has come to rest: the width is what the person wants. */
  readonly onRest: () => void;
}

/**
 * The edge of a pane: dragged, or moved by arrow keys (with Shift in larger steps, Home and End to the ends). Enter or a double
 * click gives the pane its usual width back.
 */
export function PaneEdge({ pane, onMove, onRest }: Props) {
  const width = useWidth(pane);
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const { least, most, side } = paneWidths[pane];
  const outwards = side === 'left' ? 1 : -1;
  const set = (to: number | undefined): void => {
    onMove(pane, to);
    onRest();
  };
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthOf(pane) };
  };
  const end = (): void => {
    if (!drag.current) return;
    drag.current = undefined;
    onRest();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = event.key === 'Enter' ? undefined : widthByKey(pane, widthOf(pane), event);
    if (event.key !== 'Enter' && to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words.panes[pane]}
      aria-controls={paneId(pane)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={bounded(pane, width)}
      aria-valuetext={words.panes.pixels(width)}
      tabIndex={0}
      className={styles.edge}
      data-pane={pane}
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (drag.current) onMove(pane, bounded(pane, drag.current.width + outwards * (event.clientX - drag.current.x)));
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => set(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Of the element that is the pane. */
export function paneId(pane: PaneName): string {
  return `pane-${pane}`;
}

/** As it stands, in CSS pixels, whether somebody has chosen it or not. */
function widthOf(pane: PaneName): number {
  return Math.round(document.getElementById(paneId(pane))?.getBoundingClientRect().width ?? 0);
}

function useWidth(pane: PaneName): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = document.getElementById(paneId(pane));
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(widthOf(pane)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return width;
}
