/** An export: what is made, how it was made last, and what goes along. */

/** What an export makes: `handout` is pages of paper with the slides and the brief's text. */
export const exportFormats = ['pptx', 'pdf', 'handout', 'png', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportPapers = ['', 'a4', 'letter'] as const;

export interface ExportChoice {
  readonly formats: readonly ExportFormat[];
  /** What a handout is printed on; '' for the usual paper of the brief's region. */
  readonly paper: (typeof exportPapers)[number];
  /** What the cut leaves out goes along as hidden slides. */
  readonly backup: boolean;
  /** For outsiders: no notes, no hidden slides, nothing of the brief; without backup then, whatever that says. */
  readonly clean: boolean;
}

export interface ExportPlan {
  /** Of the .pptx; the others take its name. */
  readonly path: string;
  readonly exists: boolean;
  /** As it was the last time. */
  readonly last: ExportChoice;
  /** How many slides have notes, and how many are hidden, without backup. */
  readonly going: { readonly notes: number; readonly hidden: number };
}
