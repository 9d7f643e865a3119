import { entries } from './entry.js';

/** Codes of the workspace: reading the files that a deck is made from, and writing the deck. */
export const outputDiagnostics = entries({
  'inspect-unreadable': {
    severity: 'error',
    message: 'the file cannot be read ({reason})',
    remedy: 'check its name and that you may read it',
    example: 'briefdeck inspect raport.pptx',
  },
  'inspect-not-a-deck': {
    severity: 'error',
    message: 'the file cannot be looked through: {reason}',
    remedy: 'name a .pptx or .potx without a password',
    example: 'briefdeck inspect report.docx',
  },
  'brief-missing': {
    severity: 'error',
    message: 'there is no file {name}',
    remedy: 'check its name and folder',
    example: 'briefdeck build rapport.md',
  },
  'brief-unreadable': {
    severity: 'error',
    message: 'the file {name} cannot be read ({reason})',
    remedy: 'check that it is a file and that you may read it',
    example: 'chmod 000 report.md && briefdeck build report.md',
  },
  'picture-missing': {
    severity: 'warning',
    message: 'the picture {src} is not there',
    remedy: "put it into the brief's folder or correct its name",
    example: '![Map of the corridor](corridor.png)',
  },
  'picture-remote': {
    severity: 'warning',
    message: 'remote pictures are not fetched: {count} in this brief, the first is {src}',
    remedy: "save them into the brief's folder and name them there",
    example: '![Map](https://example.org/map.png)',
  },
  'picture-outside': {
    severity: 'warning',
    message: "the picture {src} is outside the brief's folder and is not read",
    remedy: "copy it into the brief's folder or below",
    example: '![Map](../map.png)',
  },
  'picture-unreadable': {
    severity: 'warning',
    message: 'the picture {src} cannot be read: it is damaged, or not a picture',
    remedy: 'open and save it again as PNG or JPEG',
    example: '![Map](notes.txt)',
  },
  'picture-format': {
    severity: 'warning',
    message: 'the picture {src} is {format}, which decks do not take',
    remedy: 'save it as PNG, JPEG, GIF or SVG',
    example: '![Map](map.tiff)',
  },
  'picture-too-large': {
    severity: 'warning',
    message: 'the picture {src} has {megapixels} megapixels; the limit is 50',
    remedy: 'save a smaller copy',
    example: '![Map](poster.png)',
  },
  'picture-file-too-large': {
    severity: 'warning',
    message: 'the picture {src} is a file of {megabytes} MB; the limit is 200',
    remedy: 'save a smaller copy',
    example: '![Map](poster.png)',
  },
  'data-missing': {
    severity: 'warning',
    message: 'the data file {name} is not there, so its chart stands as it is written',
    remedy: "put it into the brief's folder or correct its name",
    example: '```chart\ndata: cargo.csv\n```',
  },
  'data-remote': {
    severity: 'warning',
    message: 'the data file {name} is on the network and is not fetched',
    remedy: "save it into the brief's folder and name it there",
    example: '```chart\ndata: https://example.org/cargo.csv\n```',
  },
  'data-outside': {
    severity: 'warning',
    message: "the data file {name} is outside the brief's folder and is not read",
    remedy: "copy it into the brief's folder or below",
    example: '```chart\ndata: ../cargo.csv\n```',
  },
  'data-workbook': {
    severity: 'warning',
    message: 'the data file {name} is a workbook, which is not read',
    remedy: 'save the sheet as CSV (UTF-8) and name that file',
    example: '```chart\ndata: cargo.xlsx\n```',
  },
  'data-unreadable': {
    severity: 'warning',
    message: 'the data file {name} cannot be read: it is no file of text',
    remedy: 'save it as CSV (UTF-8)',
    example: '```chart\nfile: map.png\n```',
  },
  'data-too-large': {
    severity: 'warning',
    message: 'the data file {name} has {megabytes} MB; {limit} are read',
    remedy: 'save only the rows and columns that the chart shows',
    example: '```chart\ndata: everything.csv\n```',
  },
  'data-too-long': {
    severity: 'warning',
    message: 'the data has {rows} rows and {cells} cells; {limit} rows and {cellLimit} cells are read',
    remedy: 'save only the rows and columns that the chart shows, by month instead of by day for instance',
    example: 'A file of five thousand days.',
  },
  'data-empty': {
    severity: 'warning',
    message: 'the data of the chart is empty',
    remedy: 'write a header row and a row of values at least',
    example: 'A CSV file of blank lines.',
  },
  'data-quotes': {
    severity: 'warning',
    message: 'a quotation mark opens here and never closes, so the data cannot be told apart',
    remedy: 'close it, or write two of them where one is meant',
    example: 'Year,LNG\n2023,"19.8\n2024,20.4',
  },
  'data-encoding-guessed': {
    severity: 'warning',
    message: 'the data file is not UTF-8 and was read as Windows-1252',
    remedy: 'save it as CSV (UTF-8) and look at its accents',
    example: 'A file that an older Excel has saved as CSV.',
  },
  'output-edited': {
    severity: 'error',
    message: '{output} {what}; it was left as it is',
    remedy: 'write to another name with -o, or overwrite it with --force',
    example: 'briefdeck build report.md -o edited-by-hand.pptx',
  },
  'output-foreign': {
    severity: 'error',
    message: '{output} is not {what}; it was left as it is',
    remedy: 'write to another name with -o, or overwrite it with --force',
    example: 'briefdeck template show plain -o holiday.png',
  },
  'output-is-input': {
    severity: 'error',
    message: 'the output {output} is one of the files that are read',
    remedy: 'give another name with -o',
    example: 'briefdeck build report.md -o report.md',
  },
  'output-not-a-file': {
    severity: 'error',
    message: '{output} is not an ordinary file and was left as it is',
    remedy: 'give another name with -o',
    example: 'briefdeck build report.md -o /dev/null',
  },
  'output-folder-missing': {
    severity: 'error',
    message: 'there is no folder {folder}',
    remedy: 'make it, or give another place with -o',
    example: 'briefdeck build report.md -o out/deck.pptx',
  },
  'output-not-writable': {
    severity: 'error',
    message: '{output} cannot be written ({reason}); what stood there is unchanged',
    remedy: 'check that you may write there, or give another place with -o',
    example: 'briefdeck build report.md -o /usr/deck.pptx',
  },
  'output-locked': {
    severity: 'error',
    message: '{output} is held open by another program and was left as it is',
    remedy: 'close it there, or give another name with -o',
    example: 'briefdeck build report.md',
  },
  'pictures-left-behind': {
    severity: 'info',
    message: '{folder} has {count} more pictures of slides, from {first} on: an earlier deck was longer',
    remedy: 'remove them if they are not wanted',
    example: 'briefdeck build report.md --only outlook --format png',
  },
  'font-missing': {
    severity: 'warning',
    message:
      'neither Briefdeck nor this system has a face for {script}: its letters are not drawn in PNG and PDF (slides: {count}, the first is {first})',
    remedy: 'install one (the deck itself is not concerned: PowerPoint takes its own)',
    example: 'briefdeck build 报告.md --format png',
  },
  'font-not-embedded': {
    severity: 'warning',
    message:
      "the template's font '{font}' is not in the PDF: its file forbids that, or is no longer there; the text stands in another face",
    remedy:
      'ask the maker of the font for a licence to embed it, or take another font for documents that leave the house',
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura.ttf } } } }',
  },
  'disk-full': {
    severity: 'error',
    message: 'there is no room on the disk for {output}; what stood there is unchanged',
    remedy: 'free some space, or give another place with -o',
    example: 'briefdeck build report.md -o /media/stick/deck.pptx',
  },
  'date-epoch-invalid': {
    severity: 'warning',
    message: 'SOURCE_DATE_EPOCH is {value}, which is not a whole number of seconds; the clock of this machine was used',
    remedy: 'set it to seconds since 1970, or not at all',
    example: 'SOURCE_DATE_EPOCH=yesterday briefdeck build report.md',
  },
  'strict-warnings': {
    severity: 'error',
    message: 'not written, because of --strict (warnings: {count})',
    remedy: 'mend them, or leave out --strict',
    example: 'briefdeck build report.md --strict',
  },
});
