/** What a person does in a window, by program: the workspace without a door, with the engine's built bundle. */
import { join } from 'node:path';
import { type Host, Workspace } from '../../../src/main/workspace/index.js';
import type { CommandHandlers, JobState, WorkspaceState } from '../../../src/shared/contract/index.js';

export const engineScript = join(import.meta.dirname, '../../../out/cli/engine.cjs');

/** A system without dialogs, which opens and shows nothing. */
const silentHost: Host = {
  abilities: { platform: 'linux', dialogs: false, menus: false, shows: false },
  askForBrief: async () => undefined,
  askForPlace: async () => undefined,
  reveal: async () => false,
  openFile: async () => false,
  readClipboard: async () => undefined,
  fullScreen: () => false,
  showProgress: () => {},
  showBrief: () => {},
};

export class WindowHand {
  readonly workspace: Workspace;
  readonly #jobs: JobState[] = [];

  /** @param state the program's own folder */
  constructor(state: string) {
    this.workspace = new Workspace({ host: silentHost, engineScript, state, places: [] });
    this.workspace.listen((event) => {
      if (event.type === 'job') this.#jobs.push(event.job);
    });
  }

  get #do(): CommandHandlers {
    return this.workspace.handlers as CommandHandlers;
  }

  /** @throws where the brief cannot be opened */
  async open(brief: string): Promise<void> {
    const { problem } = await this.workspace.open(brief);
    if (problem) throw new Error(JSON.stringify(problem));
  }

  state(): Promise<WorkspaceState> {
    return this.#do.state({}) as Promise<WorkspaceState>;
  }

  async text(): Promise<string> {
    return (await this.#do.text({ brief: '' })).text;
  }

  /** Replaces a part of the text, as typing does; tries again where it changed meanwhile. */
  async edit(
    change: (text: string) => { readonly from: number; readonly to: number; readonly insert: string },
  ): Promise<void> {
    for (;;) {
      const { version, text } = await this.#do.text({ brief: '' });
      const { accepted } = await this.#do.editText({
        brief: '',
        version,
        client: 'hand',
        kind: 'typing',
        changes: [change(text)],
      });
      if (accepted) return;
    }
  }

  /** Adds text at the end. */
  append(text: string): Promise<void> {
    return this.edit((all) => ({ from: all.length, to: all.length, insert: text }));
  }

  async save(): Promise<'saved' | 'conflict' | 'place' | 'failed'> {
    return (await this.#do.saveText({ brief: '' })).outcome;
  }

  async settle(how: 'keep' | 'load'): Promise<void> {
    await this.#do.settleText({ brief: '', how });
  }

  async tick(section: string, included: boolean): Promise<void> {
    await this.#do.include({ section, included });
  }

  async makeCut(name: string): Promise<void> {
    await this.#do.makeCut({ name, from: 'full' });
  }

  async undo(): Promise<void> {
    await this.#do.undo({});
  }

  /** Exports, and waits for its end. */
  async export(path: string, formats: readonly ('pptx' | 'pdf')[] = ['pptx'], force = true): Promise<JobState> {
    const { job } = await this.#do.export({ path, force, formats, paper: '', backup: false, clean: false });
    for (;;) {
      const ended = this.#jobs.find(({ id, step }) => id === job && ['finished', 'failed', 'cancelled'].includes(step));
      if (ended) {
        this.#jobs.length = 0;
        return ended;
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  dispose(): Promise<void> {
    return this.workspace.dispose();
  }
}
