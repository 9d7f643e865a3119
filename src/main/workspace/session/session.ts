/**
 * An open brief behind a window, with those that make one deck with it: the person's choice of sections, the file followed on the disk, and the last state. The
 * work is the engine's; this holds what must survive it.
 */
import { existsSync } from 'node:fs';
import {
  type BriefHandlers,
  type Commands,
  type InstalledPackAnswer,
  type JobState,
  type KeptTemplateAnswer,
  patchBetween,
  type WorkspaceEvent,
  type WorkspaceState,
} from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';
import { sameContent } from '../../../shared/same-content.js';
import { type ChoiceCommand, Choices, choiceHandlers } from '../choices/index.js';
import { cutsPath } from '../cuts/index.js';
import { EngineClient } from '../engine/client.js';
import type { EngineThreads } from '../engine/thread.js';
import type { Loaded, LoadRequest } from '../engine/types.js';
import type { DeskCommand, DeskHandlers } from '../gallery/index.js';
import { BriefText, headingWithLayout, type OpenText, type TextCommand, textHandlers } from '../text/index.js';
import { type Back, UndoStack } from '../undo/index.js';
import { ExportMemory } from './export-memory.js';
import { FirstSlides } from './first-slides.js';
import { FollowedFiles } from './followed-files.js';
import { namedIn, stateOfSession } from './state.js';

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

/** No two briefs have the same revision: a window that is told of another brief's change cannot take it for its own. */
let revisions = 0;

/** Further briefs of one deck, at most: a week's reports of a desk are fewer, and a window shows each. */
const mostOthers = 30;

export class Session {
  #path: string;
  readonly #house: NonNullable<SessionOptions['house']>;
  readonly #engine: EngineClient;
  readonly #files: FollowedFiles;
  readonly #listeners = new Set<(event: WorkspaceEvent) => void>();
  readonly #choices: Choices;
  readonly #exports: ExportMemory;
  /** What can be taken back: whoever changes something for the person pushes it here. */
  readonly #undo = new UndoStack();
  readonly #stateFolder: string | undefined;
  readonly #text: BriefText;
  /** Texts of further briefs by path. One that was taken out of the deck keeps its text, in case it comes back. */
  readonly #others = new Map<string, BriefText>();
  #revision = 0;
  /** The person's choice is on the disk when this resolves: it is not shown before. */
  #saved: Promise<void> = Promise.resolve();
  /** Files may be others than they were when the deck was last made. */
  #fresh = true;
  #loaded: Loaded | undefined;
  /** The state as windows were last told of it. */
  #announced: WorkspaceState | undefined;
  /** Of a long brief, until the others are there. */
  #first: FirstSlides | undefined;
  /** The load under way, and whether another is wanted after it: changes that come in a burst make one load. */
  #loading: Promise<void> | undefined;
  #again = false;
  #jobs = 0;
  /** Of the templates that the window shows. */
  #templateFiles: readonly string[] = [];
  #isDisposed = false;

  constructor({ path, threads, house = {}, state }: SessionOptions) {
    this.#path = path;
    this.#choices = new Choices(path, state, this.#undo);
    this.#stateFolder = state;
    this.#text = this.#textAt(path, '');
    this.#ofText = textHandlers({ textOf: (brief) => this.#textOf(brief), tell: () => this.#textSettled() });
    this.#exports = new ExportMemory(state);
    this.#house = house;
    this.#engine = new EngineClient(threads, (job) => this.#tell({ type: 'job', job }));
    this.#files = new FollowedFiles(() => {
      void this.#filesChanged();
    });
    this.#ofChoices = choiceHandlers({
      choices: this.#choices,
      undo: this.#undo,
      briefs: () => this.#loaded?.briefs ?? [],
      named: () => (this.#loaded ? namedIn(this.#loaded) : []),
      titleOf: (id) => this.#loaded?.sections.find((section) => section.id === id)?.title ?? '',
      layoutOf: (id) => this.#loaded?.sections.find((section) => section.id === id)?.layout,
      writeHeading: (section, layout, along) => this.#writeHeading(section, layout, along),
      fit: (name, minutes) => this.#engine.fit({ name, minutes }),
      show: async (saved) => {
        this.#saved = saved;
        await this.#reload();
        return this.#revision;
      },
    });
  }

  /** Reads the brief for the first time. Of a long one the first slides are there when this resolves; the others follow. */
  async open(): Promise<void> {
    this.#text.open();
    this.#fresh = true;
    await this.#reload(true);
    const { making, slides = [] } = this.#loaded ?? {};
    if (!making) return;
    const hashes = slides.map(({ hash }) => hash);
    this.#first = new FirstSlides(this.#engine, hashes);
    this.#reloadSoon();
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
    this.#saved = this.#choices.save();
    this.#fresh = true;
    await this.#reload();
    return undefined;
  }

  /** The file has another place now: it is the same brief, with the same choice. */
  async relocate(path: string): Promise<void> {
    this.#path = path;
    this.#text.relocate(path);
    this.#fresh = true;
    await this.#choices.relocate(path);
    await this.#reload();
    await this.#choices.save();
  }

  readonly listen = (listener: (event: WorkspaceEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly picture = (hash: string) => this.#untilDisposed(this.#engine.picture(hash));

  readonly face = (hash: string) => this.#untilDisposed(this.#engine.face(hash));

  /** What the contract asks for; the doors have checked every message. */
  get handlers(): BriefHandlers {
    return { ...this.#ofDeck, ...this.#ofChoices, ...this.#ofText };
  }

  readonly #ofDeck: Omit<BriefHandlers, ChoiceCommand | TextCommand> = {
    // What was announced, not what has become of it since: the next patch leads on from that.
    state: async () => this.#announced ?? this.#state(),
    look: () => this.#first?.look ?? this.#engine.look(),
    scenes: async ({ hashes }) => (await this.#first?.scenes(hashes)) ?? this.#engine.scenes(hashes),
    templates: async () => {
      const { cards, files } = await this.#engine.templates();
      // From now on a template that is edited is drawn anew, whether it is the deck's own or not.
      this.#templateFiles = files;
      if (this.#loaded) this.#files.follow([...this.#loaded.inputs, ...files], Date.now(), false);
      return { cards };
    },
    templateSample: (request) => this.#engine.templateSample(request),
    ...this.#desk(),
    layouts: async ({ section }) => ({ options: await this.#engine.layouts(section) }),
    exportTarget: async () => {
      // What goes along is counted.
      if (this.#loaded?.making) await this.#loading;
      const path = this.#exports.placeOf(this.#path) ?? `${this.#path.replace(/\.[^./\\]+$/, '')}.pptx`;
      const going = this.#loaded?.going ?? { notes: 0, hidden: 0 };
      return { path, exists: existsSync(path), last: this.#exports.last, going };
    },
    export: async ({ path, force, ...choice }) => {
      this.#jobs += 1;
      const job = `export-${this.#jobs}`;
      this.#exports.keep(this.#path, path, choice);
      // The answer names the job at once; how it ends comes as an event.
      void this.#export({ job, path, force, ...choice });
      return { job };
    },
    cancel: async () => {
      this.#engine.cancel();
      return {};
    },
  };

  readonly #ofChoices: Pick<BriefHandlers, ChoiceCommand>;

  /** Work on templates is the engine's; a template that was made is chosen, which can be taken back. */
  #desk(): Omit<DeskHandlers, 'installPack'> {
    const ask =
      <Name extends DeskCommand>(name: Name) =>
      (input: Parameters<DeskHandlers[Name]>[0]) =>
        this.#askDesk(name, input);
    const chosen = (kept: KeptTemplateAnswer) => this.#chosen(kept);
    return {
      templateForm: ask('templateForm'),
      tryTemplate: ask('tryTemplate'),
      house: ask('house'),
      mapHouse: ask('mapHouse'),
      keepTemplate: async (input) => chosen(await ask('keepTemplate')(input)),
      adoptHouse: async (input) => chosen(await ask('adoptHouse')(input)),
    };
  }

  #askDesk<Name extends DeskCommand>(
    name: Name,
    input: Parameters<DeskHandlers[Name]>[0],
  ): ReturnType<DeskHandlers[Name]> {
    // It may write a template: what is shown next loads it anew.
    this.#fresh = true;
    return this.#engine.desk({ name, input }) as ReturnType<DeskHandlers[Name]>;
  }

  async #chosen<Kept extends KeptTemplateAnswer>(kept: Kept): Promise<Kept> {
    if (kept.reference !== undefined) {
      await this.#ofChoices.chooseTemplate({ template: kept.reference, variant: '' });
    }
    return kept;
  }

  /** Installs the zip of a template and chooses it: the choice can be taken back, and then the template is still there. */
  async installPack(input: Commands['installPack']['input']): Promise<InstalledPackAnswer> {
    return this.#chosen(await this.#askDesk('installPack', input));
  }

  readonly #ofText: Pick<BriefHandlers, TextCommand>;

  /** The brief as a file would hold it, saved or not; undefined where its file is no text. */
  get fileBytes(): Uint8Array | undefined {
    return this.#text.fileBytes;
  }

  /** Whether its text is another than the file's. */
  get isUnsaved(): boolean {
    return this.#text.isUnsaved;
  }

  /** What is not on the disk yet, is when this returns. */
  flush(): void {
    this.#text.flush();
    for (const text of this.#others.values()) text.flush();
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.flush();
    await this.#files.dispose();
    await this.#engine.dispose();
  }

  /** A page that goes while it loads a picture is no fault: what was asked for is not there any more. */
  #untilDisposed<T>(asked: Promise<T>): Promise<T | undefined> {
    return asked.catch((error: unknown) => {
      if (this.#isDisposed) return undefined;
      throw error;
    });
  }

  async #export(request: Parameters<EngineClient['export']>[0]): Promise<void> {
    const failed: JobState = { id: request.job, step: 'failed', done: 0, total: 1 };
    const job = await this.#engine.export(request).catch((error: Error) => ({ ...failed, message: error.message }));
    this.#tell({ type: 'job', job });
  }

  /** @param brief as windows name it: '' for the first */
  #textAt(path: string, brief: string): BriefText {
    const text: BriefText = new BriefText({
      path,
      undo: this.#undo,
      state: this.#stateFolder,
      onChange: () => {
        // Windows hear of another text at once, and of the slides when they are made.
        this.#tell({ type: 'text', brief, version: text.state.version });
        this.#reloadSoon();
      },
    });
    return text;
  }

  #textOf(brief: string): OpenText | undefined {
    if (brief === '') return { path: this.#path, text: this.#text };
    const text = this.otherPaths.includes(brief) ? this.#others.get(brief) : undefined;
    return text && { path: brief, text };
  }

  /** Has a section's heading ask for a kind of slide; false where its line cannot say it. */
  async #writeHeading(id: string, layout: LayoutId, along: Back): Promise<boolean> {
    // What was typed may have moved the line.
    while (this.#loading) await this.#loading;
    const section = this.#loaded?.sections.find((each) => each.id === id);
    const text = section && this.#textOf(section.brief)?.text;
    if (!text) return false;
    const lines = text.text().text.split('\n');
    const at = section.lines.from - 1;
    const line = lines[at];
    const written = line === undefined ? undefined : headingWithLayout(line, lines[at + 1], layout);
    if (line === undefined || written === undefined) return false;
    const from = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
    const changes = [{ from, to: from + line.length, insert: written }];
    text.change({ kind: 'layout', name: section.title }, changes, '', undefined, along);
    return true;
  }

  /** Reads the texts of further briefs that have become part of the deck. */
  #openOthers(): void {
    for (const path of this.otherPaths) {
      if (this.#others.has(path)) continue;
      const text = this.#textAt(path, path);
      this.#others.set(path, text);
      text.open();
    }
  }

  /** Saved, or a conflict decided: the slides are the same, unless the file's text was loaded. */
  #textSettled(): number {
    this.#announce();
    return this.#revision;
  }

  #reloadSoon(): void {
    // Before the brief is open, whoever opens it loads it.
    if (!this.#loaded && !this.#loading) return;
    this.#reload().catch((error: unknown) => {
      // The engine was ended in the middle of it.
      if (!this.#isDisposed) throw error;
    });
  }

  /**
   * Loads now, or once more after the load under way: everybody who asks meanwhile waits for that one.
   * @param firstSlides what is there of a long brief in a moment is enough
   */
  #reload(firstSlides = false): Promise<void> {
    if (this.#loading) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#load(firstSlides).finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(firstSlides: boolean): Promise<void> {
    let isFirst = firstSlides;
    do {
      this.#again = false;
      const began = Date.now();
      const fresh = this.#fresh;
      this.#fresh = false;
      if (fresh) await this.#choices.read();
      this.#openOthers();
      const { others, ...chosen } = this.#choices.now;
      const loaded = await this.#engine.load({
        ...this.#house,
        ...chosen,
        ...contentOf(this.#text),
        unchanged: !fresh,
        firstSlides: isFirst,
        path: this.#path,
        others: others.map((other) => ({ ...other, ...contentOf(this.#others.get(other.path)) })),
      });
      isFirst = false;
      await this.#saved;
      // The cut that was the current one is nowhere any more: the full one is.
      if (!loaded.problem && this.#choices.settleOn(namedIn(loaded))) this.#again = true;
      // With an error in it, the brief has no slides of its own: the last good ones stay, and the reason is said.
      const before = this.#loaded?.making ? undefined : this.#loaded;
      this.#loaded = loaded.problem && before ? { ...before, ...problemOf(loaded) } : loaded;
      if (!loaded.making) this.#first = undefined;
      const all = loaded.problem ? [] : [this.#path, ...this.otherPaths];
      const briefs = all.filter((path) => !loaded.missingBriefs.includes(path));
      this.#files.follow([...loaded.inputs, ...this.#templateFiles], began, fresh, briefs);
      this.#announce(loaded.scenes);
    } while (this.#again);
  }

  /** Something was written: the brief, its cuts, a picture, a template. What we wrote ourselves is no news. */
  async #filesChanged(): Promise<void> {
    const versions = (): string => [this.#text, ...this.#others.values()].map(({ state }) => state.version).join();
    const before = versions();
    const { now, problem } = this.#choices;
    this.#text.look();
    for (const text of this.#others.values()) text.look();
    await this.#choices.read();
    const own = new Set([this.#path, ...this.otherPaths].flatMap((path) => [path, cutsPath(path)]));
    const others = this.#files.areOthers(own);
    const isChosen = this.#choices.now !== now || this.#choices.problem !== problem;
    if (this.#isDisposed) return;
    if (others || isChosen) {
      this.#fresh = true;
      this.#reloadSoon();
      return;
    }
    this.#files.goOn();
    // Another text has made the slides anew already; a conflict has the same ones. What we wrote ourselves, as a tick's cuts, is no news.
    if (versions() === before && !sameContent(this.#announced, this.#loaded && this.#state())) this.#announce();
  }

  /** @param scenes those that windows do not have yet, where they are few */
  #announce(scenes: Loaded['scenes'] = {}): void {
    const last = this.#announced;
    revisions += 1;
    this.#revision = revisions;
    this.#announced = this.#loaded && this.#state();
    const patch = last && this.#announced && patchBetween(last, this.#announced);
    this.#tell({ type: 'changed', revision: this.#revision, ...(patch ? { patch, scenes } : {}) });
  }

  #state(): WorkspaceState {
    if (!this.#loaded) throw new Error('The brief is not open yet.');
    return stateOfSession({
      revision: this.#revision,
      path: this.#path,
      loaded: this.#loaded,
      text: this.#text,
      others: this.#others,
      choices: this.#choices,
      history: this.#undo.next,
    });
  }

  #tell(event: WorkspaceEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** What the engine is given of a text; nothing where it reads the file itself. */
function contentOf(text: BriefText | undefined): Pick<LoadRequest, 'bytes'> {
  const bytes = text?.bytes;
  return bytes ? { bytes } : {};
}

function problemOf({ problem = '', diagnostics, inputs, missingBriefs }: Loaded) {
  return { problem, diagnostics, inputs, missingBriefs };
}
