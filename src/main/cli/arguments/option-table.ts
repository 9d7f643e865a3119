/** Every option of the command line: what it takes and what the help says of it, whichever command has it. */

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
