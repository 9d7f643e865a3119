/**
 * What the person chose for the open brief: which others make the deck with it, their cuts, which of these is the current
 * one, and the template. Every change can be taken back, and is kept: cuts beside each brief, the rest in the program's own folder.
 */
import { renameSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ChangeState, CutAnswer, CutsProblem } from '../../../shared/contract/index.js';
import { fullCutName, isFullCut, isSameCut } from '../../../shared/cut-name.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import { sameContent } from '../../../shared/same-content.js';
import { type CutBook, cutNamesOf, emptyBook, type SectionFacts } from '../../cuts/index.js';
import { cutsPath, cutsTextOf, readCutsFile, writeCutsFile } from '../cuts/index.js';
import { swap, UndoStack } from '../undo/index.js';
import { Memory } from './memory.js';

/** A state of the choices; a change makes another one. */
export interface Choice {
  /** Cuts of the first brief. */
  readonly book: CutBook;
  /** The further briefs of the deck, in order. */
  readonly others: readonly OtherChoice[];
  /** Name of the current cut. */
  readonly cut: string;
  readonly template?: string;
  readonly variant?: string;
}

/** A further brief of the deck. */
export interface OtherChoice {
  /** Absolute path. */
  readonly path: string;
  readonly book: CutBook;
}

/** What of a brief the choices are made for. */
export interface ChosenBrief {
  /** Absolute path. */
  readonly path: string;
  /** What stands before the ids of its sections in the deck: '' while it is the only one. */
  readonly prefix: string;
  readonly facts: readonly SectionFacts[];
  /** The cuts that its Markdown names. */
  readonly named: readonly string[];
}

/** The file that holds the cuts of one brief, as it was last read or written. */
interface KnownFile {
  /** Undefined where there is none. */
  readonly text: string | undefined;
  readonly problem?: CutsProblem;
}

const noFile: KnownFile = { text: undefined };

/** Whose steps of undo these are. */
const owner = 'choices';

export type Refusal = NonNullable<CutAnswer['refused']>;

export class Choices {
  #path: string;
  #now: Choice;
  /** By the brief's path. */
  readonly #files = new Map<string, KnownFile>();
  readonly #undo: UndoStack;
  #saving: Promise<void> = Promise.resolve();
  readonly #memory: Memory;

  /** @param brief its absolute path. @param state folder of what the program remembers. @param undo where changes go */
  constructor(brief: string, state: string | undefined, undo = new UndoStack()) {
    this.#undo = undo;
    this.#path = brief;
    this.#memory = new Memory(state);
    const { cut, others = [], ...house } = this.#memory.of(brief);
    this.#now = {
      book: emptyBook,
      others: others.map((path) => ({ path, book: emptyBook })),
      cut: cut ?? fullCutName,
      ...house,
    };
  }

  get now(): Choice {
    return this.#now;
  }

  /** What is wrong with a cuts file: the first of those that are not as they should be. */
  get problem(): CutsProblem | undefined {
    return this.#paths.map((path) => this.#files.get(path)?.problem).find((problem) => problem !== undefined);
  }

  /** Reads the cuts files that have changed. What somebody else wrote holds, and steps of undo from before it are forgotten. */
  async read(): Promise<void> {
    // What is being written is not what somebody else wrote.
    await this.#saving;
    await this.#read();
  }

  async #read(): Promise<void> {
    for (const path of this.#paths) await this.#readOf(path);
  }

  async #readOf(path: string): Promise<void> {
    const known = this.#files.get(path) ?? noFile;
    const found = cutsTextOf(fileOf(path));
    // Looked at before and after each tick.
    if (found.text === known.text && known.problem?.kind !== 'broken') return;
    const file = await readCutsFile(fileOf(path), found);
    if (file.problem) {
      const problem: CutsProblem = { kind: 'broken', message: describeWithLine(file.problem) };
      this.#files.set(path, { text: file.text, problem });
      return;
    }
    this.#files.set(path, { text: file.text });
    if (file.text === known.text) return;
    this.#now = withBook(this.#now, path === this.#path ? undefined : path, () => file.book);
    this.#undo.forget(owner);
  }

  /** The brief has the cut that is the current one, or else 'full' is. */
  settleOn(named: readonly string[]): boolean {
    const names = cutNamesIn(this.#now, named);
    const found = names.find((name) => isSameCut(name, this.#now.cut)) ?? fullCutName;
    if (found === this.#now.cut) return false;
    this.#now = { ...this.#now, cut: found };
    return true;
  }

  /** Makes a change that can be taken back; one that changes nothing is none. */
  async change(change: ChangeState, make: (now: Choice) => Choice): Promise<void> {
    await this.read();
    const before = this.#now;
    const after = make(before);
    if (sameContent(after, before)) return;
    this.#now = after;
    const put = (now: Choice): void => {
      this.#now = now;
    };
    this.#undo.push({ change, owner, back: swap(() => this.#now, put, before) });
  }

  /** As `change`, for what is a part of somebody else's step of undo: it takes this back as well. */
  async changeAlong(make: (now: Choice) => Choice): Promise<void> {
    await this.read();
    this.#now = make(this.#now);
  }

  /** Adds a brief to the deck as its last part, with the cuts that lie beside it. False where it is part of it already. */
  async add(path: string): Promise<boolean> {
    if (this.#paths.includes(path)) return false;
    const file = await readCutsFile(fileOf(path));
    this.#files.set(path, {
      text: file.text,
      ...(file.problem ? { problem: { kind: 'broken', message: describeWithLine(file.problem) } } : {}),
    });
    await this.change({ kind: 'add-brief', name: basename(path) }, (now) => ({
      ...now,
      others: [...now.others, { path, book: file.book }],
    }));
    return true;
  }

  /** Keeps what is chosen now. What cannot be written stays as it is in the window, which says so. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const { cut, template, variant, others } = this.#now;
    this.#memory.keep(this.#path, {
      ...(isFullCut(cut) ? {} : { cut }),
      ...(template === undefined ? {} : { template }),
      ...(variant === undefined ? {} : { variant }),
      ...(others.length === 0 ? {} : { others: others.map(({ path }) => path) }),
    });
    for (const { path, book } of booksOf(this.#path, this.#now)) await this.#saveOf(path, book);
  }

  async #saveOf(path: string, book: CutBook): Promise<void> {
    const known = this.#files.get(path) ?? noFile;
    if (known.problem?.kind === 'broken') return;
    const written = await writeCutsFile(fileOf(path), book, known.text);
    if ('problem' in written) {
      const problem: CutsProblem = { kind: 'unsaved', message: describeWithLine(written.problem) };
      this.#files.set(path, { ...known, problem });
    } else if ('changed' in written) await this.#readOf(path);
    else this.#files.set(path, { text: written.text });
  }

  /** A cuts file that cannot be read gets a name that is free, and what is chosen now is written in its place. */
  async setAside(): Promise<void> {
    const path = this.#paths.find((each) => this.#files.get(each)?.problem?.kind === 'broken');
    if (path === undefined) return;
    const file = fileOf(path);
    for (let count = 1; ; count += 1) {
      const aside = file.replace(/\.json$/, `.old${count === 1 ? '' : `-${count}`}.json`);
      if ((await readCutsFile(aside)).text !== undefined) continue;
      try {
        renameSync(resolve(file), resolve(aside));
        this.#files.delete(path);
      } catch {
        // It stays where it is, and so does the message about it.
      }
      return;
    }
  }

  /** The brief has another path now: its cuts go along, unless there are some already. */
  async relocate(path: string): Promise<void> {
    this.#memory.keep(path, this.#memory.of(this.#path));
    this.#path = path;
    const there = await readCutsFile(fileOf(path));
    if (there.text === undefined) this.#files.delete(path);
    else await this.read();
  }

  /** Of all briefs, the first first. */
  get #paths(): readonly string[] {
    return [this.#path, ...this.#now.others.map(({ path }) => path)];
  }
}

/** The choice with other cuts for one of its briefs. @param path of a further brief; undefined for the first */
export function withBook(now: Choice, path: string | undefined, make: (book: CutBook) => CutBook): Choice {
  if (path === undefined) return { ...now, book: make(now.book) };
  return {
    ...now,
    others: now.others.map((other) => (other.path === path ? { ...other, book: make(other.book) } : other)),
  };
}

/** The cuts of all briefs, the first first. */
export function booksOf(path: string, { book, others }: Choice): readonly OtherChoice[] {
  return [{ path, book }, ...others];
}

/** The names of all cuts that any of the briefs has. */
export function cutNamesIn({ book, others }: Choice, named: readonly string[]): readonly string[] {
  const ofOthers = others.flatMap((other) => other.book.cuts.map(({ name }) => name));
  return cutNamesOf(book, [...ofOthers, ...named]);
}

function fileOf(brief: string): string {
  return cutsPath(brief) ?? '';
}
