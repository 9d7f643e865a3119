/** How the person has set the window up, kept from one start to the next. */
import { join } from 'node:path';
import type { ViewState } from '../../../shared/contract/index.js';
import { keepState, readState } from '../state-file.js';

/** `state`: where the program keeps its state. */
export function readView(state: string): ViewState {
  const found = readState(fileIn(state)) as Partial<ViewState> | null | undefined;
  return { editor: found?.editor === true };
}

export function keepView(state: string, view: ViewState): void {
  keepState(fileIn(state), view);
}

const fileIn = (state: string): string => join(state, 'view.json');
