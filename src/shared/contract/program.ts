/**
 * The part of the contract that is there before any brief is: which briefs were open lately, how one is opened, and what
 * the door can do for the window (the rest the window does itself).
 */

import type { InstalledPackAnswer } from './templates.js';

export interface ProgramState {
  /** Whether a brief is open; `state` answers only then. */
  readonly open: boolean;
  /** How many briefs this window has opened. Another number is another brief, also where neither has a path. */
  readonly opening: number;
  /** Briefs that were open lately, the last one first, without the one that is open. */
  readonly recent: readonly RecentBrief[];
  readonly abilities: HostAbilities;
  readonly view: ViewState;
  /** What happened to the open brief, for a banner above it. */
  readonly notice?: Notice;
}

/** What the door does in the system's own way. What it cannot, the window does in the page, or leaves out. */
export interface HostAbilities {
  /** Whose keys and names are used. */
  readonly platform: 'mac' | 'windows' | 'linux';
  /** The system's dialogs ask for files; else the window browses folders itself. */
  readonly dialogs: boolean;
  /** The system draws the menus; else the window has one of its own. */
  readonly menus: boolean;
  /** Can show a file in its folder, and open it with its own program. */
  readonly shows: boolean;
}

/** How the person has set the window up; remembered. */
export interface ViewState {
  /** The Markdown stands beside the slides. */
  readonly editor: boolean;
  /** Widths of panes, where the person has changed them. */
  readonly panes?: PaneWidths | undefined;
}

/** What of the view is another now. */
export interface ViewChange {
  /** Shows the pane where it is hidden, and hides it where it is shown. Said as a change, because the window may not have heard of the last one yet. */
  readonly editor?: 'other' | undefined;
  readonly panes?: PaneWidths | undefined;
}

/** Panes whose width a person can change, with what it may be in CSS pixels, and the side of the window that they stand on. */
export const paneWidths = {
  sections: { side: 'left', least: 240, most: 480 },
  text: { side: 'right', least: 300, most: 900 },
} as const;

export type PaneName = keyof typeof paneWidths;

export type PaneWidths = { readonly [Name in PaneName]?: number | undefined };

/** Whether a pane may be so wide. */
export function isPaneWidth(pane: PaneName, width: unknown): width is number {
  const { least, most } = paneWidths[pane];
  return typeof width === 'number' && width >= least && width <= most;
}

export interface RecentBrief {
  readonly path: string;
  readonly name: string;
  /** The brief's own title; '' where it had none. */
  readonly title: string;
  /** Of the file, shortened with ~ for the home folder; '' for one that was never saved. */
  readonly folder: string;
  /** When it was last opened: ISO 8601. */
  readonly opened: string;
  /** Whether the file is still there. */
  readonly there: boolean;
}

export type Notice =
  /** The file is not there any more; the last slides are kept. */
  | { readonly kind: 'missing'; readonly name: string }
  /** The file was moved or renamed while it was open, and is followed. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  /** It is a copy that has no place of its own yet. */
  | { readonly kind: 'unsaved'; readonly from: UnsavedOrigin; readonly name: string };

/** Where an unsaved brief came from. */
export type UnsavedOrigin =
  | 'clipboard'
  | 'drop'
  | 'sample'
  /** Begun here. */
  | 'new'
  /** It was open before, and has not been saved since. */
  | 'before';

/** Why a brief could not be opened, or saved. */
export type FileProblem =
  /** There is no such file or folder. */
  | 'missing'
  /** Not below a folder that this window may look into. */
  | 'outside'
  /** Not a Markdown or text file, by its name. */
  | 'not-markdown'
  /** The system refuses. */
  | 'refused'
  /** There is something of that name already. */
  | 'exists'
  /** No text in it. */
  | 'empty'
  /** It is part of the deck already. */
  | 'twice'
  /** There is no deck to add it to, or that has as many briefs as a deck may have. */
  | 'no-deck';

export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'brief';
  /** ISO 8601; '' for folders. */
  readonly modified: string;
}

export interface FolderState {
  readonly path: string;
  /** From a folder that may be looked into down to this one. */
  readonly trail: readonly { readonly name: string; readonly path: string }[];
  /** The folders in which the window may look around. */
  readonly places: readonly { readonly name: string; readonly path: string }[];
  /** Folders first, then briefs, by name. */
  readonly entries: readonly FolderEntry[];
  /** More were there than are shown. */
  readonly cut: boolean;
  readonly problem?: FileProblem;
}

type Nothing = Record<string, never>;
interface Outcome {
  readonly problem?: FileProblem;
}

export interface ProgramCommands {
  program: { input: Nothing; output: ProgramState };
  /** Asks by the system's dialog and opens what was chosen; `browse` where the window has to ask by itself. */
  askForBrief: { input: Nothing; output: Outcome & { readonly outcome: 'opened' | 'cancelled' | 'browse' } };
  /** What is in a folder; '' for the one to begin in. */
  browse: { input: { folder: string }; output: FolderState };
  /** Opens a recent brief, or one that `browse` showed. */
  openBrief: { input: { path: string }; output: Outcome };
  /** Asks as `askForBrief` does, and adds what was chosen to the deck of the open brief. */
  askToAddBrief: { input: Nothing; output: Outcome & { readonly outcome: 'added' | 'cancelled' | 'browse' } };
  /** Adds a brief that `browse` showed, or a recent one, to the deck: it becomes the last part of it. */
  addBrief: { input: { path: string }; output: Outcome };
  /** Opens a copy of the sample. */
  openSample: { input: Nothing; output: Outcome };
  /** Opens a brief to be written over, without a file; `opening` as the state has it then. */
  beginBrief: { input: Nothing; output: { readonly opening: number } };
  /** A brief without a file: from the clipboard, or dropped where the door does not learn its place. */
  newBrief: { input: { text: string; name: string; from: 'clipboard' | 'drop' }; output: Outcome };
  /** A brief of what the system's clipboard holds; `done` is false where only the page itself can ask for that. */
  pasteBrief: { input: Nothing; output: Outcome & { readonly done: boolean } };
  /** Where a dropped file lies, by name and content; '' where no such file is found. */
  findDropped: { input: { text: string; name: string }; output: { readonly folder: string; readonly path: string } };
  /** Gives an unsaved brief a place; where the door has dialogs, it asks there and `path` is only proposed. */
  saveBrief: {
    input: { path: string; force: boolean };
    output: Outcome & { readonly outcome: 'saved' | 'cancelled' | 'failed' };
  };
  /** Remembers what of the view is another now. */
  keepView: { input: ViewChange; output: Nothing };
  closeBrief: { input: Nothing; output: Nothing };
  /** Takes a brief out of the recent ones; '' for all. */
  forget: { input: { path: string }; output: Nothing };
  /** Asks by the system's dialog where the deck is to go; '' where nothing was chosen or there are no dialogs. */
  askForTarget: { input: { path: string }; output: { readonly path: string } };
  /** Makes the window fill the screen, or not any more; `done` is false where the page has to ask for that itself. */
  fullScreen: { input: { on: boolean }; output: { readonly done: boolean } };
  /** Shows a file in its folder: the brief, or what an export wrote. */
  reveal: { input: { path: string }; output: Outcome };
  /** Shows a template's file in its folder. */
  revealTemplate: { input: { template: string }; output: Outcome };
  /**
   * Puts the templates of a zip among the person's own, and chooses the one it is for where a brief is open. `data`: in
   * base64. Other templates of the same names are left alone unless `replace`.
   */
  installPack: { input: { file: string; data: string; replace: boolean }; output: InstalledPackAnswer };
  /** Opens what an export wrote, with its own program. */
  openOutput: { input: { path: string }; output: Outcome };
}

export type ProgramCommandName = keyof ProgramCommands;
