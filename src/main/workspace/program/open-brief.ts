/**
 * The brief that a window has open, if it has one: how another takes its place, how it is given a place, followed and closed.
 * One of these after another, so that two clicks do not leave two engines.
 */
import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Commands, FileProblem, Notice, UnsavedOrigin, WorkspaceEvent } from '../../../shared/contract/index.js';
import type { EngineThreads } from '../engine/thread.js';
import { errorCode } from '../output/index.js';
import { Session, type SessionOptions } from '../session/session.js';
import { problemOf } from './folder.js';
import type { Host } from './host.js';
import { isBriefName } from './markdown-file.js';
import { MissingFile } from './missing-file.js';
import type { RecentBriefs } from './recent.js';
import { nameFor, type UnsavedBriefs } from './unsaved.js';
import { withoutPlaces } from './without-place.js';

interface OpenBriefOptions {
  readonly host: Pick<Host, 'showBrief'>;
  readonly threads: EngineThreads;
  readonly recent: RecentBriefs;
  readonly unsaved: UnsavedBriefs;
  /** Where the program keeps its state. */
  readonly state: string;
  /** What goes before the briefs' own template and variant. */
  readonly house: NonNullable<SessionOptions['house']>;
  /** Hears what windows are told. */
  readonly tell: (event: WorkspaceEvent) => void;
}

/** Empty where it was done. */
export type Outcome = { readonly problem?: FileProblem };

export class OpenBrief {
  readonly #options: OpenBriefOptions;
  #session: Session | undefined;
  #origin: UnsavedOrigin | undefined;
  #missing: MissingFile | undefined;
  /** As the system was last told. */
  #title = '';
  #openings = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: OpenBriefOptions) {
    this.#options = options;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** Where a brief without a place came from, while it is the open one. */
  get origin(): UnsavedOrigin | undefined {
    return this.#origin;
  }

  /** How many briefs were opened: another number is another brief. */
  get openings(): number {
    return this.#openings;
  }

  /** What happened to its file, for a banner above it. */
  get notice(): Notice | undefined {
    const path = this.#session?.path;
    if (path === undefined) return undefined;
    if (this.#origin) return { kind: 'unsaved', from: this.#origin, name: basename(path) };
    return this.#missing?.notice;
  }

  /** Opens a brief in place of the one that is open, which stays open where that fails. */
  open(path: string): Promise<Outcome> {
    return this.#inTurn(async () => {
      const problem = problemWith(path);
      if (problem) return { problem };
      await this.#show(resolve(path), this.#options.unsaved.holds(path) ? 'before' : undefined);
      return {};
    });
  }

  /** Adds a brief to the deck of the open one. */
  add(path: string): Promise<Outcome> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (!session) return { problem: 'no-deck' };
      const problem = problemWith(path) ?? (await session.add(resolve(path)));
      return problem ? { problem } : {};
    });
  }

  /** Opens a text that has no place of its own. A pasted one is named by what it says. */
  async openText(text: string, name: string, origin: 'clipboard' | 'drop'): Promise<Outcome> {
    if (text.trim() === '') return { problem: 'empty' };
    return this.openUnsaved(text, origin === 'clipboard' ? nameFor(text, origin) : name, origin);
  }

  /** Opens what has no place of its own, under a name. */
  openUnsaved(text: string | Uint8Array, name: string, origin: UnsavedOrigin): Promise<Outcome> {
    return this.#inTurn(async () => {
      await this.#show(this.#options.unsaved.keep(text, name), origin);
      return {};
    });
  }

  /**
   * Gives the brief of a session a place, or writes it to its own.
   *
   * @param to absolute path, with the name of a brief
   * @param replaces whether a file that is there may be replaced
   */
  async saveTo(session: Session, to: string, replaces: boolean): Promise<Commands['saveBrief']['output']> {
    const { unsaved, recent, tell } = this.#options;
    const from = session.path;
    if (to === from) {
      const { outcome } = await session.handlers.saveText({ brief: '' });
      return outcome === 'saved' ? { outcome } : { outcome: 'failed', problem: 'refused' };
    }
    try {
      unsaved.copyTo(from, to, replaces, session.fileBytes);
    } catch (error) {
      return { outcome: 'failed', problem: errorCode(error) === 'EEXIST' ? 'exists' : problemOf(error) };
    }
    await this.#inTurn(async () => {
      this.#origin = undefined;
      this.#missing?.dispose();
      this.#missing = this.#follower(session, to);
      await session.relocate(to);
      if (unsaved.holds(from)) {
        recent.forget(from);
        unsaved.remove(from);
      }
      await this.#remember();
      tell({ type: 'program' });
    });
    return { outcome: 'saved' };
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (session && this.#isUnused) this.#discard(session);
      this.#missing?.dispose();
      this.#session = undefined;
      this.#origin = undefined;
      this.#missing = undefined;
      this.#options.host.showBrief(undefined);
      this.#options.tell({ type: 'program' });
      await session?.dispose();
    });
  }

  async dispose(): Promise<void> {
    // At once: a program that ends does not wait.
    this.#session?.flush();
    await this.#turn;
    this.#missing?.dispose();
    await this.#session?.dispose();
    this.#session = undefined;
  }

  async #show(path: string, origin: UnsavedOrigin | undefined): Promise<void> {
    const { threads, house, state, tell } = this.#options;
    const session = new Session({ path, threads, house, state });
    await session.open();
    const before = this.#session;
    const isUnused = this.#isUnused;
    this.#missing?.dispose();
    this.#session = session;
    this.#origin = origin;
    this.#openings += 1;
    this.#title = '';
    this.#missing = this.#follower(session, path);
    session.listen((event) => this.#hear(session, event));
    await this.#remember();
    if (before && isUnused) this.#discard(before);
    tell({ type: 'program' });
    await before?.dispose();
  }

  /** The file was moved while it was open: the same brief, with the same choice, from its new place. */
  async #follow(session: Session, to: string): Promise<void> {
    if (session !== this.#session) return;
    const from = session.path;
    await session.relocate(to);
    this.#options.recent.forget(from);
    await this.#remember();
    this.#options.tell({ type: 'program' });
  }

  #follower(session: Session, path: string): MissingFile {
    return new MissingFile(path, {
      onNotice: () => this.#options.tell({ type: 'program' }),
      onMoved: (to) => void this.#follow(session, to),
    });
  }

  #hear(session: Session, event: WorkspaceEvent): void {
    if (session !== this.#session) return;
    if (event.type === 'changed') {
      this.#missing?.look();
      void this.#showTitle(session);
    }
    this.#options.tell(this.#origin ? withoutPlaces(event) : event);
  }

  /** The system is told of another title, not of every keystroke. */
  async #showTitle(session: Session): Promise<void> {
    const { brief } = await session.handlers.state({});
    if (session !== this.#session || brief.title === this.#title) return;
    await this.#remember();
  }

  /** Among the recent ones, and in the system's own lists. */
  async #remember(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const { brief } = await session.handlers.state({});
    this.#title = brief.title;
    this.#options.recent.add(session.path, brief.title);
    this.#options.host.showBrief({ ...(this.#origin ? {} : { path: session.path }), title: brief.title });
  }

  /** Whether it was begun here, and nothing has been written or chosen for it since. */
  get #isUnused(): boolean {
    const session = this.#session;
    return this.#origin === 'new' && session?.isUnsaved === false && this.#options.unsaved.isAsKept(session.path);
  }

  /** Nobody misses it: it would stand among the recent ones. */
  #discard({ path }: Session): void {
    this.#options.recent.forget(path);
    this.#options.unsaved.remove(path);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}

/** Why a file cannot be opened as a brief; undefined where nothing stands in the way. */
function problemWith(path: string): FileProblem | undefined {
  if (!isBriefName(basename(path))) return 'not-markdown';
  try {
    realpathSync(path);
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
