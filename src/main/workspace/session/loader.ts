/**
 * The deck of an open brief as the engine last made it: made anew when a text, a choice or a file is another, and windows are
 * told. It decides what is read again, and what stays shown while the brief has an error in it.
 */
import type { WorkspaceState } from '../../../shared/contract/index.js';
import { sameContent } from '../../../shared/same-content.js';
import type { Choices } from '../choices/index.js';
import { cutsPath } from '../cuts/index.js';
import type { EngineClient } from '../engine/client.js';
import type { Loaded, LoadRequest } from '../engine/types.js';
import type { UndoStack } from '../undo/index.js';
import type { DeckTexts } from './deck-texts.js';
import { FirstSlides } from './first-slides.js';
import { FollowedFiles } from './followed-files.js';
import type { News } from './news.js';
import { Rounds } from './rounds.js';
import { namedIn, stateOfSession } from './state.js';

interface LoaderOptions {
  /** Absolute path of the first brief. */
  readonly path: string;
  /** What goes before the brief's own template and variant. */
  readonly house: Pick<LoadRequest, 'template' | 'variant'>;
  readonly engine: EngineClient;
  readonly choices: Choices;
  readonly texts: DeckTexts;
  readonly undo: UndoStack;
  readonly news: News;
}

export class Loader {
  readonly #parts: LoaderOptions;
  #path: string;
  readonly #files: FollowedFiles;
  readonly #loads = new Rounds(() => this.#load());
  /** Files may be others than they were when the deck was last made. */
  #fresh = true;
  #loaded: Loaded | undefined;
  #first: FirstSlides | undefined;
  /** The person's choice is on the disk when this resolves: it is not shown before. */
  #saved: Promise<void> = Promise.resolve();
  #templateFiles: readonly string[] = [];
  #isDisposed = false;

  constructor(parts: LoaderOptions) {
    this.#parts = parts;
    this.#path = parts.path;
    this.#files = new FollowedFiles(() => void this.#filesChanged());
  }

  /** Loads the brief for the first time. Of a long one the first slides are there when this resolves; the others follow. */
  async open(): Promise<void> {
    await this.#loads.ask();
    const { making, slides = [] } = this.#loaded ?? {};
    if (!making) return;
    const hashes = slides.map(({ hash }) => hash);
    this.#first = new FirstSlides(this.#parts.engine, hashes);
    this.loadSoon();
  }

  /** What is shown; undefined until the brief is open. */
  get loaded(): Loaded | undefined {
    return this.#loaded;
  }

  /** Of a long brief, until the others are there. */
  get first(): FirstSlides | undefined {
    return this.#first;
  }

  /** Resolves when all slides are there, also those of a long brief. */
  async whole(): Promise<void> {
    if (this.#loaded?.making) await this.#loads.running;
  }

  /** Resolves when no load is under way, nor wanted. */
  async idle(): Promise<void> {
    while (this.#loads.running) await this.#loads.running;
  }

  /** Files may be others than they were: the next load reads them again. */
  readAgain(): void {
    this.#fresh = true;
  }

  /** Loads, and resolves when it is shown. @param saved what must be on the disk before */
  load(saved = this.#saved): Promise<void> {
    this.#saved = saved;
    return this.#loads.ask();
  }

  /** Loads, for nobody who waits. */
  loadSoon(): void {
    // Before the brief is open, whoever opens it loads it.
    if (!this.#loaded && !this.#loads.running) return;
    this.#loads.ask().catch((error: unknown) => {
      // The engine was ended in the middle of it.
      if (!this.#isDisposed) throw error;
    });
  }

  /** Follows the files of the templates that the window shows, too. @param files absolute paths */
  followTemplates(files: readonly string[]): void {
    this.#templateFiles = files;
    if (this.#loaded) this.#files.follow([...this.#loaded.inputs, ...files], Date.now(), false);
  }

  /** The first brief's file has this path now; the next load is of that. */
  relocate(path: string): void {
    this.#path = path;
    this.readAgain();
  }

  /** Tells windows of the state as it is now. @param scenes those that they do not have yet, where they are few */
  announce(scenes: Loaded['scenes'] = {}): void {
    this.#parts.news.announce((revision) => this.#loaded && this.state(revision), scenes);
  }

  /** The state now, told under a revision. @throws Error before the brief is open */
  state(revision: number): WorkspaceState {
    if (!this.#loaded) throw new Error('The brief is not open yet.');
    const { texts, choices, undo } = this.#parts;
    return stateOfSession({
      revision,
      path: this.#path,
      loaded: this.#loaded,
      text: texts.first,
      others: texts.others,
      choices,
      history: undo.next,
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    await this.#files.dispose();
  }

  get #otherPaths(): readonly string[] {
    return this.#parts.choices.now.others.map(({ path }) => path);
  }

  async #load(): Promise<void> {
    const { house, engine, choices, texts } = this.#parts;
    const began = Date.now();
    const fresh = this.#fresh;
    this.#fresh = false;
    if (fresh) await choices.read();
    texts.openOthers();
    const { others, ...chosen } = choices.now;
    const loaded = await engine.load({
      ...house,
      ...chosen,
      ...texts.contentOf(),
      unchanged: !fresh,
      // Of a long brief that is being opened they are enough for a moment.
      firstSlides: this.#loaded === undefined,
      path: this.#path,
      others: others.map((other) => ({ ...other, ...texts.contentOf(other.path) })),
    });
    await this.#saved;
    // The cut that was the current one is nowhere any more: the full one is.
    if (!loaded.problem && choices.settleOn(namedIn(loaded))) this.#loads.again();
    // With an error in it, the brief has no slides of its own: the last good ones stay, and the reason is said.
    const before = this.#loaded?.making ? undefined : this.#loaded;
    this.#loaded = loaded.problem && before ? { ...before, ...problemOf(loaded) } : loaded;
    if (!loaded.making) this.#first = undefined;
    const all = loaded.problem ? [] : [this.#path, ...this.#otherPaths];
    const briefs = all.filter((path) => !loaded.missingBriefs.includes(path));
    this.#files.follow([...loaded.inputs, ...this.#templateFiles], began, fresh, briefs);
    this.announce(loaded.scenes);
  }

  /** Something was written: the brief, its cuts, a picture, a template. What we wrote ourselves is no news. */
  async #filesChanged(): Promise<void> {
    const { choices, texts, news } = this.#parts;
    const before = texts.versions;
    const { now, problem } = choices;
    texts.look();
    await choices.read();
    const own = new Set([this.#path, ...this.#otherPaths].flatMap((path) => [path, cutsPath(path)]));
    const others = this.#files.areOthers(own);
    const isChosen = choices.now !== now || choices.problem !== problem;
    if (this.#isDisposed) return;
    if (others || isChosen) {
      this.readAgain();
      this.loadSoon();
      return;
    }
    this.#files.goOn();
    // Another text has made the slides anew already; a conflict has the same ones. What we wrote ourselves, as a tick's cuts, is no news.
    const state = this.#loaded && this.state(news.revision);
    if (texts.versions === before && !sameContent(news.announced, state)) this.announce();
  }
}

/** What a load that failed says, over the last good one. */
function problemOf({ problem = '', diagnostics, inputs, missingBriefs }: Loaded) {
  return { problem, diagnostics, inputs, missingBriefs };
}
