/** What a deck is asked for with, and what is answered: up to its scenes (draft), and as files (build). */
import type {
  Brief,
  Cut,
  DataTables,
  Deck,
  Diagnostic,
  Paper,
  Pictures,
  Rules,
  Scene,
  Template,
} from '../../../shared/model/index.js';
import type { BriefMemories } from '../../brief/index.js';
import type { PlanMemory } from '../../deck/index.js';
import type { Composer } from '../../scene/index.js';
import type { loadTemplate } from '../../template/index.js';
import type { Cost, KeptCosts } from '../cuts/index.js';
import type { PictureStore } from '../pictures/index.js';
import type { Team } from '../team/index.js';
import type { OutputFormat } from './formats.js';

/** A brief to be read: from the disk, or from `bytes` where it came another way (standard input, an editor). */
export interface BriefInput {
  /** As the person named it; '-' for standard input. Names the brief in every diagnostic. */
  readonly file: string;
  readonly bytes?: Uint8Array;
  /** Where its pictures are; the file's own folder where nothing is said. */
  readonly folder?: string;
}

/** What is chosen of one brief. */
export interface ChosenSections {
  readonly cut: Cut;
  /** Sections that were written after the cut was made, and that nobody has decided on: they are out, and do not go along as backup. */
  readonly undecided: readonly string[];
}

/** What a deck is made of, up to its scenes. */
export interface DraftRequest {
  /** At least one. The first one's front matter rules. */
  readonly briefs: readonly BriefInput[];
  /** The cut by its name; the full one where absent. Each brief has its own of that name, and the team one for all. */
  readonly cut?: string;
  /** At most this speaking time: what of the cut fits is proposed. */
  readonly minutes?: number;
  /** What the cut leaves out goes along as hidden slides. */
  readonly backup?: boolean;
  /** For outsiders: no notes, no hidden slides, no map of the deck. */
  readonly clean?: boolean;
  /** Say too what the sections would cost that are left out. */
  readonly costs?: boolean;
  /** What was counted before of such costs. */
  readonly keptCosts?: KeptCosts;
  /** Sections by id, heading or number. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** The cut of each brief, from a window. Where it is given, cuts files, `only` and `skip` are not looked at. */
  readonly choose?: (briefs: readonly Brief[]) => readonly ChosenSections[];
  /** Compose only so many groups of slides, from the beginning: for a window that opens a long deck of one brief and shows these at once. */
  readonly first?: number;
  /** A composer that is kept from one draft to the next, so that only what changed is composed; a new one where absent. */
  readonly composerFor?: (template: Template) => Composer;
  /** What was read of the briefs is kept likewise. */
  readonly read?: BriefMemories;
  /** Plans of sections, too. */
  readonly memory?: PlanMemory;
  /** Front matter that goes before the briefs' own. */
  readonly meta?: Readonly<Record<string, string>>;
  /** A template's name or folder; else the first brief's, else the plain one. */
  readonly template?: string;
  /** As the template calls it: 'light', 'dark' or a name of its own. */
  readonly variant?: string;
  /** Where templates are looked for first; the first brief's folder where absent. */
  readonly templatesFrom?: string;
  /** Loads templates, in place of reading each from the disk: for whoever makes many decks. */
  readonly loadTemplate?: typeof loadTemplate;
  /** Planning rules in place of the template's own. */
  readonly rules?: (own: Rules) => Rules;
  /** SOURCE_DATE_EPOCH and BRIEFDECK_TEMPLATES are looked at; nothing where absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The moment that `date: today` means, unless the environment says another; now where absent. */
  readonly clock?: Date;
  /** Told at the beginning of each step; `done` of `total` slides where a step is drawn slide by slide. */
  readonly onProgress?: (step: Step, done?: number, total?: number) => void;
}

export type Step = 'read' | 'plan' | 'compose' | 'write' | 'draw';

/** Milliseconds. `parse` has the reading of files and pictures in it, `compose` the loading of the template. */
export interface Times {
  readonly parse: number;
  readonly plan: number;
  readonly compose: number;
  readonly write: number;
  readonly total: number;
}

/** A brief as read, with the sections that are in. */
export interface DraftPart {
  readonly brief: Brief;
  readonly cut: Cut;
  /** What its pictures' sources and its charts' data led to. */
  readonly pictures: Pictures;
  readonly data: DataTables;
  /** SHA-256 of the brief's text, hexadecimal. */
  readonly hash: string;
}

/** A deck up to its scenes: everything but the file. */
export interface Draft {
  /** False where an error stands in the way of a deck. */
  readonly ok: boolean;
  /** True where what is wrong is how the program was called: a section that is not there, an unknown template. */
  readonly misused: boolean;
  readonly parts: readonly DraftPart[];
  readonly deck?: Deck;
  readonly template?: Template;
  readonly scenes: readonly Scene[];
  /** Only the first of them are there: what is counted of slides, and said of them, is not all. */
  readonly begun?: true;
  /** By section: with `costs` asked for, those that are left out as well. */
  readonly costs: ReadonlyMap<string, Cost>;
  readonly pictures: PictureStore;
  /** What the team's files say for these briefs. */
  readonly team: Team;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of what was read, or would be if it were there: a change of one of them changes the deck. */
  readonly inputs: readonly string[];
  readonly ms: Times;
}

export interface BuildRequest extends DraftRequest {
  /** The deck's file, `.pptx`; without it the bytes are only returned. Pictures go into the folder of its name. */
  readonly output?: string;
  /** What is made; a deck where nothing is said. */
  readonly formats?: readonly OutputFormat[];
  /** Pixels across a PNG. */
  readonly width?: number;
  /** What a handout is printed on; else the first brief's, else that of its language's region. */
  readonly paper?: Paper;
  /** A warning means that nothing is written. */
  readonly strict?: boolean;
  /** Overwrite what is not Briefdeck's own. */
  readonly force?: boolean;
}

export interface BuildResult extends Draft {
  /** True when the deck was made (and, with `output`, written). */
  readonly made: boolean;
  /** Files written, as the person named them. */
  readonly output: readonly string[];
  /** The deck, when it was made: its file in pieces, one behind another. */
  readonly pieces?: readonly Uint8Array[];
}
