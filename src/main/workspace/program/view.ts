/** How the person has set the window up, kept from one start to the next. */
import { join } from 'node:path';
import {
  isPaneWidth,
  type PaneName,
  paneWidths,
  type ViewChange,
  type ViewState,
} from '../../../shared/contract/index.js';
import { keepState, readState } from '../folders/state-file.js';

/** `state`: where the program keeps its state. */
export function readView(state: string): ViewState {
  const found = readState(fileIn(state)) as Partial<ViewState> | null | undefined;
  const panes = (Object.keys(paneWidths) as PaneName[]).flatMap((pane) => {
    const width = found?.panes?.[pane];
    return isPaneWidth(pane, width) ? [[pane, width] as const] : [];
  });
  return { editor: found?.editor === true, ...(panes.length > 0 ? { panes: Object.fromEntries(panes) } : {}) };
}

/** What is named in `change` is another; the rest is as it was. */
export function changedView(view: ViewState, change: ViewChange): ViewState {
  const panes = change.panes ?? view.panes;
  return { editor: change.editor === 'other' ? !view.editor : view.editor, ...(panes ? { panes } : {}) };
}

export function keepView(state: string, view: ViewState): void {
  keepState(fileIn(state), view);
}

const fileIn = (state: string): string => join(state, 'view.json');
