/**
 * Every command and option, as one table: reading the arguments, the help and the nearest spelling are made from it.
 */

export type OptionKind =
  /** Present or not. */
  | 'flag'
  /** Takes a value; the last one counts. */
  | 'value'
  /** Takes a value each time; all count. */
  | 'values';

export interface OptionSpec {
  readonly kind: OptionKind;
  readonly short?: string;
  /** Shown in the help in place of the value. */
  readonly place?: string;
  readonly help: string;
}

export const optionSpecs = {
  output: {
    kind: 'value',
    short: 'o',
    place: 'FILE',
    help: "The deck's file, or a folder that is there; - writes it to standard output",
  },
  template: {
    kind: 'value',
    place: 'NAME|FOLDER|FILE',
    help: 'The template: a name, a folder with a template.yaml, or a .potx',
  },
  variant: { kind: 'value', place: 'NAME', help: "The template's variant: light, dark, or what it calls it" },
  each: {
    kind: 'flag',
    help: 'A deck for each of files, folders, globs ("*.md"); -o may have {name}, {date}, {cut}',
  },
  cut: {
    kind: 'values',
    place: 'NAME',
    help: 'Which sections: a cut of brief or team, such as "5 minutes"; may be repeated',
  },
  deps: { kind: 'value', place: 'FILE', help: "Write what was read for each deck, in make's format" },
  clean: { kind: 'flag', help: 'For outsiders: no notes, no hidden slides, no tags and no map of the deck' },
  minutes: {
    kind: 'value',
    place: 'N',
    help: 'Propose what of it can be said in N minutes: {.must} first, then in order',
  },
  backup: {
    kind: 'flag',
    help: 'What the cut leaves out goes along as hidden slides, linked from the agenda and back',
  },
  only: { kind: 'values', place: 'SECTION', help: 'Keep this section (id, heading or number) with all under it' },
  skip: { kind: 'values', place: 'SECTION', help: 'Leave this section out; goes before --only' },
  meta: { kind: 'values', place: 'KEY=VALUE', help: "Goes before the brief's front matter" },
  format: {
    kind: 'value',
    place: 'LIST',
    help: 'What to make: pptx, pdf, handout, png, svg, or several with commas (default pptx)',
  },
  width: { kind: 'value', place: 'N', help: 'Pixels across a PNG (default 1920)' },
  paper: {
    kind: 'value',
    place: 'a4|letter',
    help: "What a handout is printed on (default: as in the language's region)",
  },
  base: { kind: 'value', place: 'DIR', help: 'Where the pictures of a brief from standard input are' },
  poll: { kind: 'flag', help: 'Look for changes twice a second: for network drives, which do not tell of them' },
  strict: { kind: 'flag', help: 'A warning means: nothing is written, exit status 1' },
  force: { kind: 'flag', help: 'Overwrite a file that is not what Briefdeck last wrote there' },
  from: { kind: 'value', place: 'TEMPLATE', help: 'The template that the new one extends (default plain)' },
  name: { kind: 'value', place: 'NAME', help: "What the template is to be called (default: the file's name)" },
  update: {
    kind: 'value',
    place: 'TEMPLATE',
    help: 'Put the file in the place of the one that this template was made of',
  },
  fonts: { kind: 'value', place: 'FOLDER', help: "Font files to measure, before this system's own" },
  in: { kind: 'value', place: 'FOLDER', help: 'The folder that it goes into (default: your own templates folder)' },
  'print-url': { kind: 'flag', help: 'Open no window: print its address, which works once, and serve until ended' },
  'fail-on': {
    kind: 'value',
    place: 'LIST',
    help: 'Exit status 1 when one of these is found: notes, hidden, fonts …, or sent, style, all',
  },
  json: { kind: 'flag', help: 'Print what was made as JSON' },
  quiet: { kind: 'flag', short: 'q', help: 'Print errors only' },
  help: { kind: 'flag', short: 'h', help: 'Print this help' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof optionSpecs;

export interface CommandSpec {
  readonly usage: string;
  readonly help: string;
  /** What stands beside the options; nothing where absent. */
  readonly takes?: Operand;
  readonly options: readonly OptionName[];
  /** Options that mean something of their own here. */
  readonly own?: Readonly<Partial<Record<OptionName, Pick<OptionSpec, 'place' | 'help'>>>>;
  readonly examples: readonly string[];
}

export interface Operand {
  /** With its article: 'a brief'. */
  readonly what: string;
  /** The command as it is written with one. */
  readonly example: string;
  /** How many at most; any number where absent. */
  readonly most?: number;
  /** Nothing need be named; else at least one. */
  readonly isOptional?: true;
}

const briefs = (example: string): Operand => ({ what: 'a brief', example: `${example} (- reads standard input)` });

/** Of commands that can follow or explain one deck at a time. */
const oneCut = { help: 'Which sections: a cut of brief or team, such as "5 minutes"' } as const;

const selection = ['template', 'variant', 'cut', 'minutes', 'backup', 'only', 'skip', 'meta', 'base'] as const;

export const commandSpecs = {
  build: {
    usage: 'briefdeck build <brief.md>... [options]',
    takes: briefs('briefdeck build report.md'),
    help: 'Make a PowerPoint deck. Several briefs make one deck. Without -o it lies beside the first brief.',
    options: [
      'each',
      'output',
      'format',
      'width',
      'paper',
      ...selection,
      'clean',
      'deps',
      'strict',
      'force',
      'json',
      'quiet',
      'help',
    ],
    examples: [
      'briefdeck build report.md',
      'briefdeck build report.md -o talk.pptx --skip background --skip 2.1',
      'briefdeck build report.md -o talk.pptx --cut "5 minutes"',
      'briefdeck build report.md --minutes 5 --backup',
      'briefdeck build report.md -o talk.pdf',
      'briefdeck build --each briefs/ -o "out/{date}-{name}-{cut}.pptx" --cut full --cut press',
      'briefdeck build report.md -o talk.pptx --format pptx,pdf,png',
      'cat report.md | briefdeck build - --base . -o - > talk.pptx',
    ],
  },
  watch: {
    usage: 'briefdeck watch <brief.md>... [options]',
    takes: { what: 'a brief', example: 'briefdeck watch report.md' },
    help: 'Build a deck, and again on each save of the brief, its pictures, data files or template. Ctrl+C ends it.',
    options: [
      'output',
      'format',
      'width',
      'paper',
      'template',
      'variant',
      'cut',
      'minutes',
      'backup',
      'only',
      'skip',
      'meta',
      'clean',
      'poll',
      'strict',
      'force',
      'json',
      'quiet',
      'help',
    ],
    own: {
      output: { help: "The deck's file, or a folder that it goes into" },
      cut: oneCut,
      strict: { help: 'A warning means: nothing is written, the last good deck stays' },
      json: { help: 'Print each build as one line of JSON' },
    },
    examples: ['briefdeck watch report.md', 'briefdeck watch report.md -o talk.pptx --format pptx,png'],
  },
  outline: {
    usage: 'briefdeck outline <brief.md|deck.pptx>... [options]',
    takes: briefs('briefdeck outline report.md'),
    help: 'Print a line a slide (kind, title, words, seconds, lines, why), then a line a section; of decks, what made them.',
    options: [...selection, 'json', 'quiet', 'help'],
    examples: [
      'briefdeck outline report.md',
      'briefdeck outline report.md --only "Key judgements"',
      'briefdeck outline report.md --minutes 5',
      'briefdeck outline out/*.pptx',
    ],
  },
  check: {
    usage: 'briefdeck check <brief.md>... [options]',
    takes: briefs('briefdeck check report.md'),
    help: 'Print what there is to say about a brief, and write nothing.',
    options: [...selection, 'strict', 'json', 'quiet', 'help'],
    own: { strict: { help: 'Exit status 1 on warnings too' } },
    examples: ['briefdeck check report.md', 'briefdeck check *.md --strict'],
  },
  open: {
    usage: 'briefdeck open [brief.md] [folder]... [options]',
    takes: { what: 'a brief', example: 'briefdeck open report.md', isOptional: true },
    help: 'Open a window: choose sections, see the deck, export. It may look into your home folder and the folders named.',
    options: ['template', 'variant', 'print-url', 'help'],
    examples: ['briefdeck open', 'briefdeck open report.md', 'briefdeck open /mnt/desk'],
  },
  config: {
    usage: 'briefdeck config [brief.md] [options]',
    takes: { what: 'a brief', example: 'briefdeck config report.md', isOptional: true, most: 1 },
    help: "Print what holds for a brief, or in this folder, and who says so: an option, a cut, front matter, the team's file.",
    options: ['template', 'variant', 'cut', 'meta', 'json', 'help'],
    own: { cut: oneCut, json: { help: 'Print it as JSON' } },
    examples: ['briefdeck config', 'briefdeck config report.md --cut press'],
  },
  inspect: {
    usage: 'briefdeck inspect <deck.pptx>... [options]',
    takes: { what: 'a deck', example: 'briefdeck inspect report.pptx' },
    help: 'Say what an outsider would get with a deck, whoever made it, and where it leaves the house or its own template.',
    options: ['template', 'fail-on', 'json', 'help'],
    own: {
      template: { help: 'The house that decks are held to: a name, a folder with a template.yaml, or a .potx' },
      json: { help: 'Print what was found as JSON' },
    },
    examples: [
      'briefdeck inspect report.pptx',
      'briefdeck inspect old/*.pptx --template ministry --fail-on style',
      'briefdeck inspect *.pptx --fail-on notes,hidden,comments,names,paths',
    ],
  },
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

export type CommandName = keyof typeof commandSpecs;

export const commandNames = Object.keys(commandSpecs) as readonly CommandName[];

/** Words that begin several commands (`template list`), with what these are about. */
export const commandGroups: Readonly<Record<string, string>> = {
  template: 'Templates: list them; make, import, check, show, pack and install your own',
};

/** What the help says of an option of a command. */
export function optionOf(command: CommandName, name: OptionName): OptionSpec {
  const spec: CommandSpec = commandSpecs[command];
  return { ...optionSpecs[name], ...spec.own?.[name] };
}
