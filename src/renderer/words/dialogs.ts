/** The titles of the system’s dialogs. */
export const dialogWords = {
  openBrief: 'Open a brief',
  saveBrief: 'Save the brief',
  saveDeck: 'Save the deck',
  briefs: 'Markdown',
} as const;
