/**
 * What the window draws: the workspace's state, as data. It holds summaries only; scenes are asked for by hash, so that a
 * thousand of them are never pushed.
 */
import type { Severity } from '../model/diagnostic.js';
import type { LayoutId } from '../model/layout-id.js';
import type { CutsState, HistoryState } from './cuts.js';
import type { ShownTemplate } from './templates.js';
import type { TextState } from './text.js';

export interface WorkspaceState {
  /** Counts every change of anything below; commands answer with it, events carry it. */
  readonly revision: number;
  /** The first brief of the deck: its front matter rules. */
  readonly brief: OpenBrief;
  /** The further briefs of the deck, in order. */
  readonly others: readonly OtherBrief[];
  readonly sections: readonly SectionState[];
  /** How the text of the first brief stands to its file. */
  readonly text: TextState;
  readonly cuts: CutsState;
  readonly history: HistoryState;
  readonly template: ShownTemplate;
  /** In the order of the deck. A slide's number is its place here, from 1, and no field of it: when one goes, those behind it stay the same objects. */
  readonly slides: readonly SlideState[];
  readonly diagnostics: readonly DiagnosticState[];
  /** Content hash of the template's look: `look()` is asked again when it changes. */
  readonly look: string;
  readonly totals: { readonly slides: number /** Speaking time in seconds. */; readonly seconds: number };
  /**
   * Of a long brief that was just opened only the first slides and sections are here yet: a moment later the others are. Until then nothing
   * is counted (totals, and slides and minutes of sections, are 0) and no diagnostics are said.
   */
  readonly making?: true;
  /** Why there are no slides (the brief cannot be read, or the template not found): one sentence. */
  readonly problem?: string;
}

export interface OpenBrief {
  /** Absolute path; '' for one that has never been saved. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** BCP 47: decides the reading direction of the section tree. */
  readonly language: string;
}

/** A further brief of a deck: a part of it, with its own text and its own cuts. */
export interface OtherBrief {
  /** Absolute path, by which commands name it. */
  readonly path: string;
  readonly name: string;
  /** Id of the section that stands for the brief as a whole; '' while the deck that is shown does not have it. */
  readonly section: string;
  readonly text: TextState;
  /** False where its file is gone: the deck is made without it. */
  readonly there: boolean;
}

export interface SectionState {
  readonly id: string;
  /** Which brief it is of: '' for the first, else its path. */
  readonly brief: string;
  /** It stands for a brief as a whole, one of several. */
  readonly isBrief?: true;
  readonly number: string;
  readonly title: string;
  /** 1 for the top level. The list is flat, in order; a parent stands before its children. */
  readonly depth: number;
  /** `mixed`: in, with some of its subsections out. */
  readonly included: 'in' | 'out' | 'mixed';
  /** With those of what stands under it; of a section that is out, what it would make. */
  readonly slides: number;
  readonly seconds: number;
  /** Who decided whether it is in: a tick, `{cut=…}` in the Markdown, the team's cut, nobody had to, or nobody has yet. */
  readonly by: 'tick' | 'heading' | 'team' | 'cut' | 'new';
  /** The cuts that its heading or one above it names. */
  readonly named?: readonly string[];
  /** `{.must}` on it or above it. */
  readonly must: boolean;
  /** Of the Markdown, with what stands under it. */
  readonly lines: { readonly from: number; readonly to: number };
  /** The kind of slide that the cut asks for. */
  readonly layout?: LayoutId;
}

export interface SlideState {
  readonly key: string;
  /** Hexadecimal. A slide that is drawn otherwise has another hash. The key for `scenes()`. */
  readonly hash: string;
  readonly title: string;
  readonly section: string;
  /** Whose lines `lines` are: '' for the first brief, else its path. */
  readonly brief: string;
  readonly kind: LayoutId;
  readonly why: string;
  /** It continues the slide before: the content did not fit on one. */
  readonly continues: boolean;
  /** It goes along and is not shown: backup. */
  readonly hidden: boolean;
  readonly lines: { readonly from: number; readonly to: number };
}

export interface DiagnosticState {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  /** Counted from 1; 0 for what is about no line. */
  readonly line: number;
  /** The last of its lines; as `line` where it is about one. */
  readonly lastLine: number;
  /** What to do about it, where that is known: the end of `message`. */
  readonly remedy: string;
  /** What the sentence is filled with, for remedies that are edits. */
  readonly values: Readonly<Record<string, string | number>>;
  /** It is about the text of a brief, and `line` is one of it: '' for the first brief, else its path. */
  readonly brief?: string;
}

/** A piece of work that takes long enough to be shown. */
export interface JobState {
  readonly id: string;
  readonly step: 'plan' | 'compose' | 'write' | 'pictures' | 'finished' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** Files written, once finished. */
  readonly output?: readonly string[];
  /** Why it failed, and what can be done. */
  readonly message?: string;
  /** The target is not what Briefdeck last wrote there: asking again with `force` overwrites it. */
  readonly edited?: true;
  /** Another program holds the target open. */
  readonly locked?: true;
  /** With `edited` or `locked`: a path beside it where nothing stands. */
  readonly another?: string;
}
