import { entries } from './entry.js';

/** Codes about importing a PowerPoint file, and putting next year's in its place. */
export const packageImportDiagnostics = entries({
  'package-font-unmeasured': {
    severity: 'warning',
    message:
      "the font '{font}' ({where}) was found neither here nor among the program's own: text in it is planned with widths that are wide enough for most fonts, so less fits on a slide",
    remedy: 'import again with --update and --fonts FOLDER, a folder with its files (.ttf, .otf)',
    example: 'briefdeck template import corporate.potx',
  },
  'package-font-near': {
    severity: 'info',
    message:
      "the font '{font}' ({where}) was not found; text in it is planned and drawn with a bundled face of the same height, which is about 1% wider",
    remedy:
      'nothing is needed; import with --fonts FOLDER, a folder with its files, where lines are to break to the letter',
    example: 'briefdeck template import corporate.potx',
  },
  'package-font-measured': {
    severity: 'info',
    message:
      "the font '{font}' ({where}) was measured from {source}; its widths go along with the template, its files stay, as their licence flags say",
    remedy: 'those who open a deck need the font installed, as with any PowerPoint file',
    example: 'briefdeck template import corporate.potx --fonts fonts',
  },
  'package-font-travels': {
    severity: 'info',
    message:
      "the font '{font}' ({where}) was measured from {source}; its files allow it and go along with the template",
    remedy: 'nothing is needed; take them out of the folder fonts where your licence says otherwise',
    example: 'briefdeck template import corporate.potx --fonts fonts',
  },
  'package-fonts-unused': {
    severity: 'warning',
    message: 'the folder {folder} has none of the fonts that the file names ({named}): {found}',
    remedy: 'take the folder with static .ttf or .otf files of those names',
    example: 'briefdeck template import corporate.potx --fonts logos',
  },
  'package-fonts-missing': {
    severity: 'error',
    message: 'there is no folder of fonts {folder}',
    remedy: 'name a folder that holds font files (.ttf, .otf)',
    example: 'briefdeck template import corporate.potx --fonts no/such/folder',
  },
  'package-widths-broken': {
    severity: 'warning',
    message: 'the measured widths of fonts beside this template cannot be read, and are left alone',
    remedy: 'import the PowerPoint file again: briefdeck template import FILE --update {name}',
    example: 'a widths.json that somebody edited',
  },
  'package-update-other': {
    severity: 'error',
    message: "'{name}' was not made of a PowerPoint file, so none can take the place of its own",
    remedy: 'name a template that `briefdeck template import` made',
    example: 'briefdeck template import corporate.potx --update plain',
  },
  'package-update-guess': {
    severity: 'warning',
    message: "'{key}' named '{from}', which the new PowerPoint file does not have: '{to}' stands in",
    remedy: 'look whether that is right, and mend the line where it is not',
    example: 'briefdeck template import new.potx --update corporate',
  },
  'package-font-left': {
    severity: 'warning',
    message: "the font file '{name}' is not packed: its licence flags forbid passing it on",
    remedy: 'colleagues need the font from its maker; widths go along',
    example: 'briefdeck template pack corporate',
  },
  'package-font-forbidden': {
    severity: 'error',
    message: "the font file '{name}', which the template draws with, may not be passed on: its licence flags forbid it",
    remedy: "name the font without its file ('heading: Futura'), or take one that allows it",
    example: 'briefdeck template pack ministry',
  },
});
