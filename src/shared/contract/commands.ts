/**
 * The contract, once: every command with its input and output, and every event. Electron's IPC, the loopback server and
 * the tests are transports of it; the renderer cannot tell which it has.
 */
import type { Look, Scene } from '../model/index.js';
import type { LayoutId } from '../model/layout-id.js';
import type { WindowAction } from './actions.js';
import type { CutAnswer, LayoutOption } from './cuts.js';
import type { ExportChoice, ExportPlan } from './export.js';
import type { StatePatch } from './patch.js';
import type { FileProblem, ProgramCommandName, ProgramCommands } from './program.js';
import type { JobState, WorkspaceState } from './state.js';
import type {
  HouseState,
  KeptTemplateAnswer,
  TemplateForm,
  TemplateGallery,
  TemplatePlaceName,
  TemplateSample,
  TemplateWish,
} from './templates.js';
import type { TextCommands } from './text.js';

export interface Commands extends ProgramCommands, TextCommands {
  /** The whole state, as it is now. */
  state: { input: Record<string, never>; output: WorkspaceState };
  /** The look of the current template: decoration, theme and sizes, for drawing scenes. */
  look: { input: Record<string, never>; output: Look };
  /** Scenes by hash, at most `maxScenes` at once; a hash that is not current any more is left out of the answer. */
  scenes: { input: { hashes: readonly string[] }; output: Readonly<Record<string, Scene>> };
  /** Ticks or unticks a section in the current cut, with all that stands under it. Unknown ids change nothing. */
  include: { input: { section: string; included: boolean }; output: { revision: number } };
  /** All sections in, or all out. */
  includeAll: { input: { included: boolean }; output: { revision: number } };
  /** What was in goes out, and the other way round. */
  invert: { input: Record<string, never>; output: { revision: number } };
  /** Moves a section before another one under the same heading ('' for the end). Of several briefs a further one is moved among the further ones. */
  move: { input: { section: string; before: string }; output: { revision: number } };
  /** Asks for a kind of slide for a section in the current cut; '' for what planning finds. */
  askLayout: { input: { section: string; layout: LayoutId | '' }; output: { revision: number } };
  /**
   * Writes the kind that the current cut asks for into the section's heading, and takes it out of the cut: then it holds for every
   * cut, and goes along with the Markdown. `written` is false where the heading's line cannot say it.
   */
  writeLayout: { input: { section: string }; output: { readonly written: boolean } };
  /** The kinds of slide that a section can be, and how many slides each makes. */
  layouts: { input: { section: string }; output: { options: readonly LayoutOption[] } };
  /** Another cut is the current one. */
  chooseCut: { input: { name: string }; output: CutAnswer };
  /** Makes a cut as another one is now, and chooses it. */
  makeCut: { input: { name: string; from: string }; output: CutAnswer };
  renameCut: { input: { name: string; to: string }; output: CutAnswer };
  /** Forgets a cut: 'full' is everything again, and one that headings name is what these say. */
  deleteCut: { input: { name: string }; output: CutAnswer };
  /** Makes or changes the cut of this name so that it fits into `minutes`, and chooses it. */
  fitCut: { input: { name: string; minutes: number }; output: CutAnswer };
  /** What is undecided in the current cut stays out, and exclusions that match nothing are forgotten. */
  settleCut: { input: Record<string, never>; output: { revision: number } };
  /** Gives a cuts file that cannot be read another name, so that a new one can be written. */
  setCutsAside: { input: Record<string, never>; output: { revision: number } };
  /** Another template or variant for this brief; '' for what the brief says. */
  chooseTemplate: { input: { template: string; variant: string }; output: { revision: number } };
  /** All templates that the brief could have; from then on their files are followed too. */
  templates: { input: Record<string, never>; output: TemplateGallery };
  /** A few slides of the brief in a template; '' for the template's usual variant. */
  templateSample: { input: { template: string; variant: string }; output: TemplateSample };
  /** What a form can change of a template; nothing where there is none of that name. */
  templateForm: { input: { template: string }; output: { form?: TemplateForm } };
  /** A few slides in the template that a wish would make; nothing is kept. */
  tryTemplate: { input: { wish: TemplateWish; variant: string }; output: TemplateSample };
  /** Writes a template of one's own, and chooses it. */
  keepTemplate: {
    input: { wish: TemplateWish; name: string; place: TemplatePlaceName };
    output: KeptTemplateAnswer;
  };
  /** Makes a template of a PowerPoint file, and chooses it. `data`: in base64. */
  adoptHouse: {
    input: { file: string; data: string; name: string; place: TemplatePlaceName };
    output: KeptTemplateAnswer;
  };
  /** What of an adopted template's file serves what; nothing where it stands on none. */
  house: { input: { template: string }; output: { house?: HouseState } };
  /** Has another layout serve a kind of slide (`slot` empty), or another placeholder a slot of it. */
  mapHouse: {
    input: { template: string; kind: LayoutId; layout: string; slot: string; placeholder: string };
    output: { problem?: string };
  };
  /** Takes a further brief out of the deck; its file, its cuts and its unsaved text stay. */
  removeBrief: { input: { brief: string }; output: { revision: number } };
  undo: { input: Record<string, never>; output: { revision: number } };
  redo: { input: Record<string, never>; output: { revision: number } };
  /** Where an export would go, how it was made last, and what goes along. */
  exportTarget: { input: Record<string, never>; output: ExportPlan };
  /** Starts an export; its progress comes as `job` events. */
  export: { input: ExportChoice & { path: string; force: boolean }; output: { job: string } };
  /** Ends the export under way; nothing of it is left on the disk. */
  cancel: { input: Record<string, never>; output: Record<string, never> };
}

export type CommandName = keyof Commands;

/** What the workspace tells the window, in order. */
export type WorkspaceEvent =
  /**
   * Something changed. With a patch, a window at the revision before has the new state without asking; `scenes` are the few
   * that came with it, by hash: after a keystroke the slide that it changed.
   */
  | {
      readonly type: 'changed';
      readonly revision: number;
      readonly patch?: StatePatch;
      readonly scenes?: Readonly<Record<string, Scene>>;
    }
  | { readonly type: 'job'; readonly job: JobState }
  /** The text is another one: windows ask what happened since the version that they have. */
  | { readonly type: 'text'; readonly brief: string; readonly version: number }
  /** Another brief, another notice, other recent briefs: `program` says which. */
  | { readonly type: 'program' }
  /** Chosen in the door's own menus. */
  | { readonly type: 'action'; readonly action: WindowAction };

/** The contract as the renderer sees it, whichever door it came through. */
export interface Transport {
  send<Name extends CommandName>(name: Name, input: Commands[Name]['input']): Promise<Commands[Name]['output']>;
  /** Calls back for each event, in order; the answer stops it. */
  listen(listener: (event: WorkspaceEvent) => void): () => void;
  /**
   * Takes a dropped file. `opened` where the door learns its place and has opened it; else the window has to find it by
   * name and content.
   */
  drop(file: unknown): Promise<{ readonly opened: boolean; readonly problem?: FileProblem }>;
  /** Where the window can load a picture of the deck from. */
  pictureUrl(hash: string): string;
  /** Where the window can download what an export wrote; '' where the system opens it. */
  outputUrl(job: string, index: number): string;
  /** Where the window can load a face that the template brings. */
  faceUrl(hash: string): string;
}

/** What an open brief answers; the rest of the contract is there without one. */
export type BriefHandlers = Omit<CommandHandlers, ProgramCommandName>;

/** The contract as a door sees it: what the workspace implements. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (input: Commands[Name]['input']) => Promise<Commands[Name]['output']>;
};

/** No window shows more at once: a filmstrip's screenful and its surroundings. */
export const maxScenes = 64;

/** A change that makes more scenes than this sends none along: windows ask for those that they show. */
export const mostScenesAlong = 4;
