/** Where each of many decks goes. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { foldedCutName, fullCutName } from '../../../shared/cut-name.js';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { decodeBrief, parseBrief } from '../../brief/index.js';
import { type OutputFormat, outputName } from '../build/formats.js';
import { writeProblem } from '../output/index.js';
import type { DeckJob } from './types.js';

/** What a pattern can have in braces. */
export const nameParts = ['date', 'name', 'cut'] as const;
export type NamePart = (typeof nameParts)[number];

/** What of a deck its name is made of. */
export interface NamedDeck {
  /** The first brief's file, as the person named it. */
  readonly brief: string;
  readonly cut: string | undefined;
}

export interface NamingRequest {
  /** 'out/{date}-{name}-{cut}.pptx'; a folder; nothing for beside each brief. */
  readonly pattern: string | undefined;
  /** Several cuts are made of each brief, so that the name must have the cut in it. */
  readonly severalCuts: boolean;
  readonly formats: readonly OutputFormat[];
  /** `YYYY-MM-DD`: the date of briefs that have none. */
  readonly today: string;
}

/** The name of a deck. */
export function deckName({ brief, cut }: NamedDeck, { pattern, severalCuts, formats, today }: NamingRequest): string {
  const name = basename(brief, extname(brief));
  const usual = severalCuts ? `${name}-${inFileName(cut ?? fullCutName)}.pptx` : `${name}.pptx`;
  if (pattern === undefined) return join(dirname(brief), usual);
  if (!isNamePattern(pattern)) return join(pattern, usual);
  const values: Readonly<Record<NamePart, () => string>> = {
    date: () => dateOf(brief) ?? today,
    name: () => name,
    cut: () => inFileName(cut ?? fullCutName),
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? values[key as NamePart]() : place,
  );
  if (/\.(?:pptx|pdf)$/i.test(filled)) return filled;
  return `${filled}.${formats.includes('pptx') ? 'pptx' : 'pdf'}`;
}

/** Whether `-o` is a name for decks, with places in braces or with their ending, and not a folder's. */
export function isNamePattern(output: string): boolean {
  return /\{\w+\}|\.(?:pptx|pdf)$/i.test(basename(output)) && !/[\\/]$/.test(output);
}

/** A cut's name as part of a file's. */
function inFileName(cut: string): string {
  return foldedCutName(cut)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The brief's own date as `YYYY-MM-DD`; undefined where it has none, or cannot be read (which its build will say). */
function dateOf(brief: string): string | undefined {
  try {
    if (statSync(brief).isDirectory()) return undefined;
    const { text } = decodeBrief(readFileSync(brief), brief);
    return text === undefined ? undefined : parseBrief({ file: brief, text }).brief.meta.isoDate;
  } catch {
    return undefined;
  }
}

/** Two decks that would have one name, in any of their formats: an error before anything is written. */
export function collisions(jobs: readonly DeckJob[], formats: readonly OutputFormat[]): readonly Diagnostic[] {
  const owners = new Map<string, DeckJob>();
  const found: Diagnostic[] = [];
  for (const job of jobs) {
    for (const output of new Set(formats.map((format) => outputName(job.output, format, formats)))) {
      // Some systems do not tell capitals apart, nor one way of writing an accent from the other.
      const key = resolve(output).normalize('NFC').toLowerCase();
      const owner = owners.get(key);
      if (owner && owner !== job) {
        found.push(diagnostic('outputs-collide', {}, { output, one: shown(owner), other: shown(job) }));
        break;
      }
      owners.set(key, job);
    }
  }
  return found;
}

function shown({ briefs, cut }: DeckJob): string {
  return `${briefs[0]?.file ?? ''}${cut === undefined ? '' : ` (${cut})`}`;
}

/** Makes the folders that decks go into. Answers what stands in the way, once a folder. */
export function makeFolders(jobs: readonly DeckJob[]): readonly Diagnostic[] {
  return [...new Set(jobs.map((job) => dirname(job.output)))].flatMap((folder) => {
    try {
      mkdirSync(folder, { recursive: true });
      return [];
    } catch (error) {
      return [writeProblem(error, folder)];
    }
  });
}
