import { entries } from './entry.js';

/** Codes about the files that a template names: fonts and pictures. */
export const templateAssetDiagnostics = entries({
  'template-font-unusable': {
    severity: 'error',
    message: "the font file '{name}' cannot be used: {reason}",
    remedy:
      'take the TrueType or OpenType file (.ttf, .otf) of one style; font makers offer it as a static or desktop font',
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura.woff2 } } } }',
  },
  'template-font-name': {
    severity: 'warning',
    message: "'{name}' is a file of the font '{found}', not of '{family}'",
    remedy: 'write the name as the file has it: PowerPoint looks for the font under that name',
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura-light.ttf } } } }',
  },
  'template-font-style': {
    severity: 'warning',
    message: "'{name}' is said to be {style}, but the file is {found}",
    remedy: 'name the file of each style: PowerPoint takes the style that the font itself has',
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura-bold.ttf } } } }',
  },
  'template-font-style-missing': {
    severity: 'info',
    message: "'{family}' has no file for {style} text, so the nearest style is drawn and measured",
    remedy: "add the file under 'files: {style}', unless no text is set in it",
    example: 'theme: { fonts: { heading: { family: Futura, files: { regular: futura.ttf } } } }',
  },
  'template-asset-missing': {
    severity: 'error',
    message: "'{key}' names the file '{name}', which is not there or cannot be read",
    remedy: "put it into the template's folder, or correct its name",
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura.ttf } } } }',
  },
  'template-asset-outside': {
    severity: 'error',
    message: "'{key}' names '{name}', which lies outside the template's folder",
    remedy: "copy it into the template's folder: a template travels as one folder, and reads nothing else",
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: /fonts/futura.ttf } } } }',
  },
  'template-picture-unusable': {
    severity: 'error',
    message: "'{key}' names '{name}', which cannot be shown: {reason}",
    remedy: 'save it as PNG, JPEG or SVG, upright, in the size in which it is shown',
    example: 'logo: logo.webp',
  },
  'template-logo-dark': {
    severity: 'info',
    message: 'the logo has no version for dark grounds, and stands on one here: {layouts}',
    remedy: "add one as 'dark:' under 'logo:', or name the same file there if it reads well on both",
    example: 'logo: logo.svg',
  },
  'template-logo-left-out': {
    severity: 'warning',
    message: 'the logo is left out on {layouts}: it would leave no place for {slots}',
    remedy:
      "make it smaller, or say another place for it on that layout ('logo: { at: bottom-left }'), or none ('logo: none')",
    example: 'logo: { file: logo.svg, width: 900, height: 400 }',
  },
  'template-logo-crowds': {
    severity: 'warning',
    message: 'the logo takes more than half of the place of {slots}',
    remedy: "make it smaller, put it at another corner ('at:'), or leave it out on a layout ('logo: none')",
    example: 'logo: { file: logo.svg, height: 300 }',
  },
  'template-asset-too-large': {
    severity: 'error',
    message: "'{key}' names '{name}', which has {size} MB; the limit is {limit}",
    remedy: 'take a smaller file',
    example: 'theme: { fonts: { body: { family: Futura, files: { regular: futura.ttf } } } }',
  },
});
