/** The widths of the panes, dragged and remembered. */
import { type CSSProperties, useCallback, useRef, useState } from 'react';
import type { PaneName, PaneWidths, ViewState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';

export interface Panes {
  /** For the window's grid: the widths that somebody has chosen. */
  readonly style: CSSProperties;
  readonly move: (pane: PaneName, width: number | undefined) => void;
  /** Remembers the widths. */
  readonly rest: () => void;
}

/** How wide the panes are: as they are dragged here, else as the person left them. */
export function usePanes(store: WorkspaceStore, view: ViewState | undefined): Panes {
  const [dragged, setDragged] = useState<PaneWidths>();
  const now = useRef<PaneWidths>({});
  now.current = dragged ?? view?.panes ?? {};
  const move = useCallback((pane: PaneName, width: number | undefined) => {
    const { [pane]: _, ...others } = now.current;
    now.current = width === undefined ? others : { ...others, [pane]: width };
    setDragged(now.current);
  }, []);
  const rest = useCallback(() => {
    void store.transport.send('keepView', { panes: now.current });
  }, [store]);
  const { sections, text } = now.current;
  const style = {
    ...(sections === undefined ? {} : { '--sections': `min(${sections}px, 25vw)` }),
    ...(text === undefined ? {} : { '--text': `min(${text}px, 42vw)` }),
  } as CSSProperties;
  return { style, move, rest };
}
