/** The welcome screen. */
export const welcomeWords = {
  title: 'A brief becomes a deck',
  how: 'Open a Markdown summary, choose the sections that belong in this talk, export.',
  openBrief: 'Open a brief …',
  newBrief: 'New brief',
  pasteNew: 'New from clipboard',
  openSample: 'Open the sample',
  forget: (name: string) => `Take ${name} off this list`,
  gone: 'no longer there',
  dropHint: 'You can also drop a file anywhere in this window.',
  dropHere: 'Drop to open',
} as const;
