/**
 * The last snapshot of the workspace and the scenes that were asked for. It has no rules about briefs: it asks again when
 * the workspace says that something changed, and keeps scenes by hash, so that what did not change is not asked for.
 */
import type {
  JobState,
  ProgramState,
  Transport,
  WindowAction,
  WorkspaceEvent,
  WorkspaceState,
} from '../../shared/contract/index.js';
import { patched } from '../../shared/contract/index.js';
import type { Look, Scene } from '../../shared/model/index.js';
import { afterNextFrame } from '../hooks/next-frame.js';
import { keepSame } from './keep-same.js';
import { WantedScenes } from './wanted-scenes.js';

const keptScenes = 400; // about 10 kB each: a long scroll back and forth stays in memory
const firstScenes = 10; // a filmstrip's worth on most screens

export interface Snapshot {
  readonly program?: ProgramState;
  /** Of the open brief; undefined while there is none. */
  readonly state?: WorkspaceState;
  readonly look?: Look;
  readonly job?: JobState;
  readonly lost: boolean;
}

export class WorkspaceStore {
  readonly transport: Transport;
  #snapshot: Snapshot = { lost: false };
  readonly #scenes = new Map<string, Scene>();
  readonly #listeners = new Set<() => void>();
  readonly #wanted = new WantedScenes((hashes) => this.#fetchScenes(hashes));
  #refreshing = false;
  /** What was heard to have changed while the last answer was under way. */
  #stale: 'no' | 'brief' | 'all' = 'no';
  /** Called for what is chosen in the door's menus. */
  onAction: (action: WindowAction) => void = () => undefined;
  /**
   * Resolves when the workspace has all that was typed: whoever saves or exports waits for it. Who has changed a brief's text
   * past its editor says which version it is now, and the editor has that then.
   */
  flushText: (changed?: { readonly brief: string; readonly version: number }) => Promise<void> = async () => undefined;

  constructor(transport: Transport) {
    this.transport = transport;
    transport.listen((event) => this.#hear(event));
    void this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Where a picture of the deck is loaded from. */
  readonly pictureUrl = (hash: string): string => this.transport.pictureUrl(hash);

  readonly snapshot = (): Snapshot => this.#snapshot;

  /** A scene that has arrived. Not in the snapshot: whoever shows it is drawn anew, and nobody else. */
  scene(hash: string): Scene | undefined {
    return this.#scenes.get(hash);
  }

  /** Says that a scene is (about to be) shown. @returns to be called when it is not any more */
  want(hash: string): () => void {
    return hash === '' || this.#scenes.has(hash) ? () => undefined : this.#wanted.add(hash);
  }

  /** Forgets the last job, after the person has seen how it ended. */
  dismissJob(): void {
    this.#change({ job: undefined });
  }

  /** Asks for the state; a change heard meanwhile makes it ask once more. `what`: the brief's alone, or the program's too. */
  async refresh(what: 'brief' | 'all' = 'all'): Promise<void> {
    if (this.#stale !== 'all') this.#stale = what;
    if (this.#refreshing) return;
    this.#refreshing = true;
    try {
      while (this.#stale !== 'no') {
        const wanted = this.#stale;
        this.#stale = 'no';
        const { program: last } = this.#snapshot;
        const asksProgram = wanted === 'all' || !last;
        // Both at once where a brief is open, as it mostly still is.
        const early = last?.open === true ? this.transport.send('state', {}).catch(() => undefined) : undefined;
        const program = asksProgram ? await this.transport.send('program', {}) : last;
        const answer = program.open ? ((await early) ?? (await this.transport.send('state', {}))) : undefined;
        await this.#show(program, answer && keepSame(this.#snapshot.state, answer));
      }
    } catch {
      // A brief that was closed meanwhile has no state: then there is more to hear.
      if (this.#stale === 'no') this.#change({ lost: true });
    } finally {
      this.#refreshing = false;
    }
    if (this.#stale !== 'no') await this.refresh(this.#stale);
  }

  async #show(program: ProgramState, state: WorkspaceState | undefined): Promise<void> {
    const [look] = state ? await Promise.all([this.#lookOf(state), this.#fetchFirst(state)]) : [];
    this.#change({ program, state, look, lost: false });
    // Of a long brief the first slides are on the screen before the others are taken.
    if (state?.making) await drawn();
  }

  /** The look that the state names; none while there is no template. */
  async #lookOf(state: WorkspaceState): Promise<Look | undefined> {
    if (state.look === '') return undefined;
    const { state: last, look } = this.#snapshot;
    return look && state.look === last?.look ? look : this.transport.send('look', {});
  }

  #hear(event: WorkspaceEvent): void {
    if (event.type === 'job') this.#change({ job: event.job });
    else if (event.type === 'action') this.onAction(event.action);
    else if (event.type === 'program') void this.refresh();
    // A 'text' event is for the editor alone: what it changes of slides and state comes as a 'changed' event.
    else if (event.type === 'changed' && !this.#takes(event)) void this.refresh('brief');
  }

  /** Takes the new state from the patch of an event. False where the patch leads on from another state than ours, or the look has to be asked for. */
  #takes({ revision, patch, scenes = {} }: WorkspaceEvent & { readonly type: 'changed' }): boolean {
    const { state, lost } = this.#snapshot;
    if (!patch || !state || lost || this.#refreshing || patch.since !== state.revision) return false;
    if (patch.parts.look !== undefined) return false;
    this.#keepScenes(scenes);
    // Told also where nothing of it is another: what is asked for apart, such as the gallery's templates, may be.
    this.#change({ state: keepSame(state, patched(state, revision, patch)) });
    return true;
  }

  #keepScenes(scenes: Readonly<Record<string, Scene>>): void {
    for (const [hash, scene] of Object.entries(scenes)) this.#scenes.set(hash, scene);
    // The oldest go first: a Map keeps the order in which they came.
    for (const key of this.#scenes.keys()) {
      if (this.#scenes.size <= keptScenes) break;
      this.#scenes.delete(key);
    }
  }

  /** Asks for the first slides of a brief that was not shown before, so that they are there when its lists are drawn. */
  async #fetchFirst({ brief, slides }: WorkspaceState): Promise<void> {
    if (brief?.path === this.#snapshot.state?.brief?.path) return;
    const hashes = slides.slice(0, firstScenes).map(({ hash }) => hash);
    if (hashes.length > 0) await this.#fetchScenes(hashes);
  }

  async #fetchScenes(hashes: readonly string[]): Promise<void> {
    try {
      this.#keepScenes(await this.transport.send('scenes', { hashes }));
      this.#tell();
    } catch {
      this.#change({ lost: true });
    }
  }

  #change(part: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Resolves when the next frame has been drawn; in a window that draws none, all the same. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    afterNextFrame(resolve);
  });
}
