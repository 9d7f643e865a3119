/** What the window's side and the engine's worker say to one another. Plain data: it crosses a thread. */
import type {
  DiagnosticState,
  ExportChoice,
  JobState,
  LayoutOption,
  SectionState,
  ShownTemplate,
  SlideState,
  TemplateSample,
} from '../../../shared/contract/index.js';
import type { Look, Scene } from '../../../shared/model/index.js';
import type { CutBook } from '../../cuts/index.js';
import type { ChosenBrief, FittedBrief } from '../choices/index.js';
import type { DeskCommand, Gallery } from '../gallery/index.js';
import type { LoadedChange } from './loaded-change.js';

export interface LoadRequest {
  /** Absolute path of the brief. */
  readonly path: string;
  /** Its content where that is not to be read from the file: text that is not saved yet. */
  readonly bytes?: Uint8Array;
  /** No file but the brief is another than it was at the last time: its templates are kept. */
  readonly unchanged?: boolean;
  /** Of a long brief, the first slides alone: they are shown while the others are made, by a second loading. */
  readonly firstSlides?: boolean;
  /** The brief's cuts, and the name of the one that is shown. */
  readonly book: CutBook;
  readonly cut: string;
  /** The further briefs of the deck, in order. */
  readonly others?: readonly LoadedBriefRequest[];
  /** A template's name or folder in place of the brief's. */
  readonly template?: string;
  readonly variant?: string;
}

/** A further brief of a deck: its path, its content where that is not to be read from the file, its cuts. */
export type LoadedBriefRequest = Pick<LoadRequest, 'path' | 'bytes' | 'book'>;

/** A brief as it stands: everything that the window's state has but what the person chose. */
export interface Loaded {
  readonly title: string;
  /** Only the first slides and sections are there: nothing is counted and no diagnostics are said. */
  readonly making?: true;
  readonly language: string;
  /** The briefs that the deck is made of, in order; without those whose files are gone. */
  readonly briefs: readonly ChosenBrief[];
  /** Paths of the further briefs whose files are gone. */
  readonly missingBriefs: readonly string[];
  /** The cuts that the team has for all briefs. */
  readonly ofTeam: readonly string[];
  readonly undecided: readonly string[];
  readonly gone: readonly string[];
  readonly sections: readonly SectionState[];
  readonly slides: readonly SlideState[];
  /** Scenes by hash that the deck before did not have, where they are few. */
  readonly scenes: Readonly<Record<string, Scene>>;
  readonly diagnostics: readonly DiagnosticState[];
  /** Hash of the template's look. */
  readonly look: string;
  readonly seconds: number;
  /** How many slides have notes, and how many are hidden. */
  readonly going: { readonly notes: number; readonly hidden: number };
  /** What the deck is drawn with. */
  readonly template: ShownTemplate['now'];
  /** The template that is asked for and is not there. */
  readonly missing?: NonNullable<ShownTemplate['missing']>;
  /** Why there is no deck: one sentence. */
  readonly problem?: string;
  /** Absolute paths of the files that the deck is made of: a change of one of them changes the deck. */
  readonly inputs: readonly string[];
}

export interface ExportRequest extends ExportChoice {
  readonly job: string;
  /** Of the .pptx; pictures go into a folder of the same name. */
  readonly path: string;
  readonly force: boolean;
}

export interface FitRequest {
  /** Name of the cut: sections that the Markdown keeps for others are not proposed. */
  readonly name: string;
  readonly minutes: number;
}

/** A command of the contract about templates, with its input. */
export interface DeskCall {
  readonly name: DeskCommand;
  readonly input: unknown;
}

/** The engine: parse to write, with its caches. It runs in one worker; tests may call it directly. */
export interface EngineApi {
  load(request: LoadRequest): Promise<Loaded>;
  look(): Promise<Look>;
  /** The sections of each brief that fit. */
  fit(request: FitRequest): Promise<readonly FittedBrief[]>;
  /** What kinds of slide a section can be. */
  layouts(section: string): Promise<readonly LayoutOption[]>;
  /** The templates that the brief could have. */
  templates(): Promise<Gallery>;
  /** A few slides of the brief in one of them; `template`: a name or a path. */
  templateSample(request: { readonly template: string; readonly variant: string }): Promise<TemplateSample>;
  /** Work on templates, by the contract's names. */
  desk(call: DeskCall): Promise<unknown>;
  scenes(hashes: readonly string[]): Promise<Readonly<Record<string, Scene>>>;
  picture(hash: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  /** The file of a face that the template brings. */
  face(hash: string): Promise<Uint8Array | undefined>;
  export(request: ExportRequest): Promise<JobState>;
}

export type EngineMethod = keyof EngineApi;

export interface EngineCall {
  readonly id: number;
  /** The engine's number in its thread; it is made with its first call. */
  readonly engine: number;
  /** `end`: no more calls will come, and no answer is waited for. */
  readonly method: EngineMethod | 'end';
  readonly input: unknown;
}

export type EngineMessage =
  | { readonly type: 'answer'; readonly id: number; readonly output: unknown }
  /** The answer to a load, as what is another than at the engine's load before. */
  | { readonly type: 'change'; readonly id: number; readonly change: LoadedChange }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  /** Progress of an export under way. */
  | { readonly type: 'job'; readonly engine: number; readonly job: JobState };
