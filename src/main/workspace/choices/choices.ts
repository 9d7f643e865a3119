/**
 * What the person chose for the open brief: its cuts, which of them is the current one, and the template. Every change can be
 * taken back, and is kept: cuts beside the brief, the rest in the program's own folder.
 */
import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChangeState, CutAnswer, CutsProblem } from '../../../shared/contract/index.js';
import { fullCutName, isFullCut, isSameCut } from '../../../shared/cut-name.js';
import { describeWithLine } from '../../../shared/diagnostics/index.js';
import { type CutBook, cutNamesOf, emptyBook, type SectionFacts } from '../../cuts/index.js';
import { cutsPath, readCutsFile, writeCutsFile } from '../cuts/index.js';
import { swap, UndoStack } from '../undo/index.js';
import { Memory } from './memory.js';

/** A state of the choices; a change makes another one. */
export interface Choice {
  readonly book: CutBook;
  /** Name of the current cut. */
  readonly cut: string;
  readonly template?: string;
  readonly variant?: string;
}

/** What of the brief the choices are made for. */
export interface ChosenBrief {
  readonly facts: readonly SectionFacts[];
  /** The cuts that its Markdown names. */
  readonly named: readonly string[];
}

/** Whose steps of undo these are. */
const owner = 'choices';

export type Refusal = NonNullable<CutAnswer['refused']>;

export class Choices {
  #path: string;
  #now: Choice;
  /** The cuts file's text as it was last read or written; undefined where there is none. */
  #text: string | undefined;
  #problem: CutsProblem | undefined;
  readonly #undo: UndoStack;
  #saving: Promise<void> = Promise.resolve();
  readonly #memory: Memory;

  /** @param brief its absolute path. @param state folder of what the program remembers. @param undo where changes go */
  constructor(brief: string, state: string | undefined, undo = new UndoStack()) {
    this.#undo = undo;
    this.#path = brief;
    this.#memory = new Memory(state);
    const { cut, ...house } = this.#memory.of(brief);
    this.#now = { book: emptyBook, cut: cut ?? fullCutName, ...house };
  }

  get now(): Choice {
    return this.#now;
  }

  get problem(): CutsProblem | undefined {
    return this.#problem;
  }

  /** Reads the cuts file, if it is another than it was. What somebody else wrote goes before what could be taken back. */
  async read(): Promise<void> {
    // What is being written is not what somebody else wrote.
    await this.#saving;
    await this.#read();
  }

  async #read(): Promise<void> {
    const file = await readCutsFile(this.#file);
    if (file.text === this.#text && this.#problem?.kind !== 'broken') return;
    if (file.problem) {
      this.#text = file.text;
      this.#problem = { kind: 'broken', message: describeWithLine(file.problem) };
      return;
    }
    this.#problem = undefined;
    if (file.text === this.#text) return;
    this.#text = file.text;
    this.#now = { ...this.#now, book: file.book };
    this.#undo.forget(owner);
  }

  /** The brief has the cut that is the current one, or else 'full' is. */
  settleOn({ named }: ChosenBrief): boolean {
    const names = cutNamesOf(this.#now.book, named);
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
    if (after === before || JSON.stringify(after) === JSON.stringify(before)) return;
    this.#now = after;
    const put = (now: Choice): void => {
      this.#now = now;
    };
    this.#undo.push({ change, owner, back: swap(() => this.#now, put, before) });
  }

  /** Keeps what is chosen now. What cannot be written stays as it is in the window, which says so. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const { cut, template, variant, book } = this.#now;
    this.#memory.keep(this.#path, {
      ...(isFullCut(cut) ? {} : { cut }),
      ...(template === undefined ? {} : { template }),
      ...(variant === undefined ? {} : { variant }),
    });
    if (this.#problem?.kind === 'broken') return;
    const written = await writeCutsFile(this.#file, book, this.#text);
    if ('problem' in written) this.#problem = { kind: 'unsaved', message: describeWithLine(written.problem) };
    else if ('changed' in written) await this.#read();
    else {
      this.#text = written.text;
      this.#problem = undefined;
    }
  }

  /** A cuts file that cannot be read gets a name that is free, and what is chosen now is written in its place. */
  async setAside(): Promise<void> {
    if (this.#problem?.kind !== 'broken') return;
    for (let count = 1; ; count += 1) {
      const aside = this.#file.replace(/\.json$/, `.old${count === 1 ? '' : `-${count}`}.json`);
      if ((await readCutsFile(aside)).text !== undefined) continue;
      try {
        renameSync(resolve(this.#file), resolve(aside));
        this.#text = undefined;
        this.#problem = undefined;
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
    const there = await readCutsFile(this.#file);
    if (there.text === undefined) this.#text = undefined;
    else await this.read();
  }

  get #file(): string {
    return cutsPath(this.#path) ?? '';
  }
}
