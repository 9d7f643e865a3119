/**
 * The text of an open brief. It is the file's until somebody changes it; from then on it is unsaved, journalled, and the
 * file is only written when the person asks, and never over what somebody else has written meanwhile.
 */
import type {
  ChangeState,
  TextChanges,
  TextCommands,
  TextEditKind,
  TextState,
} from '../../../shared/contract/index.js';
import type { Back, UndoStack } from '../undo/index.js';
import { difference } from './changes.js';
import { plainForm, writeForm } from './file-form.js';
import { Journal } from './journal.js';
import { readTextFile, type TextFile, writeTextFile } from './text-file.js';
import { TextSteps } from './text-steps.js';
import { VersionedText } from './versioned-text.js';

export interface BriefTextOptions {
  readonly path: string;
  readonly undo: UndoStack;
  /** Folder of the program's state. */
  readonly state: string | undefined;
  /** The text is another now: `client` made the change, '' for the workspace. */
  readonly onChange: (client: string) => void;
}

/** A change as a window sends it. */
type TextEdit = Omit<TextCommands['editText']['input'], 'brief'>;

export class BriefText {
  #path: string;
  readonly #journal: Journal;
  readonly #onChange: (client: string) => void;
  readonly #steps: TextSteps;
  readonly #now = new VersionedText();
  #form = plainForm;
  /** False where the file is no text: nothing of it can be changed here. */
  #readable = false;
  /** What the text was begun from, or last saved as. */
  #base: TextFile | undefined;
  /** The file as it is, where it is not the base any more. */
  #theirs: TextFile | undefined;
  /** There is no file at the moment; the text is as it last was. */
  #missing = false;
  #restored = false;
  #problem: string | undefined;

  constructor({ path, undo, state, onChange }: BriefTextOptions) {
    this.#path = path;
    this.#onChange = onChange;
    this.#journal = new Journal(state, path);
    this.#steps = new TextSteps({
      undo,
      owner: `text of ${path}`,
      text: () => this.#now.text,
      apply: (changes, client) => this.#apply(changes, client),
    });
  }

  get state(): TextState {
    return {
      version: this.#now.version,
      unsaved: this.isUnsaved,
      readable: this.#readable,
      conflict: this.#theirs !== undefined,
      restored: this.#restored && this.isUnsaved,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
    };
  }

  get isUnsaved(): boolean {
    return this.#readable && this.#now.text !== this.#base?.text;
  }

  /** The brief's content for the engine: the file's own bytes as long as nothing is changed; undefined to read the file. */
  get bytes(): Uint8Array | undefined {
    if (this.isUnsaved) return Buffer.from(this.#now.text, 'utf8');
    return this.#theirs === undefined && this.#readable && !this.#missing ? this.#base?.bytes : undefined;
  }

  /** The text as a file would hold it. */
  get fileBytes(): Uint8Array | undefined {
    return this.#readable ? writeForm(this.#now.text, this.#form) : undefined;
  }

  /** Reads the file for the first time, and what an earlier run has left unsaved of it. */
  open(): void {
    this.look();
    const lost = this.#journal.found();
    if (!lost || lost.text === this.#base?.text) {
      void this.#journal.clear();
      return;
    }
    if (lost.base !== (this.#base?.hash ?? '')) this.#theirs = this.#base ?? this.#theirs;
    // The text was begun from another file than the one that is there: saving asks first.
    if (this.#theirs) this.#base = undefined;
    this.#form = lost.form;
    this.#readable = true;
    this.#restored = true;
    this.#now.replace(lost.text);
    this.#keep();
  }

  /**
   * Looks at the file again. Where nothing is unsaved, the text is the file's from then on; else what somebody wrote there is
   * a conflict that the person decides.
   */
  look(): void {
    const file = readTextFile(this.#path);
    this.#missing = !file;
    if (!file) {
      // Not there, or not to be read: what is here stays, and saving makes the file again.
      this.#theirs = undefined;
      return;
    }
    if (file.hash === this.#base?.hash) {
      this.#theirs = undefined;
      return;
    }
    const isSame = file.text !== undefined && this.#readable && file.text === this.#now.text;
    if (this.isUnsaved && !isSame) {
      this.#theirs = file;
      return;
    }
    this.#take(file);
  }

  text(): TextCommands['text']['output'] {
    return { version: this.#now.version, text: this.#now.text };
  }

  since(version: number): TextCommands['textSince']['output'] {
    return this.#now.since(version);
  }

  edit({ version, client, kind, changes }: TextEdit): TextCommands['editText']['output'] {
    const isAccepted = this.#readable && this.#now.accepts(version, changes);
    if (isAccepted && changes.length > 0)
      this.change(changeOf(kind), changes, client, kind === 'typing' ? kind : undefined);
    return { accepted: isAccepted, version: this.#now.version };
  }

  /** Makes a change that can be taken back. @param along what is taken back and done again with it, in that order */
  change(change: ChangeState, changes: TextChanges, client: string, group?: string, along?: Back): void {
    this.#steps.change(change, changes, client, group, along);
  }

  save(): 'saved' | 'conflict' | 'failed' {
    this.look();
    if (this.#theirs) return 'conflict';
    if (!this.#readable) return 'failed';
    if (!this.isUnsaved && !this.#missing) return 'saved';
    const written = writeTextFile(this.#path, this.#now.text, this.#form);
    if ('problem' in written) {
      this.#problem = written.problem;
      return 'failed';
    }
    this.#base = written;
    this.#settled();
    // What is typed after a save is a step of its own: undo comes back to what was saved.
    this.#steps.pause();
    return 'saved';
  }

  /** The text in the file as it is now. */
  diskText(): string {
    return readTextFile(this.#path)?.text ?? '';
  }

  /** `keep`: saving may replace what is in the file now. `load`: the file's text takes this one's place, and undo brings it back. */
  settle(how: 'keep' | 'load'): void {
    const file = readTextFile(this.#path);
    this.#theirs = undefined;
    this.#restored = false;
    this.#problem = undefined;
    if (file?.text === undefined) return;
    this.#base = file;
    if (how === 'load') {
      this.#form = file.form;
      const changes = difference(this.#now.text, file.text);
      if (changes.length > 0) this.change({ kind: 'load-text', name: '' }, changes, '');
    }
    this.#keep();
  }

  /** The file has this path now, and holds the text as it is. */
  relocate(path: string): void {
    this.#path = path;
    this.#journal.relocate(path);
    const file = readTextFile(path);
    if (file?.text === this.#now.text) {
      this.#base = file;
      this.#form = file.form;
      this.#settled();
    } else this.#keep();
  }

  /** What is unsaved is in the journal when this returns. */
  flush(): void {
    this.#journal.flush();
  }

  /** The file's text is the text: nothing of ours was in it. */
  #take(file: TextFile): void {
    this.#base = file;
    this.#theirs = undefined;
    this.#readable = file.text !== undefined;
    this.#form = file.form;
    const changes = difference(this.#now.text, file.text ?? '');
    if (changes.length > 0) {
      this.#steps.forget();
      this.#apply(changes, '');
    }
    this.#settled();
  }

  #settled(): void {
    this.#theirs = undefined;
    this.#restored = false;
    this.#problem = undefined;
    void this.#journal.clear();
  }

  #apply(changes: TextChanges, client: string): void {
    this.#now.change(changes, client);
    this.#keep();
    this.#onChange(client);
  }

  #keep(): void {
    if (this.isUnsaved) {
      this.#journal.keep({
        path: this.#path,
        base: this.#base?.hash ?? '',
        text: this.#now.text,
        form: this.#form,
      });
    } else void this.#journal.clear();
  }
}

/** What undo says that it takes back. */
function changeOf(kind: TextEditKind): ChangeState {
  return { kind: kind === 'typing' ? 'typing' : kind === 'mend' ? 'mend' : 'load-text', name: '' };
}
