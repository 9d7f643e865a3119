/** Coloured code: what a piece of a line is. Which colour that has is the template's choice. */

/** A closed set, whatever the language: few enough that a template can give each a colour. */
export const codeRoles = [
  'comment',
  'keyword',
  'string',
  'number',
  /** `true`, `null`, a colour's or an option's name: what stands for itself. */
  'constant',
  'type',
  'function',
  /** A key of data, an attribute, a property that is declared. */
  'property',
  'punctuation',
  /** About the code rather than in it: ranges of a diff, a document type. */
  'meta',
  'inserted',
  'deleted',
  'heading',
  'emphasis',
  'strong',
  'link',
] as const;
export type CodeRole = (typeof codeRoles)[number];

/** Characters `from` (inclusive) to `to` (exclusive) of a line, UTF-16 units. */
export interface CodeToken {
  readonly from: number;
  readonly to: number;
  readonly role: CodeRole;
}

/** One entry a line of the code, each with its tokens in order; what is in none is plain. */
export type CodeTokens = readonly (readonly CodeToken[])[];
