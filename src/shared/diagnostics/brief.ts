import { entries } from './entry.js';

/** Codes that the brief stage gives. */
export const briefDiagnostics = entries({
  'brief-too-large': {
    severity: 'error',
    message: 'The file has {megabytes} MB; a brief may have {limit}',
    remedy: 'cut it into several briefs and give them all to one build',
  },
  'brief-not-text': {
    severity: 'error',
    message: 'The file is not text',
    remedy: 'give the Markdown file itself, saved as UTF-8',
  },
  'brief-empty': { severity: 'error', message: 'The file is empty', remedy: 'write a heading and a line under it' },
  'brief-encoding-guessed': {
    severity: 'warning',
    message: 'The file is not UTF-8 and was read as Windows-1252',
    remedy: 'save it as UTF-8 and look at its accents and quotation marks',
  },
  'control-characters': {
    severity: 'info',
    message: 'Control characters were taken out ({count})',
    remedy: 'they are mostly left over from copying out of a PDF',
  },
  'unpaired-surrogates': {
    severity: 'warning',
    message: 'Half characters were replaced by �',
    remedy: 'look for � in the deck and type the character again',
  },
  'line-too-long': {
    severity: 'error',
    message: 'A line or paragraph has more than {limit} characters',
    remedy: 'this looks like data rather than text: take it out, or part it by blank lines',
  },
  'nesting-too-deep': {
    severity: 'error',
    message: 'Lists, quotations or ::: blocks stand inside one another more than {limit} deep',
    remedy: 'take the nesting apart',
  },
  'too-many-sections': {
    severity: 'error',
    message: 'The brief has {count} sections; {limit} are the most',
    remedy: 'cut it into several briefs',
  },
  'front-matter-syntax': {
    severity: 'error',
    message: 'The front matter cannot be read: {reason}',
    remedy: 'write each key on a line of its own as `key: value`, with quotation marks round values that hold signs',
    example: '---\ntitle: [unclosed\n---',
  },
  'front-matter-colon': {
    severity: 'info',
    message: 'The value of {key} was read as plain text',
    remedy: 'put quotation marks round it to say so yourself',
    example: "---\ntitle: Iran's drones for Russia: what Tehran paid\n---",
  },
  'language-guessed': {
    severity: 'info',
    message: 'The brief does not name its language, and reads as {language}',
    remedy:
      "say `language: {tag}` in the front matter, or the language that is meant: quotation marks, dates and the deck's own words follow it",
    example:
      '## Le port\n\nLe port de Harn est ouvert, et la ville ne perd pas une place dans les échanges pour le grain, qui sont plus importants que ceux des autres ports.',
  },
  'front-matter-type': {
    severity: 'warning',
    message: '{key} was left out: it should be {wanted}',
    example: '---\nagenda: perhaps\n---',
  },
  'front-matter-unclosed': {
    severity: 'error',
    message: 'The front matter begins here and never ends',
    remedy: 'close it with a line of ---',
    example: '---\ntitle: Drones\n\n## Findings\n\nText.',
  },
  'front-matter-key': {
    severity: 'warning',
    message: 'there is no key {key}, and what it says is not in the deck',
    remedy: 'did you mean {nearest}?',
    example: '---\nclasification: Confidential\n---',
  },
  'front-matter-foreign': {
    severity: 'warning',
    message: 'Front matter in {format} is not read',
    remedy: 'write it in YAML, between two lines of ---',
    example: '+++\ntitle = "Drones"\n+++',
  },
  'title-is-section': {
    severity: 'info',
    message: "'{section}' stands over all of the brief as a section, and the deck has the file's name for a title",
    remedy: 'write it with one # in place of two, or `title:` in the front matter',
    example: '## The deal\n\n### A\n\na\n\n### B\n\nb\n\n### C\n\nc',
  },
  'chat-line': {
    severity: 'info',
    message: "'{words}' is what a chat program says of the text that it wrote; it stands in the deck",
    remedy: 'take the line out',
    example: "Sure! Here's a summary of the article:\n\n## A\n\na",
  },
  'table-row-long': {
    severity: 'warning',
    message: 'Rows of a table ({count}) have more cells than its head; what is over stands in a column of its own',
    remedy: 'give the head as many cells, or write \\| for a bar inside a cell',
    example: '| Year | Drones |\n|---|---|\n| 2023 | 600 | about |',
  },
  'dashes-under-text': {
    severity: 'info',
    message: '--- right under a paragraph was read as a slide break, not as the mark of a heading',
    remedy: 'put a blank line before it',
    example: 'A sentence that ends with a full stop.\n---',
  },
  'section-id-twice': {
    severity: 'warning',
    message: 'Two sections have the id {id}',
    remedy: 'give each its own, so that cuts and links find the right one',
    example: '## One {#drones}\n\n## Two {#drones}',
  },
  'attributes-inside': {
    severity: 'warning',
    message: '{attributes} stands inside the heading, where it is text and chooses nothing',
    remedy: 'move it to the end of the line, with a blank before it',
    example: '## What our sources {.internal} say',
  },
  'link-target-missing': {
    severity: 'warning',
    message: 'No heading answers to the link #{anchor}; its text stays without a link',
    remedy: "use the heading's id, or its words in small letters joined by hyphens",
    example: 'See [the annex](#annexe).',
  },
  'links-not-kept': {
    severity: 'info',
    message: 'Links to files or programs on this computer were left out, and their text kept ({count})',
    remedy: 'a deck can link to web pages, to mail addresses and to its own slides',
    example: '[notes](../notes.md)',
  },
  'footnote-missing': {
    severity: 'warning',
    message: 'The footnote {label} has no text',
    remedy: 'add a line `[^{label}]: text`',
    example: 'Text.[^nowhere]',
  },
  'footnote-unused': {
    severity: 'warning',
    message: 'Nothing refers to the footnote {label}, so it is not in the deck',
    remedy: 'put `[^{label}]` where it belongs, or take the note out',
    example: '[^nobody]: A note.',
  },
  'footnote-twice': {
    severity: 'warning',
    message: 'The footnote {label} is defined twice; the first one counts',
    remedy: 'rename one of them',
    example: 'Text.[^a]\n\n[^a]: One.\n\n[^a]: Two.',
  },
  formulas: {
    severity: 'info',
    message: 'Formulas stand as their source, in the mono face ({count})',
    example: 'Energy: $E = mc^2$.',
  },
  diagrams: {
    severity: 'info',
    message: 'Diagrams stand as their source ({count}): {names}',
    remedy: 'draw them with their own tool, and put the SVG in as a picture',
    example: '```mermaid\ngraph LR\n```',
  },
  'private-comments': {
    severity: 'info',
    message: 'Comments are private and enter no output ({count})',
    remedy: 'begin a comment with `notes:` to make speaker notes of it',
    example: '<!-- check this figure -->',
  },
  'comment-unclosed': {
    severity: 'warning',
    message: 'A comment begins here and never ends, so what follows it is left out',
    remedy: 'close it with -->',
    example: '<!-- forgotten',
  },
  'foreign-directives': {
    severity: 'info',
    message: 'Directives of other tools were left out ({count}): {names}',
    example: '{{< video clip.mp4 >}}',
  },
  'html-dropped': {
    severity: 'info',
    message: 'HTML elements were left out with their content ({count}): {names}',
    example: '<script>alert(1)</script>',
  },
  'chart-syntax': {
    severity: 'warning',
    message: 'the chart cannot be read, and stands as it is written: {reason}',
    remedy: 'write each key on a line of its own as `key: value`, and the data under `data: |`, indented by two blanks',
    example: '```chart\ntype: column\ndata: [[2023, 19.8], [2024, 20.4]]\n```',
  },
  'chart-no-table': {
    severity: 'warning',
    message: 'no table stands behind this, so it makes no chart',
    remedy: 'put it right before the table, or write a fenced block `chart`',
    example: '<!-- chart: column -->\n\nText.',
  },
  'div-unclosed': {
    severity: 'warning',
    message: 'The block ::: {name} is never closed; it ends before the next heading',
    remedy: 'close it with a line of :::',
    example: '::: notes\nForgotten',
  },
  'slides-imported': {
    severity: 'warning',
    message: 'This slide is imported from {file}, which is not read',
    remedy: 'copy its Markdown into this file',
    example: '---\ntheme: seriph\n---\n\n# One\n\n---\nsrc: ./two.md\n---',
  },
  'ignore-unused': {
    severity: 'warning',
    message: 'The request to ignore {code} silences nothing',
    remedy: 'take it out, or put it right before the block it is meant for',
    example: '<!-- briefdeck-ignore alt-missing -->\n\nText.',
  },
});
