/** The texts of the open briefs: the workspace holds them, windows send changes of it and hear of those that others make. */

/** A part of the text that is replaced. Offsets count UTF-16 units of the text before the change, with LF line ends. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Changes in order, without overlap; all offsets are of the same text before them. */
export type TextChanges = readonly TextChange[];

/** One accepted change, and which window made it; '' for the workspace itself. */
export interface TextUpdate {
  readonly client: string;
  readonly changes: TextChanges;
}

/** What a change is, for undo: typing is grouped by its pauses, the others are steps of their own. */
export const textEditKinds = ['typing', 'mend', 'merge'] as const;

export type TextEditKind = (typeof textEditKinds)[number];

/** How the text stands to its file. */
export interface TextState {
  /** Counts the changes of the text. */
  readonly version: number;
  /** The text is another than the file's. */
  readonly unsaved: boolean;
  /** False for a file whose text cannot be shown: too large, not text, or not there and never read. */
  readonly readable: boolean;
  /** The file is not what the text was begun from any more: nothing is written before somebody decides. */
  readonly conflict: boolean;
  /** The text is from the last time: it had not been saved when the program ended. */
  readonly restored: boolean;
  /** Why it could not be saved: one sentence. */
  readonly problem?: string;
}

/** How a picture's pasting ended. */
export type PastedPicture =
  | { readonly outcome: 'written'; readonly version: number; readonly caret: number }
  /** The text has changed meanwhile: asked again with the newer version, it works. */
  | { readonly outcome: 'stale' }
  /** The brief has no folder of its own yet, or it is no picture of a kind that decks take, or the disk refuses. */
  | { readonly outcome: 'no-place' | 'not-a-picture' | 'refused' };

/** Which brief of the deck is meant: '' for the first, else its path. One that is not of the deck has no text. */
interface OfBrief {
  brief: string;
}

export interface TextCommands {
  /** The whole text, with LF line ends. */
  text: { input: OfBrief; output: { readonly version: number; readonly text: string } };
  /** What happened since a version; the whole text where that is too long ago. */
  textSince: {
    input: OfBrief & { version: number };
    output: {
      readonly version: number;
      readonly updates: readonly TextUpdate[];
      readonly text?: string;
    };
  };
  /** Changes the text as it is at `version`; not accepted where it is another by now: then `textSince` says what to do. */
  editText: {
    input: OfBrief & { version: number; client: string; kind: TextEditKind; changes: TextChanges };
    output: { readonly accepted: boolean; readonly version: number };
  };
  /** Writes the text to its file. `conflict`: the file is another than it was; `place`: the brief has no place yet. */
  saveText: {
    input: OfBrief;
    output: { readonly outcome: 'saved' | 'conflict' | 'place' | 'failed' };
  };
  /** The text as it is in the file now, for comparing; '' where there is none. */
  diskText: { input: OfBrief; output: { readonly text: string } };
  /** Decides a conflict, or on restored text: `keep` this text (saving replaces the file), or `load` the file's. */
  settleText: { input: OfBrief & { how: 'keep' | 'load' }; output: { readonly revision: number } };
  /** Stores a picture beside the brief and writes its link in place of a part of the text. `data` is base64. */
  pastePicture: {
    input: OfBrief & {
      version: number;
      client: string;
      from: number;
      to: number;
      name: string;
      data: string;
    };
    output: PastedPicture;
  };
}

export type TextCommandName = keyof TextCommands;
