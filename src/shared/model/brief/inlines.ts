/** Inline content: the runs of a line of text, with their marks. */
import type { CodeRole } from '../code.js';

/** Inline content is flat: runs that carry their marks, in order. */
export type Inline = TextRun | LineBreak | FootnoteMark | InlinePicture;

export interface TextRun {
  readonly type: 'text';
  /** Typography done (quotes and dashes as the language has them), entities decoded, never empty, no line ends. */
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** Of a piece of a code block: what it is there. Parsing never sets it. */
  readonly role?: CodeRole;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly underline?: true;
  readonly highlight?: true;
  /** A formula's source, without its dollar signs. Set in the mono face. */
  readonly formula?: true;
  readonly link?: Link;
}

export type Link =
  /** Absolute, escaped, http, https or mailto only. */
  | { readonly to: 'url'; readonly url: string }
  /** A section of this brief, by id. */
  | { readonly to: 'section'; readonly id: string };

/** A hard break that the person wrote (two blanks, backslash, `<br>`). */
export interface LineBreak {
  readonly type: 'break';
}

export interface FootnoteMark {
  readonly type: 'footnote';
  readonly label: string;
}

/** A picture inside a line of text. A remote one is never fetched: its alternative text is a TextRun instead. */
export interface InlinePicture {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly link?: Link;
}
