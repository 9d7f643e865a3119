/** From arguments to what is made, and where. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type Paper, papers } from '../../../shared/model/index.js';
import { nearest } from '../../../shared/nearest.js';
import { largestWidth, type OutputFormat, outputFormats } from '../../workspace/index.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './usage-error.js';

/** What `build` makes, and where. */
export interface OutputRequest {
  /** The deck's name, from which all others are made. Absent: the deck goes to standard output. */
  readonly output?: string;
  readonly formats: readonly OutputFormat[];
  readonly width?: number;
  readonly paper?: Paper;
}

/** @throws UsageError for a name, format or width that cannot be */
export function outputRequest(given: Arguments): OutputRequest {
  const made = whatIsMade(given);
  const output = outputOf(given, made.formats);
  return { ...made, ...(output === undefined ? {} : { output }) };
}

/**
 * What many decks have in common, and what their names are made of.
 * @throws UsageError for standard output, and for a format or width that cannot be
 */
export function manyOutput(given: Arguments): { readonly common: Made; readonly pattern: string | undefined } {
  const pattern = given.value('output');
  if (pattern === '-')
    throw new UsageError('standard output takes one deck: give a folder with -o, or a name with {name} in it');
  return { common: whatIsMade(given), pattern };
}

/** The same for each deck of a command. */
type Made = Omit<OutputRequest, 'output'>;

function whatIsMade(given: Arguments): Made {
  const formats = formatsOf(given.value('format'), given.value('output'));
  const width = widthOf(given.value('width'), formats);
  const paper = paperOf(given.value('paper'), formats);
  return { formats, ...(width === undefined ? {} : { width }), ...(paper === undefined ? {} : { paper }) };
}

/** A name in .pdf says what is wanted where nothing else does. */
function formatsOf(list: string | undefined, output: string | undefined): readonly OutputFormat[] {
  if (list === undefined) return output !== undefined && /\.pdf$/i.test(output) ? ['pdf'] : ['pptx'];
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  return [...new Set(names)].map((name) => {
    const format = outputFormats.find((known) => known === name);
    if (format) return format;
    const near = nearest(name, outputFormats);
    const hint = near ? `; did you mean ${near}?` : '';
    throw new UsageError(`there is no format '${name}'${hint} (there are: ${outputFormats.join(', ')})`);
  });
}

function widthOf(text: string | undefined, formats: readonly OutputFormat[]): number | undefined {
  if (text === undefined) return undefined;
  if (!formats.includes('png')) throw new UsageError('--width is that of a PNG: add --format png');
  const width = Number(text);
  if (Number.isInteger(width) && width >= 1 && width <= largestWidth) return width;
  throw new UsageError(`--width is a whole number of pixels from 1 to ${largestWidth}, not '${text}'`);
}

function paperOf(name: string | undefined, formats: readonly OutputFormat[]): Paper | undefined {
  if (name === undefined) return undefined;
  if (!formats.includes('handout')) throw new UsageError('--paper is that of a handout: add --format handout');
  const paper = papers.find((known) => known === name.toLowerCase());
  if (paper) return paper;
  throw new UsageError(`--paper is ${papers.join(' or ')}, not '${name}'`);
}

function outputOf(given: Arguments, formats: readonly OutputFormat[]): string | undefined {
  const first = given.files[0] as string;
  const asked = given.value('output');
  if (asked === '-') {
    if (given.flag('json')) throw new UsageError('-o - and --json both want standard output');
    if (formats.some((format) => format !== 'pptx'))
      throw new UsageError('-o - takes a deck only: no pictures, no PDF, no handout');
    return undefined;
  }
  if (asked === undefined) {
    if (first === '-')
      throw new UsageError('a brief from standard input needs a name for its deck: -o deck.pptx, or -o -');
    return join(dirname(first), deckName(first));
  }
  // Pictures alone: the name is their folder's.
  if (formats.every((format) => format === 'png' || format === 'svg')) return asked;
  if (/[\\/]$/.test(asked) || statSync(asked, { throwIfNoEntry: false })?.isDirectory()) {
    return join(asked, deckName(first === '-' ? 'deck.md' : first));
  }
  const ending = extname(asked).toLowerCase();
  if (!formats.includes('pptx') && ending !== '.pptx') return ending === '.pdf' ? asked : `${asked}.pdf`;
  if (ending !== '.pptx') {
    throw new UsageError(`a deck's name ends in .pptx, and '${basename(asked)}' does not`);
  }
  return asked;
}

function deckName(brief: string): string {
  return `${basename(brief, extname(brief))}.pptx`;
}
