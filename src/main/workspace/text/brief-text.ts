/**
 * The text of an open brief. It is the file's until somebody changes it; from then on it is unsaved, journalled, and the
 * file is only written when the person asks, and never over what somebody else has written meanwhile.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type {
  ChangeState,
  TextChanges,
  TextCommands,
  TextEditKind,
  TextState,
  TextUpdate,
} from '../../../shared/contract/index.js';
import { describe } from '../../../shared/diagnostics/index.js';
import { checkTarget, writeFiles, writeProblem } from '../output/index.js';
import type { Back, UndoStack } from '../undo/index.js';
import { applied, areValid, difference, inverted } from './changes.js';
import { type FileForm, plainForm, readForm, writeForm } from './file-form.js';
import { Journal } from './journal.js';

/** Changes that windows can still be told one by one; who is further behind gets the whole text. */
const keptUpdates = 1_000;

/** The file as it was last read or written. */
interface OnDisk {
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Undefined where it is no text. */
  readonly text: string | undefined;
  readonly form: FileForm;
}

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
  readonly #undo: UndoStack;
  /** Whose steps of undo these are: each text has its own. */
  readonly #owner: string;
  readonly #journal: Journal;
  readonly #onChange: (client: string) => void;
  #text = '';
  #form = plainForm;
  #readable = false;
  #version = 0;
  #updates: TextUpdate[] = [];
  /** What the text was begun from, or last saved as. */
  #base: OnDisk | undefined;
  /** The file as it is, where it is not the base any more. */
  #theirs: OnDisk | undefined;
  /** There is no file at the moment; the text is as it last was. */
  #missing = false;
  #restored = false;
  #problem: string | undefined;
  /** The step of undo that typing still goes into, with the text before it. */
  #open: TextStep | undefined;

  constructor({ path, undo, state, onChange }: BriefTextOptions) {
    this.#path = path;
    this.#undo = undo;
    this.#owner = `text of ${path}`;
    this.#onChange = onChange;
    this.#journal = new Journal(state, path);
  }

  get state(): TextState {
    return {
      version: this.#version,
      unsaved: this.isUnsaved,
      readable: this.#readable,
      conflict: this.#theirs !== undefined,
      restored: this.#restored && this.isUnsaved,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
    };
  }

  get isUnsaved(): boolean {
    return this.#readable && this.#text !== this.#base?.text;
  }

  /** The brief's content for the engine: the file's own bytes as long as nothing is changed; undefined to read the file. */
  get bytes(): Uint8Array | undefined {
    if (this.isUnsaved) return Buffer.from(this.#text, 'utf8');
    return this.#theirs === undefined && this.#readable && !this.#missing ? this.#base?.bytes : undefined;
  }

  /** The text as a file would hold it. */
  get fileBytes(): Uint8Array | undefined {
    return this.#readable ? writeForm(this.#text, this.#form) : undefined;
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
    this.#text = lost.text;
    this.#updates = [];
    this.#version += 1;
    this.#keep();
  }

  /**
   * Looks at the file again. Where nothing is unsaved, the text is the file's from then on; else what somebody wrote there is
   * a conflict that the person decides.
   */
  look(): void {
    const disk = readDisk(this.#path);
    this.#missing = !disk;
    if (!disk) {
      // Not there, or not to be read: what is here stays, and saving makes the file again.
      this.#theirs = undefined;
      return;
    }
    if (disk.hash === this.#base?.hash) {
      this.#theirs = undefined;
      return;
    }
    const isSame = disk.text !== undefined && this.#readable && disk.text === this.#text;
    if (this.isUnsaved && !isSame) {
      this.#theirs = disk;
      return;
    }
    this.#take(disk);
  }

  text(): TextCommands['text']['output'] {
    return { version: this.#version, text: this.#text };
  }

  since(version: number): TextCommands['textSince']['output'] {
    const behind = this.#version - version;
    if (behind < 0 || behind > this.#updates.length) return { ...this.text(), updates: [] };
    return { version: this.#version, updates: behind === 0 ? [] : this.#updates.slice(-behind) };
  }

  edit({ version, client, kind, changes }: TextEdit): TextCommands['editText']['output'] {
    const isAccepted = this.#readable && version === this.#version && areValid(changes, this.#text.length);
    if (isAccepted && changes.length > 0)
      this.change(kindOf(kind), changes, client, kind === 'typing' ? kind : undefined);
    return { accepted: isAccepted, version: this.#version };
  }

  /** Makes a change that can be taken back. @param along what is taken back and done again with it, in that order */
  change(change: ChangeState, changes: TextChanges, client: string, group?: string, along?: Back): void {
    const before = this.#text;
    this.#apply(changes, client);
    if (group !== undefined && this.#undo.continues(this.#group(group)) && this.#open) {
      this.#undo.push({ change, owner: this.#owner, group: this.#group(group), back: nothing });
      return;
    }
    this.#seal(before);
    const step: TextStep = { before };
    this.#open = step;
    const back: Back = () => this.#takeBack(step, along);
    this.#undo.push({
      change,
      owner: this.#owner,
      back,
      ...(group === undefined ? {} : { group: this.#group(group) }),
    });
  }

  save(): 'saved' | 'conflict' | 'failed' {
    this.look();
    if (this.#theirs) return 'conflict';
    if (!this.#readable) return 'failed';
    if (!this.isUnsaved && !this.#missing) return 'saved';
    const bytes = writeForm(this.#text, this.#form);
    try {
      const checked = checkTarget(this.#path, []);
      const problem = checked.ok ? writeFiles([{ target: checked.target, bytes }]) : checked.problem;
      if (problem) {
        this.#problem = describe(problem);
        return 'failed';
      }
    } catch (error) {
      this.#problem = describe(writeProblem(error, this.#path));
      return 'failed';
    }
    this.#base = { bytes, hash: hashOf(bytes), text: this.#text, form: this.#form };
    this.#settled();
    // What is typed after a save is a step of its own: undo comes back to what was saved.
    this.#undo.pause();
    return 'saved';
  }

  /** The text in the file as it is now. */
  diskText(): string {
    return readDisk(this.#path)?.text ?? '';
  }

  /** `keep`: saving may replace what is in the file now. `load`: the file's text takes this one's place, and undo brings it back. */
  settle(how: 'keep' | 'load'): void {
    const disk = readDisk(this.#path);
    this.#theirs = undefined;
    this.#restored = false;
    this.#problem = undefined;
    if (disk?.text === undefined) return;
    this.#base = disk;
    if (how === 'load') {
      this.#form = disk.form;
      const changes = difference(this.#text, disk.text);
      if (changes.length > 0) this.change({ kind: 'load-text', name: '' }, changes, '');
    }
    this.#keep();
  }

  /** The file has this path now, and holds the text as it is. */
  relocate(path: string): void {
    this.#path = path;
    this.#journal.relocate(path);
    const disk = readDisk(path);
    if (disk?.text === this.#text) {
      this.#base = disk;
      this.#form = disk.form;
      this.#settled();
    } else this.#keep();
  }

  /** What is unsaved is in the journal when this returns. */
  flush(): void {
    this.#journal.flush();
  }

  /** The file's text is the text: nothing of ours was in it. */
  #take(disk: OnDisk): void {
    this.#base = disk;
    this.#theirs = undefined;
    this.#readable = disk.text !== undefined;
    this.#form = disk.form;
    const changes = difference(this.#text, disk.text ?? '');
    if (changes.length > 0) {
      this.#undo.forget(this.#owner);
      this.#open = undefined;
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

  /** Typing in one text does not go on with what was typed in another. */
  #group(name: string): string {
    return `${name} in ${this.#owner}`;
  }

  async #takeBack(step: TextStep, along: Back | undefined): Promise<Back> {
    this.#seal(this.#text);
    const changes = step.changes ?? [];
    const again = inverted(this.#text, changes);
    this.#apply(changes, '');
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

  #apply(changes: TextChanges, client: string): void {
    this.#text = applied(this.#text, changes);
    this.#version += 1;
    this.#updates.push({ client, changes });
    if (this.#updates.length > keptUpdates * 2) this.#updates = this.#updates.slice(-keptUpdates);
    this.#keep();
    this.#onChange(client);
  }

  #keep(): void {
    if (this.isUnsaved) {
      this.#journal.keep({ path: this.#path, base: this.#base?.hash ?? '', text: this.#text, form: this.#form });
    } else void this.#journal.clear();
  }
}

/** A step of undo: the text before it while it may still grow, afterwards the changes that lead back. */
interface TextStep {
  before?: string;
  changes?: TextChanges;
}

/** The way back of a change that joined the step before it, which has its own. */
const nothing: Back = () => nothing;

function kindOf(kind: TextEditKind): ChangeState {
  return { kind: kind === 'typing' ? 'typing' : kind === 'mend' ? 'mend' : 'load-text', name: '' };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readDisk(path: string): OnDisk | undefined {
  try {
    const bytes = readFileSync(path);
    const read = readForm(bytes);
    return { bytes, hash: hashOf(bytes), text: read?.text, form: read?.form ?? plainForm };
  } catch {
    return undefined;
  }
}
