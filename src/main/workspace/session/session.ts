/**
 * An open brief behind a window, with those that make one deck with it: what the person wrote and chose, and the commands of
 * the contract that are about it. The work is the engine's; this holds what must survive it.
 */
import type { BriefHandlers, Commands, InstalledPackAnswer, WorkspaceEvent } from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';
import { Choices, choiceHandlers } from '../choices/index.js';
import { EngineClient } from '../engine/client.js';
import type { EngineThreads } from '../engine/thread.js';
import type { LoadRequest } from '../engine/types.js';
import type { DeskHandlers } from '../gallery/index.js';
import { layoutChange, textHandlers } from '../text/index.js';
import { type Back, UndoStack } from '../undo/index.js';
import { deckHandlers } from './deck-handlers.js';
import { DeckTexts } from './deck-texts.js';
import { Exports } from './exports.js';
import { Loader } from './loader.js';
import { News } from './news.js';
import { namedIn } from './state.js';
import { templateHandlers } from './template-handlers.js';

export interface SessionOptions {
  /** Absolute path of the (first) brief. */
  readonly path: string;
  /** Where its engine runs. */
  readonly threads: EngineThreads;
  /** What goes before the brief's own template and variant. */
  readonly house?: Pick<LoadRequest, 'template' | 'variant'>;
  /** Where the program keeps what the person chose; nothing is remembered where absent. */
  readonly state?: string;
}

/** Further briefs of one deck, at most: a week's reports of a desk are fewer, and a window shows each. */
const mostOthers = 30;

export class Session {
  #path: string;
  readonly #engine: EngineClient;
  readonly #news = new News();
  /** What can be taken back: whoever changes something for the person pushes it here. */
  readonly #undo = new UndoStack();
  readonly #choices: Choices;
  readonly #texts: DeckTexts;
  readonly #loader: Loader;
  readonly #exports: Exports;
  readonly #handlers: BriefHandlers & Pick<DeskHandlers, 'installPack'>;
  #isDisposed = false;

  constructor({ path, threads, house = {}, state }: SessionOptions) {
    this.#path = path;
    this.#engine = new EngineClient(threads, (job) => this.#news.tell({ type: 'job', job }));
    this.#exports = new Exports(this.#engine, state, (job) => this.#news.tell({ type: 'job', job }));
    this.#choices = new Choices(path, state, this.#undo);
    this.#texts = new DeckTexts({
      path,
      undo: this.#undo,
      state,
      otherPaths: () => this.otherPaths,
      onChange: (brief, version) => {
        // Windows hear of another text at once, and of the slides when they are made.
        this.#news.tell({ type: 'text', brief, version });
        this.#loader.loadSoon();
      },
    });
    this.#loader = new Loader({
      path,
      house,
      engine: this.#engine,
      choices: this.#choices,
      texts: this.#texts,
      undo: this.#undo,
      news: this.#news,
    });
    this.#handlers = this.#makeHandlers();
  }

  /** Reads the brief for the first time. Of a long one the first slides are there when this resolves; the others follow. */
  async open(): Promise<void> {
    this.#texts.first.open();
    await this.#loader.open();
  }

  /** Absolute path of the brief, the first of the deck. */
  get path(): string {
    return this.#path;
  }

  /** Absolute paths of the further ones. */
  get otherPaths(): readonly string[] {
    return this.#choices.now.others.map(({ path }) => path);
  }

  /** Makes another brief the last part of the deck: why it cannot be, where it cannot. */
  async add(path: string): Promise<'twice' | 'no-deck' | undefined> {
    if (path === this.#path) return 'twice';
    if (this.otherPaths.length >= mostOthers) return 'no-deck';
    if (!(await this.#choices.add(path))) return 'twice';
    this.#loader.readAgain();
    await this.#loader.load(this.#choices.save());
    return undefined;
  }

  /** The file has another place now: it is the same brief, with the same choice. */
  async relocate(path: string): Promise<void> {
    this.#path = path;
    this.#texts.relocate(path);
    this.#loader.relocate(path);
    await this.#choices.relocate(path);
    await this.#loader.load();
    await this.#choices.save();
  }

  readonly listen = (listener: (event: WorkspaceEvent) => void): (() => void) => this.#news.listen(listener);

  readonly picture = (hash: string) => this.#untilDisposed(this.#engine.picture(hash));

  readonly face = (hash: string) => this.#untilDisposed(this.#engine.face(hash));

  /** What the contract asks for; the doors have checked every message. */
  get handlers(): BriefHandlers {
    return this.#handlers;
  }

  /** Installs the zip of a template and chooses it. Without a brief the program does that too, so it is no command of a brief. */
  installPack(input: Commands['installPack']['input']): Promise<InstalledPackAnswer> {
    return this.#handlers.installPack(input);
  }

  /** The brief as a file would hold it, saved or not; undefined where its file is no text. */
  get fileBytes(): Uint8Array | undefined {
    return this.#texts.first.fileBytes;
  }

  /** Whether its text is another than the file's. */
  get isUnsaved(): boolean {
    return this.#texts.first.isUnsaved;
  }

  /** What is not on the disk yet, is when this returns. */
  flush(): void {
    this.#texts.flush();
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.flush();
    await this.#loader.dispose();
    await this.#engine.dispose();
  }

  #makeHandlers(): BriefHandlers & Pick<DeskHandlers, 'installPack'> {
    const loader = this.#loader;
    const news = this.#news;
    return {
      ...deckHandlers({
        engine: this.#engine,
        exports: this.#exports,
        // What was announced, not what has become of it since: the next patch leads on from that.
        state: async () => news.announced ?? loader.state(news.revision),
        first: () => loader.first,
        followTemplates: (files) => loader.followTemplates(files),
        path: () => this.#path,
        going: async () => {
          await loader.whole();
          return loader.loaded?.going ?? { notes: 0, hidden: 0 };
        },
      }),
      ...textHandlers({
        textOf: this.#texts.of,
        // Saved, or a conflict decided: the slides are the same, unless the file's text was loaded.
        tell: () => {
          loader.announce();
          return news.revision;
        },
      }),
      ...templateHandlers({
        ask: (name, input) => {
          // It may write a template: what is shown next loads it anew.
          loader.readAgain();
          return this.#engine.desk({ name, input });
        },
        choose: (template) => this.#handlers.chooseTemplate({ template, variant: '' }),
      }),
      ...choiceHandlers({
        choices: this.#choices,
        undo: this.#undo,
        briefs: () => loader.loaded?.briefs ?? [],
        named: () => (loader.loaded ? namedIn(loader.loaded) : []),
        titleOf: (id) => this.#section(id)?.title ?? '',
        layoutOf: (id) => this.#section(id)?.layout,
        writeHeading: (section, layout, along) => this.#writeHeading(section, layout, along),
        fit: (name, minutes) => this.#engine.fit({ name, minutes }),
        show: async (saved) => {
          await loader.load(saved);
          return news.revision;
        },
      }),
    };
  }

  /** A page that goes while it loads a picture is no fault: what was asked for is not there any more. */
  #untilDisposed<T>(asked: Promise<T>): Promise<T | undefined> {
    return asked.catch((error: unknown) => {
      if (this.#isDisposed) return undefined;
      throw error;
    });
  }

  #section(id: string) {
    return this.#loader.loaded?.sections.find((section) => section.id === id);
  }

  /** Has a section's heading ask for a kind of slide; false where its line cannot say it. */
  async #writeHeading(id: string, layout: LayoutId, along: Back): Promise<boolean> {
    // What was typed may have moved the line.
    await this.#loader.idle();
    const section = this.#section(id);
    const text = section && this.#texts.of(section.brief)?.text;
    const changes = text && layoutChange(text.text().text, section.lines.from, layout);
    if (!changes) return false;
    text.change({ kind: 'layout', name: section.title }, changes, '', undefined, along);
    return true;
  }
}
