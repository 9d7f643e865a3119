/**
 * One stack of what a person did, over everything that can be taken back. A step brings its own way back, so that the stack
 * knows neither cuts nor text nor templates:
 *
 *     stack.push({ change: { kind: 'template', name }, owner: 'choices', back: swap(() => this.now, (now) => { this.now = now; }, before) });
 */
import type { ChangeState, HistoryState } from '../../../shared/contract/index.js';

/** Puts something back as it was, and answers with the way to do it again. It may wait, for instance for a file to be written. */
export type Back = () => Back | Promise<Back>;

export interface UndoStep {
  /** What the window says that it takes back. */
  readonly change: ChangeState;
  /** Whose step it is: `forget` takes all of one owner's. */
  readonly owner: string;
  readonly back: Back;
  /** Changes of one group are one step while no pause is between them, nor another step: typing. */
  readonly group?: string;
}

/** Changes of one group that follow one another within this pause are one step. Milliseconds. */
const pause = 1_000;

/** Steps that are kept; the oldest goes first. */
const mostSteps = 200;

export class UndoStack {
  #done: UndoStep[] = [];
  #undone: UndoStep[] = [];
  #group: { readonly name: string; readonly at: number } | undefined;

  /** What undo would take back, and redo do again. */
  get next(): HistoryState {
    const undo = this.#done.at(-1);
    const redo = this.#undone.at(-1);
    return { ...(undo ? { undo: undo.change } : {}), ...(redo ? { redo: redo.change } : {}) };
  }

  /** Whether a change of this group is part of the last step. Then that step's way back serves for both. */
  continues(group: string, now = performance.now()): boolean {
    return this.#group?.name === group && now - this.#group.at < pause && this.#done.at(-1)?.group === group;
  }

  /** To be called after the change was made. One that continues its group makes no new step, and its `back` is not needed. */
  push(step: UndoStep, now = performance.now()): void {
    const goesOn = step.group !== undefined && this.continues(step.group, now);
    this.#group = step.group === undefined ? undefined : { name: step.group, at: now };
    this.#undone = [];
    if (goesOn) return;
    this.#done.push(step);
    if (this.#done.length > mostSteps) this.#done.shift();
  }

  /** False where there was nothing to take back. */
  undo(): Promise<boolean> {
    return this.#step(this.#done, this.#undone);
  }

  /** False where nothing was taken back. */
  redo(): Promise<boolean> {
    return this.#step(this.#undone, this.#done);
  }

  /** What this owner did cannot be taken back any more: somebody else has changed the same. */
  forget(owner: string): void {
    this.#done = this.#done.filter((step) => step.owner !== owner);
    this.#undone = this.#undone.filter((step) => step.owner !== owner);
    this.#group = undefined;
  }

  /** What is done next is a step of its own, also when it comes at once. */
  pause(): void {
    this.#group = undefined;
  }

  async #step(from: UndoStep[], to: UndoStep[]): Promise<boolean> {
    const step = from.pop();
    if (!step) return false;
    this.#group = undefined;
    to.push({ ...step, back: await step.back() });
    return true;
  }
}

/** A way back for a value that is replaced as a whole. @param before what it was before the change */
export function swap<Value>(get: () => Value, set: (value: Value) => void, before: Value): Back {
  return () => {
    const after = get();
    set(before);
    return swap(get, set, after);
  };
}
