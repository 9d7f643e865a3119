/** Cuts, and what was done last, as the window shows them. */
import type { LayoutId } from '../model/layout-id.js';

export interface CutsState {
  /** Name of the current cut. */
  readonly current: string;
  /** 'full' first. */
  readonly all: readonly CutState[];
  /** Ids of sections that came after the current cut was made, and are out until somebody decides. */
  readonly undecided: readonly string[];
  /** Ids under which the current cut leaves sections out that are nowhere any more. */
  readonly gone: readonly string[];
  readonly problem?: CutsProblem;
}

export interface CutState {
  readonly name: string;
  /** The cuts file has it: ticks of its own. */
  readonly stored: boolean;
  /** Headings or divs of the Markdown name it, or the team has it for all briefs. */
  readonly named: boolean;
  /** The team has it for all briefs. */
  readonly ofTeam: boolean;
  /** The speaking time that it was made for. */
  readonly minutes?: number;
}

export interface CutsProblem {
  /** `broken`: the file cannot be used, and is left alone; `unsaved`: the last change could not be written. */
  readonly kind: 'broken' | 'unsaved';
  /** One sentence with its place and remedy. */
  readonly message: string;
}

/** `refused`: why the name cannot be; `named`: the Markdown names that cut, and would go on doing so. */
export interface CutAnswer {
  readonly revision: number;
  readonly refused?: 'empty' | 'long' | 'comma' | 'taken' | 'named' | 'full' | 'unknown';
}

/** A kind of slide that a section can be. */
export interface LayoutOption {
  readonly layout: LayoutId;
  /** Slides that the section's own text makes so. */
  readonly slides: number;
  /** What it is now. */
  readonly current: boolean;
  /** Planning's own choice. */
  readonly own: boolean;
}

/** What undo would take back, or redo do again. */
export interface ChangeState {
  readonly kind:
    | 'tick'
    | 'untick'
    | 'all'
    | 'none'
    | 'invert'
    | 'move'
    | 'layout'
    | 'choose-cut'
    | 'make-cut'
    | 'rename-cut'
    | 'delete-cut'
    | 'fit-cut'
    | 'settle-cut'
    | 'add-brief'
    | 'remove-brief'
    | 'template'
    | 'typing'
    | 'mend'
    | 'picture'
    | 'load-text';
  /** Of the section, cut, brief, template or picture. */
  readonly name: string;
}

export interface HistoryState {
  readonly undo?: ChangeState;
  readonly redo?: ChangeState;
}
