/**
 * One stack of what a person did, over everything that can be taken back: what is kept is the state before each change, which
 * shares all that did not change with the next one.
 */

/** Changes of one group that follow one another within this pause are one step: typing. Milliseconds. */
const pause = 1_000;

/** Steps that are kept; the oldest goes first. */
const mostSteps = 200;

interface Step<State, Change> {
  readonly change: Change;
  /** The state that the other direction comes back to. */
  readonly state: State;
}

export class History<State, Change> {
  #done: Step<State, Change>[] = [];
  #undone: Step<State, Change>[] = [];
  #group: { readonly name: string; readonly at: number } | undefined;

  /** What undo would take back, and redo do again. */
  get next(): { readonly undo?: Change; readonly redo?: Change } {
    const undo = this.#done.at(-1);
    const redo = this.#undone.at(-1);
    return { ...(undo ? { undo: undo.change } : {}), ...(redo ? { redo: redo.change } : {}) };
  }

  /** @param before the state that the change came from. @param group changes that are one step while no pause is between them */
  push(change: Change, before: State, group?: string, now = Date.now()): void {
    const goesOn = group !== undefined && this.#group?.name === group && now - this.#group.at < pause;
    this.#group = group === undefined ? undefined : { name: group, at: now };
    this.#undone = [];
    if (goesOn && this.#done.length > 0) return;
    this.#done.push({ change, state: before });
    if (this.#done.length > mostSteps) this.#done.shift();
  }

  /** The state before the last change; undefined where there was none. */
  undo(current: State): State | undefined {
    return this.#step(this.#done, this.#undone, current);
  }

  /** The state after the change that was taken back last. */
  redo(current: State): State | undefined {
    return this.#step(this.#undone, this.#done, current);
  }

  /** What was done cannot be taken back any more: somebody else has changed the same. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#group = undefined;
  }

  #step(from: Step<State, Change>[], to: Step<State, Change>[], current: State): State | undefined {
    const step = from.pop();
    if (!step) return undefined;
    this.#group = undefined;
    to.push({ change: step.change, state: current });
    return step.state;
  }
}
