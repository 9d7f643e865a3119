/** What windows hear of an open brief, in order, and the state as they were last told of it. */
import { patchBetween, type WorkspaceEvent, type WorkspaceState } from '../../../shared/contract/index.js';

/** No two briefs have the same revision: a window that is told of another brief's change cannot take it for its own. */
let revisions = 0;

type Scenes = NonNullable<Extract<WorkspaceEvent, { readonly type: 'changed' }>['scenes']>;

export class News {
  readonly #listeners = new Set<(event: WorkspaceEvent) => void>();
  #revision = 0;
  #announced: WorkspaceState | undefined;

  /** Calls back for each event; the answer stops it. */
  readonly listen = (listener: (event: WorkspaceEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(event: WorkspaceEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Of the last announcement; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  /** The state of the last announcement: the next patch leads on from it. */
  get announced(): WorkspaceState | undefined {
    return this.#announced;
  }

  /**
   * Says that something changed, as a patch where windows know a state.
   *
   * @param stateOf the state now, for the revision that it is told under; undefined while there is none
   * @param scenes those that windows do not have yet, where they are few
   */
  announce(stateOf: (revision: number) => WorkspaceState | undefined, scenes: Scenes = {}): void {
    const last = this.#announced;
    revisions += 1;
    this.#revision = revisions;
    this.#announced = stateOf(revisions);
    const patch = last && this.#announced && patchBetween(last, this.#announced);
    this.tell({ type: 'changed', revision: revisions, ...(patch ? { patch, scenes } : {}) });
  }
}
