import { entries } from './entry.js';

/** Codes that the scene stage gives. */
export const sceneDiagnostics = entries({
  'title-long': {
    severity: 'warning',
    message: "the title '{title}' takes {lines} lines at its smallest size",
    remedy: 'shorten the heading, or give a shorter one with title="…"',
    example: '## A heading of more words than two lines of a slide can ever hold, however small they are set …',
  },
  'text-cut': {
    severity: 'warning',
    message: "the box '{box}' is too small for '{text}': it ends with an ellipsis, and all of it is in the notes",
    remedy: 'shorten the text',
    example: '> A quotation\n>\n> — and an attribution of three hundred words',
  },
  'chart-text-omitted': {
    severity: 'info',
    message: 'there is no room at the chart for: {what}; its workbook has them',
    remedy: 'nothing is needed where the rest says enough; otherwise show fewer of them, or shorter names',
    example: '<!-- chart: column -->\n| Year | LNG |\n| ---- | --- |\n… sixty years',
  },
  'chart-name-cut': {
    severity: 'warning',
    message: "the name '{name}' does not fit at the chart, and its end is left out ({count} names are cut)",
    remedy: 'shorten the names of the categories, or take bars, which have more room for them',
    example: '<!-- chart: column -->\n| Office | Posts |\n| ------ | ----- |\n| A name of thirty words … | 4 |',
  },
  'marking-long': {
    severity: 'warning',
    message: "the marking '{marking}' does not fit its place in the template and is set over the page's whole width",
    remedy: 'shorten the marking or give it more room in the template',
    example: 'classification: a marking of two hundred words',
  },
  'marking-printed': {
    severity: 'error',
    message: "the template's layout '{layout}' has '{printed}' printed on it, and the deck's marking is '{marking}'",
    remedy: 'take the text off the layout in PowerPoint (View, Slide Master), or give the brief that classification',
    example: 'classification: RESTRICTED',
  },
  'marking-printed-unsaid': {
    severity: 'warning',
    message: "the template's layout '{layout}' has '{printed}' printed on it, and the brief has no marking",
    remedy: "say 'classification: {printed}' in the brief, or take the text off the layout in PowerPoint",
    example: 'briefdeck build brief.md --template corporate.potx',
  },
  'marking-crowded': {
    severity: 'warning',
    message: "the layout '{layout}' has no strip at its edges that is clear: the marking stands over its artwork there",
    remedy: "give the marking a placeholder, or say 'marking: footer' in the template.yaml",
    example: 'briefdeck build brief.md --template corporate.potx',
  },
  'marking-label': {
    severity: 'warning',
    message: "the template's sensitivity label '{label}' goes into the deck, and the deck's marking is '{marking}'",
    remedy: "say 'label: drop' in the template.yaml, or label the deck anew in PowerPoint",
    example: 'classification: SECRET',
  },
  'footer-behind-marking': {
    severity: 'warning',
    message: "the footer '{footer}' does not fit beside the marking '{marking}' and is left out",
    remedy: 'shorten the footer, or give the marking another place in the template (marking: band)',
    example: 'marking: footer',
  },
  'footer-cut': {
    severity: 'info',
    message:
      "the template's place for the {place} is too small for '{text}': it is cut, or left out where nothing of it fits",
    remedy: 'give it more room in the template, or a shorter text; the date stands on the first slide all the same',
    example: 'footer: a line of forty words',
  },
  'slide-split': {
    severity: 'info',
    message: "'{title}' does not fit on one slide and goes over {slides}: no room is left in its {box}",
    remedy: 'shorten it, or divide the section where you would',
    example: '## Risks\n\n- … thirty items',
  },
  'slide-words': {
    severity: 'info',
    message: "'{title}' has {words} words on one slide, most of them in its {box}",
    remedy: 'a slide of up to {most} is read at a glance; say the rest in the notes',
    example: '## Background\n\n- … items of eighty words in all',
  },
  'cannot-fit-one': {
    severity: 'warning',
    message: "section '{section}' asks for one slide (fit=one) and does not fit even at {size} points: it was split",
    remedy: 'shorten the section or take fit=one away',
    example: '## Everything {fit=one}\n\n- … forty items',
  },
  'table-wide': {
    severity: 'info',
    message: 'the table has {columns} columns; more than eight are hard to read on a slide',
    remedy: 'leave out columns, or make two tables',
    example: '| a | b | c | d | e | f | g | h | i |\n|---|---|---|---|---|---|---|---|---|',
  },
  'picture-small': {
    severity: 'info',
    message: "the picture '{picture}' has {width} × {height} pixels: it is shown small rather than blurred",
    remedy: 'use a larger version of it',
    example: '![A map](map-200-pixels-wide.png)',
  },
  'font-substituted': {
    severity: 'warning',
    message:
      "the widths of the face '{font}' are not known: its text was given the room of the widest common faces and 6 %, and is drawn in another",
    remedy:
      'have it measured, for an organisation’s file with `briefdeck template import FILE --update NAME --fonts FOLDER` (`--name NAME` the first time), else by giving the font file with the template; or use a face with a bundled twin ({known})',
    example: 'briefdeck template import corporate.potx --update corporate --fonts fonts',
  },
});
