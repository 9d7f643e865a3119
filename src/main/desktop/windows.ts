/** The program's windows: which there are, and in which one a file is opened. */
import { BrowserWindow, dialog } from 'electron';
import { words } from '../../renderer/words.js';
import type { Workspace } from '../workspace/index.js';
import { createWindow, type ProgramWindow } from './window.js';

export class Windows {
  readonly #state: string;
  readonly #open = new Map<number, ProgramWindow>();
  readonly #onChange: () => void;

  /** `state`: the folder of the program's state. `onChange`: another window, another brief, other recent ones. */
  constructor(state: string, onChange: () => void) {
    this.#state = state;
    this.#onChange = onChange;
  }

  get count(): number {
    return this.#open.size;
  }

  /** The workspace of a window by the number of its contents; undefined for what is no window of ours. */
  readonly workspaceOf = (contents: number): Workspace | undefined => this.#open.get(contents)?.workspace;

  /** The window that has the focus, or had it last; a new one where there is none. */
  front(): ProgramWindow {
    const focused = BrowserWindow.getFocusedWindow();
    const found = focused && this.#open.get(focused.webContents.id);
    return found ?? [...this.#open.values()].at(-1) ?? this.create();
  }

  create(): ProgramWindow {
    const made = createWindow(this.#state);
    const { id } = made.window.webContents;
    this.#open.set(id, made);
    made.workspace.listen((event) => {
      if (event.type === 'program') this.#onChange();
    });
    made.window.on('focus', this.#onChange);
    made.window.on('closed', () => {
      this.#open.delete(id);
      this.#onChange();
    });
    return made;
  }

  /** Opens a brief: where it is open already, else in a window without a brief, else in a new one. */
  async openFile(path: string): Promise<void> {
    const all = [...this.#open.values()];
    const there = all.find(({ workspace }) => workspace.path === path);
    const target = there ?? all.find(({ workspace }) => workspace.path === undefined) ?? this.create();
    show(target.window);
    if (there) return;
    const { problem } = await target.workspace.open(path);
    if (problem) dialog.showErrorBox(words.program.name, `${path}\n\n${words.program.problems[problem]}`);
  }

  /** Brings a window to the front, for who starts the program a second time. */
  raise(): void {
    show(this.front().window);
  }
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
