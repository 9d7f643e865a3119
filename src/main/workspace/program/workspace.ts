/**
 * What stands behind one window: its open brief, if there is one, and everything that can be done without. Doors hand it
 * their messages and a host; it knows neither Electron nor HTTP.
 */
import { promises as disk } from 'node:fs';
import { basename } from 'node:path';
import type {
  CommandHandlers,
  ProgramState,
  ViewState,
  WindowAction,
  WorkspaceEvent,
} from '../../../shared/contract/index.js';
import { EngineThreads } from '../engine/thread.js';
import type { SessionOptions } from '../session/session.js';
import { programHandlers } from './handlers.js';
import type { Host } from './host.js';
import { OpenBrief, type Outcome } from './open-brief.js';
import { Outputs, shareOf } from './outputs.js';
import { Places } from './places.js';
import { RecentBriefs } from './recent.js';
import { UnsavedBriefs } from './unsaved.js';
import { changedView, keepView, readView } from './view.js';
import { handlersWithoutPlace } from './without-place.js';

export interface WorkspaceOptions {
  readonly host: Host;
  /** The engine worker's bundle. */
  readonly engineScript: string;
  /** Where the program keeps recent and unsaved briefs. */
  readonly state: string;
  /** Folders below which the window's own file browser may look; none where the system's dialogs ask. */
  readonly places: readonly string[];
  /** What goes before the briefs' own template and variant. */
  readonly house?: SessionOptions['house'];
}

export class Workspace {
  readonly #host: Host;
  readonly #recent: RecentBriefs;
  readonly #outputs = new Outputs();
  readonly #threads: EngineThreads;
  readonly #listeners = new Set<(event: WorkspaceEvent) => void>();
  readonly #brief: OpenBrief;
  readonly #ofProgram: ReturnType<typeof programHandlers>;
  #view: ViewState;

  constructor({ host, engineScript, state, places, house = {} }: WorkspaceOptions) {
    this.#host = host;
    this.#threads = new EngineThreads(engineScript);
    this.#threads.ahead();
    this.#view = readView(state);
    const unsaved = new UnsavedBriefs(state);
    this.#recent = new RecentBriefs(state, (path) => unsaved.holds(path));
    const common = { host, recent: this.#recent, unsaved, threads: this.#threads };
    this.#brief = new OpenBrief({ ...common, state, house, tell: (event) => this.#tell(event) });
    this.#ofProgram = programHandlers({
      ...common,
      brief: this.#brief,
      places: new Places(places),
      outputs: this.#outputs,
      state: () => this.#state(),
      changeView: (change) => {
        this.#view = changedView(this.#view, change);
        keepView(state, this.#view);
        this.#tell({ type: 'program' });
      },
      tell: () => this.#tell({ type: 'program' }),
    });
  }

  readonly listen = (listener: (event: WorkspaceEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly picture = async (hash: string) => this.#brief.session?.picture(hash);

  /** A file that an export wrote, for a window whose system cannot open it. */
  readonly output = async (job: string, index: number) => {
    const path = this.#outputs.at(job, index);
    const bytes = path === undefined ? undefined : await disk.readFile(path).catch(() => undefined);
    return path === undefined || bytes === undefined ? undefined : { bytes, name: basename(path) };
  };

  readonly face = async (hash: string) => this.#brief.session?.face(hash);

  /** What the contract asks for, as it stands now: with a brief open, its session answers too. Doors have checked every message. */
  get handlers(): Partial<CommandHandlers> {
    const ofSession = this.#brief.session?.handlers;
    const ofBrief = ofSession && this.#brief.origin ? handlersWithoutPlace(ofSession) : {};
    return { ...ofSession, ...ofBrief, ...this.#ofProgram };
  }

  /** Absolute path of the open brief, saved or not. */
  get path(): string | undefined {
    return this.#brief.session?.path;
  }

  /** Passes on what was chosen in the door's own menus. */
  act(action: WindowAction): void {
    this.#tell({ type: 'action', action });
  }

  /** Opens a brief in place of the one that is open, which stays open where that fails. */
  open(path: string): Promise<Outcome> {
    return this.#brief.open(path);
  }

  async dispose(): Promise<void> {
    await this.#brief.dispose();
    await this.#threads.dispose();
  }

  #state(): ProgramState {
    const { session, openings, notice } = this.#brief;
    return {
      open: session !== undefined,
      opening: openings,
      recent: this.#recent.list().filter(({ path }) => path !== session?.path),
      abilities: this.#host.abilities,
      view: this.#view,
      ...(notice ? { notice } : {}),
    };
  }

  #tell(event: WorkspaceEvent): void {
    if (event.type === 'job') {
      this.#outputs.hear(event.job);
      this.#host.showProgress(shareOf(event.job));
    }
    for (const listener of this.#listeners) listener(event);
  }
}
