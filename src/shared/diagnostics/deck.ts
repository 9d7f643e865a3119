import { entries } from './entry.js';

/** Codes that the deck stage gives. */
export const deckDiagnostics = entries({
  'prose-in-notes': {
    severity: 'info',
    message: 'the {words} words of prose under "{section}" are in the notes, the lead of each paragraph on the slide',
    remedy: 'write prose: slide to set all of it on slides, or shorten it',
    example: 'Three paragraphs of forty words each under one heading.',
  },
  'layout-unfit': {
    severity: 'warning',
    message: 'what stands under "{section}" cannot be a slide of the kind {asked}; it became {instead}',
    remedy: 'ask for another layout, or write what that layout needs',
    example: '## Background {layout=timeline}\n\nOne paragraph without a date.',
  },
  'layout-unknown': {
    severity: 'warning',
    message: 'there is no layout named {name}; its content stands as if nothing had been asked',
    remedy: 'the nearest is {nearest}',
    example: '<!-- layout: timelime -->',
  },
  'attribute-value': {
    severity: 'warning',
    message: 'the heading "{section}" has {attribute}={value}, which is none of: {allowed}; it was left aside',
    remedy: 'correct the value or leave the attribute out',
    example: '## Outlook {prose=short}',
  },
  'alt-missing': {
    severity: 'warning',
    message: 'the picture {src} has no alternative text',
    remedy: 'describe it between the square brackets, or mark an ornament with {.decorative}',
    example: '![](corridor.png)',
  },
  'links-not-listed': {
    severity: 'info',
    message:
      'the {count} links are live where they stand and are not listed once more under the sources (over {limit})',
    example: 'A list of two hundred links.',
  },
  'marking-differs': {
    severity: 'error',
    message: 'the briefs have different markings ({markings}), and without a scheme nobody knows which is the highest',
    remedy: 'give them the same classification, or state the levels in briefdeck.yaml',
    example: 'briefdeck build internal.md confidential.md',
  },
  'section-unknown': {
    severity: 'error',
    message: 'there is no section {name}',
    remedy: 'briefdeck outline lists them',
    example: 'briefdeck build report.md --only budget',
  },
  'section-unknown-near': {
    severity: 'error',
    message: 'there is no section {name}',
    remedy: 'did you mean {nearest}?',
    example: 'briefdeck build report.md --only outlok',
  },
  'section-ambiguous': {
    severity: 'error',
    message: 'the name {name} fits several sections: {ids}',
    remedy: 'name one of them by its id',
    example: 'briefdeck build report.md --only Summary',
  },
  'nothing-selected': {
    severity: 'error',
    message: 'no section is left after --only and --skip',
    remedy: '--skip wins over --only',
    example: 'briefdeck build report.md --only outlook --skip outlook',
  },
});
