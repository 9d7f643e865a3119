/** The commands that make decks, or say something of briefs and decks. */
import type { CommandSpec, Operand } from './command-spec.js';

const briefs = (example: string): Operand => ({ what: 'a brief', example: `${example} (- reads standard input)` });

/** Of commands that can follow or explain one deck at a time. */
const oneCut = { help: 'Which sections: a cut of brief or team, such as "5 minutes"' } as const;

const selection = ['template', 'variant', 'cut', 'minutes', 'backup', 'only', 'skip', 'meta', 'base'] as const;

export const deckCommands = {
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
} as const satisfies Readonly<Record<string, CommandSpec>>;
