import { entries } from './entry.js';

/** Codes that the template stage gives. */
export const templateDiagnostics = entries({
  'template-not-found': {
    severity: 'error',
    message: "there is no template '{name}' in {folders}",
    remedy: 'there are, the nearest first: {known}',
    example: 'briefdeck build brief.md --template pain',
  },
  'template-unreadable': {
    severity: 'error',
    message: 'the template file could not be read ({reason})',
    remedy: 'check that it is there, is text in UTF-8 and under {limit} kB',
    example: 'extends: ../other',
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
  'template-font-unmeasured': {
    severity: 'warning',
    message: "the widths of the font '{font}' are not known, so text may not fit as planned",
    remedy: 'choose one of {known}',
    example: 'theme: { fonts: { body: Futura } }',
  },
  'template-trial-unfit': {
    severity: 'warning',
    message: 'tried with the specimen deck, a slide of the kind {kind} does not fit: {said}',
    remedy: "give the layout '{kind}' more room, or its text a smaller size or 'min'",
    example: 'layouts: { title: { slots: { byline: { columns: 1-2 } } } }',
  },
  'template-trial-note': {
    severity: 'info',
    message: 'tried with the specimen deck, of a slide of the kind {kind} there is to say: {said}',
    remedy: "where that is not wanted, give the layout '{kind}' more room, or its text a smaller size or 'min'",
    example: 'layouts: { bullets: { slots: { body: { bottom: 240 } } } }',
  },
});
