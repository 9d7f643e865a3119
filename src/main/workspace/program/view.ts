/** How the person has set the window up, kept from one start to the next. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViewState } from '../../../shared/contract/index.js';

const standard: ViewState = { editor: false };

/** `state`: where the program keeps its state. */
export function readView(state: string): ViewState {
  try {
    const { editor } = JSON.parse(readFileSync(join(state, 'view.json'), 'utf8')) as Partial<ViewState>;
    return { editor: editor === true };
  } catch {
    return standard; // not there, or damaged
  }
}

export function keepView(state: string, view: ViewState): void {
  try {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    const next = join(state, `view.json.${process.pid}.tmp`);
    writeFileSync(next, `${JSON.stringify(view)}\n`, { mode: 0o600 });
    renameSync(next, join(state, 'view.json'));
  } catch {
    // A home folder that cannot be written to: the next window begins as the first one did.
  }
}
