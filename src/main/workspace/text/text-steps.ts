/** The steps of undo of one text: typing is one step until a pause, and a step knows the changes that lead back. */
import type { ChangeState, TextChanges } from '../../../shared/contract/index.js';
import type { Back, UndoStack } from '../undo/index.js';
import { difference, inverted } from './changes.js';

/** A step: the text before it while it may still grow, afterwards the changes that lead back. */
interface TextStep {
  before?: string;
  changes?: TextChanges;
}

interface TextStepsOptions {
  readonly undo: UndoStack;
  /** Whose steps these are: each text has its own. */
  readonly owner: string;
  /** The text as it is now. */
  readonly text: () => string;
  /** Makes a change of the text. */
  readonly apply: (changes: TextChanges, client: string) => void;
}

/** The way back of a change that joined the step before it, which has its own. */
const nothing: Back = () => nothing;

export class TextSteps {
  readonly #options: TextStepsOptions;
  /** The step that typing still goes into, with the text before it. */
  #open: TextStep | undefined;

  constructor(options: TextStepsOptions) {
    this.#options = options;
  }

  /**
   * Makes a change that can be taken back.
   *
   * @param group changes of one group that follow one another at once are one step
   * @param along what is taken back and done again with it, in that order
   */
  change(change: ChangeState, changes: TextChanges, client: string, group?: string, along?: Back): void {
    const { undo, owner, text, apply } = this.#options;
    const before = text();
    apply(changes, client);
    // Typing in one text does not go on with what was typed in another.
    const ownGroup = group === undefined ? undefined : `${group} in ${owner}`;
    if (ownGroup !== undefined && undo.continues(ownGroup) && this.#open) {
      undo.push({ change, owner, group: ownGroup, back: nothing });
      return;
    }
    this.#seal(before);
    const step: TextStep = { before };
    this.#open = step;
    const back: Back = () => this.#takeBack(step, along);
    undo.push({ change, owner, back, ...(ownGroup === undefined ? {} : { group: ownGroup }) });
  }

  /** What is typed next is a step of its own. */
  pause(): void {
    this.#options.undo.pause();
  }

  /** Nothing of this text can be taken back any more: somebody else has changed it. */
  forget(): void {
    this.#options.undo.forget(this.#options.owner);
    this.#open = undefined;
  }

  async #takeBack(step: TextStep, along: Back | undefined): Promise<Back> {
    const { text, apply } = this.#options;
    this.#seal(text());
    const changes = step.changes ?? [];
    const again = inverted(text(), changes);
    apply(changes, '');
    const alongAgain = await along?.();
    return () => this.#takeBack({ changes: again }, alongAgain);
  }

  /** The step that was open ends with this text; from then on only the difference is kept. */
  #seal(after: string): void {
    if (this.#open?.before !== undefined) {
      this.#open.changes = difference(after, this.#open.before);
      delete this.#open.before;
    }
    this.#open = undefined;
  }
}
