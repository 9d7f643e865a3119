import { entries } from './entry.js';

/** Codes that the template stage gives. */
export const templateDiagnostics = entries({
  'template-not-found': {
    severity: 'error',
    message: "there is no template '{name}' in {folders}",
    remedy: 'there are, the nearest first: {known}',
    example: 'briefdeck build brief.md --template pain',
  },
  'template-no-template': {
    severity: 'error',
    message: "'{name}' is no template",
    remedy: "give a template's name or folder, its template.yaml, or a PowerPoint file (.potx, .pptx)",
    example: 'briefdeck build brief.md --template brief.md',
  },
  'template-file-missing': {
    severity: 'error',
    message: "there is no file '{name}' in {folder}",
    remedy: '{remedy}',
    example: 'briefdeck build brief.md --template corprate.potx',
  },
  'template-unreadable': {
    severity: 'error',
    message: 'the template file could not be read ({reason})',
    remedy: 'check that it is there, is text in UTF-8 and under {limit} kB',
    example: 'extends: ../other',
  },
  'template-from-package': {
    severity: 'error',
    message: '{file} is a PowerPoint file, which no template can extend as it is',
    remedy: "make a template of it ('briefdeck template import {file}'), and extend that one",
    example: 'extends: corporate.potx',
  },
  'template-not-yaml': {
    severity: 'error',
    message: 'the template file is not valid YAML: {reason}',
    remedy: 'check indentation, colons and quotation marks on this line',
    example: 'name: "Plain',
  },
  'template-extends-cycle': {
    severity: 'error',
    message: 'templates extend one another in a circle: {chain}',
    remedy: "take 'extends' out of one of them",
    example: 'extends: .',
  },
  'template-key-unknown': {
    severity: 'warning',
    message: "'{key}' means nothing here and is ignored",
    remedy: 'known here, the nearest first: {known}',
    example: 'theme: { fnts: { body: Calibri } }',
  },
  'template-key-locked': {
    severity: 'warning',
    message: "'{key}' is ignored: {owner}, which this template extends, has its {lock} locked",
    remedy: "take it out, or ask the keeper of {owner} to take '{lock}' out of its 'locked'",
    example: 'logo: other.svg, where the template before it says locked: [logo]',
  },
  'template-value-comment': {
    severity: 'error',
    message: "'{key}' has no value: YAML takes '#{comment}' for a comment",
    remedy: "put it in quotation marks: {name}: '#{comment}'",
    example: 'accent1: #8A1538',
  },
  'template-value-unit': {
    severity: 'error',
    message: "'{key}' is a number of points, without a unit, a comma or quotation marks, not '{value}'",
    remedy: 'write {points}',
    example: 'grid: { left: 2cm }',
  },
  'template-value-colour': {
    severity: 'error',
    message: "'{key}' must be {expected}, not '{value}'",
    remedy: 'write "{hex}"',
    example: 'theme: { colours: { lt1: "#FFF" } }',
  },
  'template-key-elsewhere': {
    severity: 'warning',
    message: "'{key}' means nothing here and is ignored",
    remedy: "it belongs under '{place}:', further in than that",
    example: 'colours: { accent1: "8A1538" }',
  },
  'template-value-wrong': {
    severity: 'error',
    message: "'{key}' must be {expected}, not '{value}'",
    remedy: 'correct the value; docs/templates.md has each key with its unit',
    example: "theme: { colours: { accent1: 'blue' } }",
  },
  'template-value-missing': {
    severity: 'error',
    message: "'{key}' is missing",
    remedy: "add it, or begin with 'extends: plain' and say only what differs",
    example: 'logo: { height: 40 }',
  },
  'template-incomplete': {
    severity: 'error',
    message: "{count} values are missing, the first of them '{key}'",
    remedy: "begin with 'extends: plain' (or another template) and say only what differs",
    example: 'name: Mine',
  },
  'template-name-unknown': {
    severity: 'error',
    message: "'{key}' names the {kind} '{name}', which is not defined",
    remedy: 'there are, the nearest first: {known}',
    example: 'type: { title: { colour: inc } }',
  },
  'template-variant-unknown': {
    severity: 'error',
    message: "the template has no variant '{name}'",
    remedy: 'there are, the nearest first: {known}',
    example: 'briefdeck build brief.md --variant dusk',
  },
  'template-slot-outside': {
    severity: 'error',
    message: "'{key}' does not lie on the slide ({width} × {height} pt)",
    remedy: 'keep its columns within 1 to {columns}, top above bottom, and both within the slide',
    example: 'layouts: { bullets: { slots: { body: { columns: 1-14 } } } }',
  },
  'template-slot-small': {
    severity: 'error',
    message: "'{key}' has {has} pt, and needs {needs} pt for the least that stands in it",
    remedy: 'give it more room, less inset or a smaller size; a picture, table, chart or code takes an inch each way',
    example: 'slots: { source: { top: 490, bottom: 492 } }',
  },
  'template-off-step': {
    severity: 'info',
    message: "'{key}' stands at {value} pt, which is not a multiple of the step of {step} pt",
    remedy: 'move it to {nearest} pt, so that edges agree from slide to slide',
    example: 'slots: { title: { top: 55 } }',
  },
  'template-contrast-low': {
    severity: 'warning',
    message: "'{key}' has a contrast of {ratio}:1 on its ground in the {variant} variant ({text} on {ground})",
    remedy: 'make it at least {needed}:1 by a darker or lighter colour',
    example: 'shades: { muted: { of: tx1, times: 20%, plus: 70% } }',
  },
  'template-contrast-picture': {
    severity: 'warning',
    message:
      "text of the slot '{slot}' on the layout {layout} has a contrast of {ratio}:1 on the picture under it in the {variant} variant ({text} on {ground})",
    remedy:
      'make it at least {needed}:1: a paler or darker picture, another place for it, or keep-out: true where nothing may stand on it',
    example: 'decor: [{ picture: wave.svg, at: bottom, height: 200 }]',
  },
  'template-font-unmeasured': {
    severity: 'warning',
    message: "the widths of the font '{font}' are not known, so text may not fit as planned",
    remedy: 'choose one of {known}, or put the font files into the template: docs/templates.md',
    example: 'theme: { fonts: { body: Futura } }',
  },
  'template-trial-unfit': {
    severity: 'warning',
    message: 'tried with the specimen deck, a slide of the kind {kind} does not fit: {said}',
    remedy: "give the layout '{kind}' more room, or its text a smaller size or 'min'",
    example: 'layouts: { title: { slots: { byline: { columns: 1-1 } } } }',
  },
  'template-trial-parted': {
    severity: 'info',
    message:
      "tried with the specimen deck, '{title}' does not fit whole on a slide of the kind {kind}: it takes {slides}",
    remedy: "where that is not wanted, give the layout '{kind}' more room, or its text a smaller size or 'min'",
    example: 'type: { body: { size: 34, min: 34 } }',
  },
  'template-trial-note': {
    severity: 'info',
    message: 'tried with the specimen deck, of a slide of the kind {kind} there is to say: {said}',
    remedy: "where that is not wanted, give the layout '{kind}' more room, or its text a smaller size or 'min'",
    example: 'layouts: { bullets: { slots: { body: { bottom: 240 } } } }',
  },
  'template-name-unfit': {
    severity: 'error',
    message: "'{name}' cannot be a template's name: {reason}",
    remedy: 'choose a name such as ministry or foreign-office',
    example: 'briefdeck template new con',
  },
  'template-name-built-in': {
    severity: 'error',
    message: "the program has a template '{name}' of its own, which one of yours would hide",
    remedy: 'choose another name',
    example: 'briefdeck template new plain',
  },
  'template-exists': {
    severity: 'error',
    message: '{folder} is there already and was left as it is',
    remedy:
      'choose another name, or edit that one; a PowerPoint template gets a new file with `template import FILE --update NAME`',
    example: 'briefdeck template new ministry && briefdeck template new ministry',
  },
  'template-folder-missing': {
    severity: 'error',
    message: 'there is no folder {folder}',
    remedy: 'make it, or give another one with --in',
    example: 'briefdeck template new ministry --in no/such/folder',
  },
  'template-home-unknown': {
    severity: 'error',
    message: 'this system does not say where templates of your own belong ({variable} is not set)',
    remedy: 'say where with --in FOLDER',
    example: 'env -i briefdeck template new ministry',
  },
  'template-pack-built-in': {
    severity: 'error',
    message: "'{name}' comes with the program: everybody has it, so there is nothing to pack",
    remedy: "pack one of your own, such as one that 'briefdeck template new' made",
    example: 'briefdeck template pack plain',
  },
  'template-pack-file': {
    severity: 'error',
    message: 'only the folder of a template.yaml can be packed, and {name} is another file',
    remedy:
      "give it a folder of its own, and the name template.yaml there; 'briefdeck template import' does so for a PowerPoint file",
    example: 'briefdeck template pack ./house.yaml',
  },
  'template-pack-name': {
    severity: 'error',
    message: "the file '{name}' cannot go into a pack: {reason}",
    remedy: 'rename it, also where the template names it',
    example: 'touch house/con.svg && briefdeck template pack ./house',
  },
  'template-pack-too-large': {
    severity: 'error',
    message: 'the folder {folder} has more in it than a pack takes ({files} files, {megabytes} MB)',
    remedy: 'keep in it only what the template needs',
    example: 'briefdeck template pack . -o house.zip',
  },
  'template-pack-unreadable': {
    severity: 'error',
    message: 'a file of the folder {folder} cannot be read ({reason})',
    remedy: 'check that you may read it',
    example: 'chmod 000 house/logo.svg && briefdeck template pack ./house',
  },
  'template-pack-refused': {
    severity: 'error',
    message: '{file} cannot be installed: {reason}',
    remedy: "ask for one that 'briefdeck template pack' made",
    example: 'briefdeck template install holiday.zip',
  },
  'template-install-exists': {
    severity: 'error',
    message: '{folder} is another template of that name, and was left as it is',
    remedy: 'rename that one, or replace it with --force',
    example: 'briefdeck template install house.zip',
  },
  'package-refused': {
    severity: 'error',
    message: 'this PowerPoint file cannot be a template: {reason}',
    remedy: '{remedy}',
    example: 'briefdeck build brief.md --template old.pot',
  },
  'package-outside': {
    severity: 'error',
    message: "the PowerPoint file '{file}' does not lie in the template's folder",
    remedy: 'put it beside the template.yaml, and name it without a path',
    example: 'base: ../corporate.potx',
  },
  'package-key-refused': {
    severity: 'warning',
    message: "'{key}' is ignored: {reason}",
    remedy: 'change it in PowerPoint (View, Slide Master), or take the key out',
    example: '{ base: corporate.potx, grid: { left: 60 } }',
  },
  'package-key-alone': {
    severity: 'warning',
    message: "'{key}' is ignored: it is for templates that stand on a PowerPoint file, and this one has no 'base'",
    remedy: "name the file with 'base: corporate.potx', or take the key out",
    example: '{ extends: plain, marking: footer }',
  },
  'package-left-out': {
    severity: 'info',
    message: '{what} of the PowerPoint template do not go into decks',
    remedy: 'nothing is needed; the template file itself is not changed',
    example: 'briefdeck build brief.md --template corporate.potx',
  },
  'package-ours-lost': {
    severity: 'warning',
    message:
      "the file was made with Briefdeck's template '{name}' and saved by a program that keeps none of its layouts: slides stand on what is left of them",
    remedy: "build with '{name}' itself, or with the file as it was saved by PowerPoint",
    example: 'briefdeck build brief.md --template corporate.pptx',
  },
  'package-layout-added': {
    severity: 'info',
    message: "the PowerPoint template has no layout for {kind}; '{name}' is added under its master",
    remedy: 'add one of your own in PowerPoint (View, Slide Master) to replace it',
    example: 'briefdeck build brief.md --template corporate.potx',
  },
  'package-marking-lacking': {
    severity: 'info',
    message: "the layout '{name}' has no such placeholder for the marking: a band carries it there",
    remedy: 'add the placeholder to that layout in PowerPoint (View, Slide Master) where the band is not wanted',
    example: '{ base: corporate.potx, marking: Classification }',
  },
  'package-label-kept': {
    severity: 'info',
    message: "the PowerPoint template has the sensitivity label '{name}', which decks keep",
    remedy: "say 'label: drop' in the template.yaml where decks are to be labelled by those who send them",
    example: 'briefdeck build brief.md --template corporate.potx',
  },
  'package-label-dropped': {
    severity: 'info',
    message: "the sensitivity label '{name}' of the PowerPoint template does not go into decks",
    remedy: "say 'label: keep' in the template.yaml where decks are to have it",
    example: '{ base: corporate.potx, label: drop }',
  },
  'package-picture-undrawn': {
    severity: 'info',
    message:
      "the picture '{name}' of the PowerPoint template is drawn by Office alone: preview, PNG and PDF go without it",
    remedy: "name a PNG or SVG that stands in for it in the template.yaml: 'pictures: { {name}: crest.svg }'",
    example: 'briefdeck build brief.md --template corporate.potx --format png',
  },
  'package-stand-in-unusable': {
    severity: 'error',
    message: "'{key}' names '{name}', which is no picture that can be drawn, or is damaged",
    remedy: 'save it as PNG, JPEG or SVG',
    example: 'pictures: { image3.emf: crest.emf }',
  },
  'package-artwork-unseen': {
    severity: 'info',
    message: 'the preview cannot draw {what} of the PowerPoint template; the deck has it all the same',
    remedy: 'nothing is needed for PowerPoint; for pictures and PDF use PNG, JPEG or SVG in the template',
    example: 'briefdeck build brief.md --template corporate.potx --format png',
  },
});
