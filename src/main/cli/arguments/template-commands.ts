/** The commands that list, make, check and hand on templates. */
import type { CommandSpec } from './command-spec.js';

export const templateCommands = {
  'template list': {
    usage: 'briefdeck template list [--json]',
    help: 'Print the templates that there are: name, where it is from, variants, what it extends, description.',
    options: ['json', 'help'],
    own: { json: { help: 'Print them, and the folders that were searched, as JSON' } },
    examples: ['briefdeck template list'],
  },
  'template new': {
    usage: 'briefdeck template new <name> [--from TEMPLATE] [--in FOLDER]',
    takes: { what: 'a name', example: 'briefdeck template new ministry', most: 1 },
    help: 'Make a template of your own: one commented file that extends another, to be edited.',
    options: ['from', 'in', 'json', 'quiet', 'help'],
    examples: [
      'briefdeck template new ministry',
      'briefdeck template new ministry --from chancery',
      'briefdeck template new ministry --in .',
    ],
  },
  'template import': {
    usage:
      'briefdeck template import <corporate.potx> [--name NAME] [--in FOLDER] [--fonts FOLDER] [--update TEMPLATE]',
    takes: { what: 'a PowerPoint file', example: 'briefdeck template import corporate.potx', most: 1 },
    help: 'Make a template of a PowerPoint file: the file, and what of it serves what, in lines to be edited.',
    options: ['name', 'in', 'fonts', 'update', 'json', 'quiet', 'help'],
    examples: [
      'briefdeck template import corporate.potx --name corporate',
      'briefdeck template import corporate.potx --fonts ~/Fonts/corporate',
      'briefdeck template import corporate-2027.potx --update corporate',
    ],
  },
  'template check': {
    usage: 'briefdeck template check <name|folder|file> [options]',
    takes: { what: 'a template', example: 'briefdeck template check ministry', most: 1 },
    help: 'Print what is wrong with a template, in every variant, and try it on a slide of every kind.',
    options: ['strict', 'json', 'quiet', 'help'],
    own: { strict: { help: 'Exit status 1 on warnings too' } },
    examples: ['briefdeck template check ministry', 'briefdeck template check ./ministry/template.yaml'],
  },
  'template show': {
    usage: 'briefdeck template show <name|folder|file> [-o sheet.png] [options]',
    takes: { what: 'a template', example: 'briefdeck template show ministry', most: 1 },
    help: 'Draw every layout of a template on one sheet.',
    options: ['output', 'variant', 'width', 'force', 'json', 'quiet', 'help'],
    own: {
      output: { place: 'FILE', help: 'The sheet, a PNG (default: NAME.png or NAME-VARIANT.png, here)' },
      force: { help: 'Overwrite a file that is not such a sheet' },
      width: { place: 'N', help: 'Pixels across the sheet (default 1920)' },
    },
    examples: ['briefdeck template show ministry -o sheet.png', 'briefdeck template show ministry --variant dark'],
  },
  'template pack': {
    usage: 'briefdeck template pack <name|folder> [-o house.zip] [--force]',
    takes: { what: 'a template', example: 'briefdeck template pack ministry', most: 1 },
    help: 'Pack a template, with those that it extends, into one file for colleagues.',
    options: ['output', 'force', 'json', 'quiet', 'help'],
    own: {
      output: { place: 'FILE', help: 'The pack (default: NAME.zip, here)' },
      force: { help: 'Overwrite a file that is not a pack of this template' },
    },
    examples: ['briefdeck template pack ministry -o house.zip'],
  },
  'template install': {
    usage: 'briefdeck template install <house.zip> [--in FOLDER] [--force]',
    takes: { what: 'a pack', example: 'briefdeck template install house.zip', most: 1 },
    help: 'Check the templates of a pack and put them where they are found by name.',
    options: ['in', 'force', 'json', 'quiet', 'help'],
    own: { force: { help: 'Replace other templates of the same names' } },
    examples: ['briefdeck template install house.zip'],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
