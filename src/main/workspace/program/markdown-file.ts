/** Which files are briefs, by their names. */
const extensions = /\.(md|markdown|mdown|mkd|qmd|rmd|txt|text)$/i;

/** Extensions without their dot, for dialogs. */
export const briefExtensions = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd', 'txt', 'text'] as const;

/** Whether a file may be a brief, by its name. */
export function isBriefName(name: string): boolean {
  return extensions.test(name) && !name.startsWith('.');
}
