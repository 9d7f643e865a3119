/**
 * The last snapshot of the workspace and the scenes that were asked for. It has no rules about briefs: it asks again when
 * the workspace says that something changed, and keeps scenes by hash, so that what did not change is not asked for.
 */
import type { JobState, Transport, WorkspaceEvent, WorkspaceState } from '../shared/contract/index.js';
import { maxScenes } from '../shared/contract/index.js';
import type { Look, Scene } from '../shared/model/index.js';

const keptScenes = 400; // about 10 kB each: a long scroll back and forth stays in memory

export interface Snapshot {
  readonly state?: WorkspaceState;
  readonly look?: Look;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly job?: JobState;
  readonly lost: boolean;
}

export class WorkspaceStore {
  readonly transport: Transport;
  #snapshot: Snapshot = { scenes: new Map(), lost: false };
  readonly #listeners = new Set<() => void>();
  readonly #wanted = new Set<string>();
  #refreshing = false;
  #stale = false;
  #flush: ReturnType<typeof setTimeout> | undefined;

  constructor(transport: Transport) {
    this.transport = transport;
    transport.listen((event) => this.#hear(event));
    void this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.#snapshot;

  /** Says that a scene is (about to be) shown. Asked for in one message with all others of the same frame. */
  want(hash: string): void {
    if (this.#snapshot.scenes.has(hash) || this.#wanted.has(hash)) return;
    this.#wanted.add(hash);
    this.#flush ??= setTimeout(() => void this.#fetchScenes(), 0);
  }

  /** Forgets the last job, after the person has seen how it ended. */
  dismissJob(): void {
    this.#change({ job: undefined });
  }

  /** Asks for the state; a change heard meanwhile makes it ask once more. */
  async refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#stale = true;
      return;
    }
    this.#refreshing = true;
    try {
      do {
        this.#stale = false;
        const state = await this.transport.send('state', {});
        const look = await this.#lookOf(state);
        this.#change({ state, look, lost: false });
      } while (this.#stale);
    } catch {
      this.#change({ lost: true });
    } finally {
      this.#refreshing = false;
    }
  }

  /** The look that the state names; none while there is no template. */
  async #lookOf(state: WorkspaceState): Promise<Look | undefined> {
    if (state.look === '') return undefined;
    const { state: last, look } = this.#snapshot;
    return look && state.look === last?.look ? look : this.transport.send('look', {});
  }

  #hear(event: WorkspaceEvent): void {
    if (event.type === 'job') this.#change({ job: event.job });
    else void this.refresh();
  }

  async #fetchScenes(): Promise<void> {
    this.#flush = undefined;
    const hashes = [...this.#wanted].slice(0, maxScenes);
    try {
      const found = await this.transport.send('scenes', { hashes });
      const scenes = new Map([...this.#snapshot.scenes, ...Object.entries(found)]);
      // The oldest go first: a Map keeps the order in which they came.
      for (const key of scenes.keys()) {
        if (scenes.size <= keptScenes) break;
        scenes.delete(key);
      }
      this.#change({ scenes });
    } catch {
      this.#change({ lost: true });
    } finally {
      for (const hash of hashes) this.#wanted.delete(hash);
      if (this.#wanted.size > 0) this.#flush = setTimeout(() => void this.#fetchScenes(), 0);
    }
  }

  #change(part: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
