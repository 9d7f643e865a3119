/** The texts of the briefs that make one deck: the first one's, and those of further briefs by their paths. */
import type { LoadRequest } from '../engine/types.js';
import { BriefText, type OpenText } from '../text/index.js';
import type { UndoStack } from '../undo/index.js';

interface DeckTextsOptions {
  /** Absolute path of the first brief. */
  readonly path: string;
  readonly undo: UndoStack;
  /** Folder of the program's state. */
  readonly state: string | undefined;
  /** Absolute paths of the further briefs that are part of the deck now. */
  readonly otherPaths: () => readonly string[];
  /** A text is another now. `brief`: as windows name it, '' for the first, else its path. */
  readonly onChange: (brief: string, version: number) => void;
}

export class DeckTexts {
  readonly #options: DeckTextsOptions;
  #path: string;
  readonly #first: BriefText;
  /** One that was taken out of the deck keeps its text, in case it comes back. */
  readonly #others = new Map<string, BriefText>();

  constructor(options: DeckTextsOptions) {
    this.#options = options;
    this.#path = options.path;
    this.#first = this.#textAt(options.path, '');
  }

  get first(): BriefText {
    return this.#first;
  }

  /** By path, also of those that were taken out. */
  get others(): ReadonlyMap<string, BriefText> {
    return this.#others;
  }

  /** Versions of all texts: another one where any text is another. */
  get versions(): string {
    return this.#all.map(({ state }) => state.version).join();
  }

  /** The text of a brief as windows name it; undefined for one that is not of the deck. */
  readonly of = (brief: string): OpenText | undefined => {
    if (brief === '') return { path: this.#path, text: this.#first };
    const text = this.#options.otherPaths().includes(brief) ? this.#others.get(brief) : undefined;
    return text && { path: brief, text };
  };

  /** What the engine is given of the first brief's text, or of another's: nothing where it reads the file itself. */
  contentOf(path?: string): Pick<LoadRequest, 'bytes'> {
    const bytes = (path === undefined ? this.#first : this.#others.get(path))?.bytes;
    return bytes ? { bytes } : {};
  }

  /** Reads the texts of further briefs that have become part of the deck. */
  openOthers(): void {
    for (const path of this.#options.otherPaths()) {
      if (this.#others.has(path)) continue;
      const text = this.#textAt(path, path);
      this.#others.set(path, text);
      text.open();
    }
  }

  /** Looks at all files again. */
  look(): void {
    for (const text of this.#all) text.look();
  }

  /** The first brief's file has this path now. */
  relocate(path: string): void {
    this.#path = path;
    this.#first.relocate(path);
  }

  /** What is unsaved is in the journals when this returns. */
  flush(): void {
    for (const text of this.#all) text.flush();
  }

  get #all(): readonly BriefText[] {
    return [this.#first, ...this.#others.values()];
  }

  #textAt(path: string, brief: string): BriefText {
    const { undo, state, onChange } = this.#options;
    const text: BriefText = new BriefText({ path, undo, state, onChange: () => onChange(brief, text.state.version) });
    return text;
  }
}
