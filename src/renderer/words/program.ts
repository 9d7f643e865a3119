/** What the program says of itself, and why a file could not be opened or saved. */
export const programWords = {
  name: 'Briefdeck',
  opening: 'Opening the brief …',
  lost: 'The connection to Briefdeck is gone. Start it again from where you opened this window.',
  problems: {
    missing: 'That file is not there any more.',
    outside: 'That lies outside of the folders that this window may look into. Name its folder: briefdeck open FOLDER',
    'not-markdown': 'That is not a Markdown or text file.',
    refused: 'The system does not allow that.',
    exists: 'There is a file of that name already.',
    'no-brief': 'Open a brief first: then a PowerPoint file can be taken in as its template.',
    empty: 'There is no text on the clipboard. Copy a Markdown text first.',
    twice: 'That brief is part of this deck already.',
    'no-deck': 'There is no deck that it could be added to, or it has thirty briefs already.',
    clipboard:
      'The browser did not give the clipboard. Allow it for this window, or close the brief and paste on the welcome screen.',
  },
} as const;
