/**
 * What stands behind one window: its open brief, if there is one, and everything that can be done without. Doors hand it
 * their messages and a host; it knows neither Electron nor HTTP.
 */
import { promises as disk, existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type {
  BriefHandlers,
  CommandHandlers,
  Commands,
  FileProblem,
  InstalledPackAnswer,
  Notice,
  OpenBrief,
  ProgramCommands,
  ProgramState,
  UnsavedOrigin,
  ViewState,
  WindowAction,
  WorkspaceEvent,
} from '../../../shared/contract/index.js';
import { todayFrom } from '../build/today.js';
import { EngineClient } from '../engine/client.js';
import { EngineThreads } from '../engine/thread.js';
import { samples } from '../folders/resources.js';
import { errorCode } from '../output/index.js';
import { Session, type SessionOptions } from '../session/session.js';
import { findDropped } from './find-dropped.js';
import { problemOf, readFolder } from './folder.js';
import type { Host } from './host.js';
import { isBriefName } from './markdown-file.js';
import { MissingFile } from './missing-file.js';
import { newBrief, newBriefName } from './new-brief.js';
import { Outputs, shareOf } from './outputs.js';
import { Places } from './places.js';
import { RecentBriefs } from './recent.js';
import { documentsFolder, nameFor, UnsavedBriefs } from './unsaved.js';
import { changedView, keepView, readView } from './view.js';

export interface WorkspaceOptions {
  readonly host: Host;
  /** The engine worker's bundle. */
  readonly engineScript: string;
  /** Where the program keeps recent and unsaved briefs. */
  readonly state: string;
  /** Folders below which the window's own file browser may look; none where the system's dialogs ask. */
  readonly places: readonly string[];
  /** What goes before the briefs' own template and variant. */
  readonly house?: SessionOptions['house'];
}

type Outcome = { readonly problem?: FileProblem };

const sampleName = 'iran-russia-drones.md';

export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #host: Host;
  readonly #places: Places;
  readonly #unsaved: UnsavedBriefs;
  readonly #recent: RecentBriefs;
  readonly #outputs = new Outputs();
  readonly #threads: EngineThreads;
  readonly #listeners = new Set<(event: WorkspaceEvent) => void>();
  #session: Session | undefined;
  /** Where an unsaved brief came from, while it is the open one. */
  #origin: UnsavedOrigin | undefined;
  #missing: MissingFile | undefined;
  #title = '';
  #openings = 0;
  #view: ViewState;
  /** One opening after another: two clicks must not leave two engines. */
  #opening: Promise<unknown> = Promise.resolve();

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#host = options.host;
    this.#threads = new EngineThreads(options.engineScript);
    this.#threads.ahead();
    this.#view = readView(options.state);
    this.#places = new Places(options.places);
    this.#unsaved = new UnsavedBriefs(options.state);
    this.#recent = new RecentBriefs(options.state, (path) => this.#unsaved.holds(path));
  }

  readonly listen = (listener: (event: WorkspaceEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly picture = async (hash: string) => this.#session?.picture(hash);

  /** A file that an export wrote, for a window whose system cannot open it. */
  readonly output = async (job: string, index: number) => {
    const path = this.#outputs.at(job, index);
    const bytes = path === undefined ? undefined : await disk.readFile(path).catch(() => undefined);
    return path === undefined || bytes === undefined ? undefined : { bytes, name: basename(path) };
  };

  readonly face = async (hash: string) => this.#session?.face(hash);

  /** What the contract asks for, as it stands now: with a brief open, its session answers too. Doors have checked every message. */
  get handlers(): Partial<CommandHandlers> {
    return { ...this.#session?.handlers, ...this.#ofBrief, ...this.#ofProgram };
  }

  /** Absolute path of the open brief, saved or not. */
  get path(): string | undefined {
    return this.#session?.path;
  }

  /** Passes on what was chosen in the door's own menus. */
  act(action: WindowAction): void {
    this.#tell({ type: 'action', action });
  }

  /** Opens a brief in place of the one that is open, which stays open where that fails. */
  open(path: string): Promise<Outcome> {
    return this.#inTurn(async () => {
      const problem = this.#problemWith(path);
      if (problem) return { problem };
      await this.#show(resolve(path), this.#unsaved.holds(path) ? 'before' : undefined);
      return {};
    });
  }

  /** Adds a brief to the deck of the open one. */
  #add(path: string): Promise<Outcome> {
    return this.#inTurn(async () => {
      const session = this.#session;
      if (!session) return { problem: 'no-deck' };
      const problem = this.#problemWith(path) ?? (await session.add(resolve(path)));
      return problem ? { problem } : {};
    });
  }

  async dispose(): Promise<void> {
    // At once: a program that ends does not wait.
    this.#session?.flush();
    await this.#opening;
    this.#missing?.dispose();
    await this.#session?.dispose();
    this.#session = undefined;
    await this.#threads.dispose();
  }

  readonly #ofProgram: { readonly [Name in keyof ProgramCommands]: CommandHandlers[Name] } = {
    program: async () => this.#state(),
    askForBrief: async () => {
      if (!this.#host.abilities.dialogs) return { outcome: 'browse' };
      const path = await this.#host.askForBrief();
      if (path === undefined) return { outcome: 'cancelled' };
      const { problem } = await this.open(path);
      return problem ? { outcome: 'cancelled', problem } : { outcome: 'opened' };
    },
    browse: async ({ folder }) => {
      const open = this.#session?.path;
      const start = open !== undefined && !this.#unsaved.holds(open) ? dirname(open) : '';
      const state = readFolder(folder || start, this.#places);
      return folder === '' && state.problem ? readFolder('', this.#places) : state;
    },
    openBrief: async ({ path }) => {
      const inside = this.#recent.has(path) ? path : this.#places.inside(path);
      return inside === undefined
        ? { problem: this.#places.roots.length > 0 ? 'outside' : 'missing' }
        : this.open(inside);
    },
    askToAddBrief: async () => {
      if (!this.#host.abilities.dialogs) return { outcome: 'browse' };
      const path = await this.#host.askForBrief();
      if (path === undefined) return { outcome: 'cancelled' };
      const { problem } = await this.#add(path);
      return problem ? { outcome: 'cancelled', problem } : { outcome: 'added' };
    },
    addBrief: async ({ path }) => {
      const inside = this.#recent.has(path) ? path : this.#places.inside(path);
      return inside === undefined
        ? { problem: this.#places.roots.length > 0 ? 'outside' : 'missing' }
        : this.#add(inside);
    },
    openSample: () => this.#openUnsaved(readFileSync(join(samples(), sampleName)), sampleName, 'sample'),
    beginBrief: async () => {
      await this.#openUnsaved(newBrief(todayFrom(process.env, new Date()).today), newBriefName, 'new');
      return { opening: this.#openings };
    },
    newBrief: ({ text, name, from }) => this.#openText(text, name, from),
    pasteBrief: async () => {
      const text = await this.#host.readClipboard();
      return text === undefined ? { done: false } : { done: true, ...(await this.#openText(text, '', 'clipboard')) };
    },
    findDropped: async ({ text, name }) => {
      const path = await findDropped(name, text, this.#places);
      return path === undefined ? { folder: '', path: '' } : { folder: dirname(path), path };
    },
    saveBrief: ({ path, force }) => this.#save(path, force),
    keepView: async (view) => {
      this.#view = changedView(this.#view, view);
      keepView(this.#options.state, this.#view);
      this.#tell({ type: 'program' });
      return {};
    },
    closeBrief: async () => {
      await this.#inTurn(() => this.#close());
      return {};
    },
    forget: async ({ path }) => {
      this.#recent.forget(path);
      this.#tell({ type: 'program' });
      return {};
    },
    askForTarget: async ({ path }) => {
      const chosen = this.#host.abilities.dialogs ? await this.#host.askForPlace('deck', path) : undefined;
      return { path: chosen ?? '' };
    },
    fullScreen: async ({ on }) => ({ done: this.#host.fullScreen(on) }),
    reveal: async ({ path }) => {
      const ofDeck = [this.#session?.path, ...(this.#session?.otherPaths ?? [])];
      const isOurs = ofDeck.includes(path) || this.#outputs.has(path);
      return isOurs && (await this.#host.reveal(path)) ? {} : { problem: 'refused' };
    },
    revealTemplate: async ({ template }) => {
      const cards = (await this.#session?.handlers.templates({}))?.cards ?? [];
      const card = cards.find(({ reference }) => reference === template);
      return card && (await this.#host.reveal(card.path)) ? {} : { problem: 'refused' };
    },
    installPack: async (input) => this.#session?.installPack(input) ?? this.#installWithoutBrief(input),
    openOutput: async ({ path }) =>
      this.#outputs.has(path) && (await this.#host.openFile(path)) ? {} : { problem: 'refused' },
  };

  /** Of what a session answers, that which is otherwise for a brief that has no place yet. */
  get #ofBrief(): Partial<BriefHandlers> {
    const session = this.#session;
    if (!session || !this.#origin) return {};
    return {
      state: async () => {
        const state = await session.handlers.state({});
        return { ...state, brief: withoutPlace(state.brief) };
      },
      exportTarget: async () => {
        const target = await session.handlers.exportTarget({});
        const path = join(documentsFolder(), basename(target.path));
        return { ...target, path, exists: existsSync(path) };
      },
      // It is asked for a place first: what lies in the program's own folder is nothing that a person can find.
      saveText: async (input) => (input.brief === '' ? { outcome: 'place' } : session.handlers.saveText(input)),
      pastePicture: async (input) =>
        input.brief === '' ? { outcome: 'no-place' } : session.handlers.pastePicture(input),
    };
  }

  /** In an engine that has no brief: the window stays free, as it does with one. */
  async #installWithoutBrief(input: Commands['installPack']['input']): Promise<InstalledPackAnswer> {
    const engine = new EngineClient(this.#threads, () => undefined);
    try {
      return (await engine.desk({ name: 'installPack', input })) as InstalledPackAnswer;
    } finally {
      await engine.dispose();
    }
  }

  #state(): ProgramState {
    const notice = this.#notice();
    return {
      open: this.#session !== undefined,
      opening: this.#openings,
      recent: this.#recent.list().filter(({ path }) => path !== this.#session?.path),
      abilities: this.#host.abilities,
      view: this.#view,
      ...(notice ? { notice } : {}),
    };
  }

  #notice(): Notice | undefined {
    const path = this.#session?.path;
    if (path === undefined) return undefined;
    if (this.#origin) return { kind: 'unsaved', from: this.#origin, name: basename(path) };
    return this.#missing?.notice;
  }

  /** Why `path` cannot be opened; undefined where nothing stands in the way. */
  #problemWith(path: string): FileProblem | undefined {
    if (!isBriefName(basename(path))) return 'not-markdown';
    try {
      realpathSync(path);
      return undefined;
    } catch (error) {
      return problemOf(error);
    }
  }

  async #show(path: string, origin: UnsavedOrigin | undefined): Promise<void> {
    const session = new Session({
      path,
      threads: this.#threads,
      house: this.#options.house ?? {},
      state: this.#options.state,
    });
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
    this.#tell({ type: 'program' });
    await before?.dispose();
  }

  /** A brief without a file; a pasted one is named by what it says. */
  async #openText(text: string, name: string, origin: 'clipboard' | 'drop'): Promise<Outcome> {
    if (text.trim() === '') return { problem: 'empty' };
    return this.#openUnsaved(text, origin === 'clipboard' ? nameFor(text, origin) : name, origin);
  }

  #openUnsaved(text: string | Uint8Array, name: string, origin: UnsavedOrigin): Promise<Outcome> {
    return this.#inTurn(async () => {
      await this.#show(this.#unsaved.keep(text, name), origin);
      return {};
    });
  }

  /** The file was moved while it was open: the same brief, with the same choice, from its new place. */
  async #follow(session: Session, to: string): Promise<void> {
    if (session !== this.#session) return;
    const from = session.path;
    await session.relocate(to);
    this.#recent.forget(from);
    await this.#remember();
    this.#tell({ type: 'program' });
  }

  async #save(path: string, force: boolean): ReturnType<CommandHandlers['saveBrief']> {
    const session = this.#session;
    if (!session) return { outcome: 'failed', problem: 'missing' };
    const from = session.path;
    const proposed = path || join(documentsFolder(), basename(from));
    const chosen = this.#host.abilities.dialogs
      ? await this.#host.askForPlace('brief', proposed)
      : this.#places.insideOrNew(resolve(path));
    if (chosen === undefined) {
      return this.#host.abilities.dialogs ? { outcome: 'cancelled' } : { outcome: 'failed', problem: 'outside' };
    }
    const to = isBriefName(basename(chosen)) ? chosen : `${chosen}.md`;
    if (to === from) {
      const { outcome } = await session.handlers.saveText({ brief: '' });
      return outcome === 'saved' ? { outcome } : { outcome: 'failed', problem: 'refused' };
    }
    try {
      // The system's dialog has asked about replacing.
      this.#unsaved.copyTo(from, to, force || this.#host.abilities.dialogs, session.fileBytes);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return { outcome: 'failed', problem: 'exists' };
      return { outcome: 'failed', problem: problemOf(error) };
    }
    await this.#inTurn(async () => {
      this.#origin = undefined;
      this.#missing?.dispose();
      this.#missing = this.#follower(session, to);
      await session.relocate(to);
      if (this.#unsaved.holds(from)) {
        this.#recent.forget(from);
        this.#unsaved.remove(from);
      }
      await this.#remember();
      this.#tell({ type: 'program' });
    });
    return { outcome: 'saved' };
  }

  /** Whether the open brief was begun here, and nothing has been written or chosen for it since. */
  get #isUnused(): boolean {
    const session = this.#session;
    return this.#origin === 'new' && session?.isUnsaved === false && this.#unsaved.isAsKept(session.path);
  }

  /** Nobody misses it: it would stand among the recent ones. */
  #discard({ path }: Session): void {
    this.#recent.forget(path);
    this.#unsaved.remove(path);
  }

  async #close(): Promise<void> {
    const session = this.#session;
    if (session && this.#isUnused) this.#discard(session);
    this.#missing?.dispose();
    this.#session = undefined;
    this.#origin = undefined;
    this.#missing = undefined;
    this.#host.showBrief(undefined);
    this.#tell({ type: 'program' });
    await session?.dispose();
  }

  #hear(session: Session, event: WorkspaceEvent): void {
    if (session !== this.#session) return;
    if (event.type === 'job') {
      this.#outputs.hear(event.job);
      this.#host.showProgress(shareOf(event.job));
    }
    if (event.type === 'changed') {
      this.#missing?.look();
      void this.#showTitle(session);
    }
    this.#tell(this.#origin ? withoutPlaces(event) : event);
  }

  /** The system is told of another title, not of every keystroke. */
  async #showTitle(session: Session): Promise<void> {
    const { brief } = await session.handlers.state({});
    if (session !== this.#session || brief.title === this.#title) return;
    await this.#remember();
  }

  async #remember(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const { brief } = await session.handlers.state({});
    this.#title = brief.title;
    this.#recent.add(session.path, brief.title);
    this.#host.showBrief({ ...(this.#origin ? {} : { path: session.path }), title: brief.title });
  }

  #follower(session: Session, path: string): MissingFile {
    return new MissingFile(path, {
      onNotice: () => this.#tell({ type: 'program' }),
      onMoved: (to) => void this.#follow(session, to),
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#opening.then(work);
    this.#opening = next.catch(() => undefined);
    return next;
  }

  #tell(event: WorkspaceEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** Where an unsaved brief is kept is nothing that a window shows. */
function withoutPlace(brief: OpenBrief): OpenBrief {
  return { ...brief, path: '' };
}

function withoutPlaces(event: WorkspaceEvent): WorkspaceEvent {
  if (event.type !== 'changed' || !event.patch?.parts.brief) return event;
  const { patch } = event;
  return { ...event, patch: { ...patch, parts: { ...patch.parts, brief: withoutPlace(event.patch.parts.brief) } } };
}
