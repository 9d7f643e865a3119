/** What the person chose for a brief last, kept in the program's own folder from one start to the next. */
import { join } from 'node:path';
import { keepState, readState } from '../folders/state-file.js';

/** What does not belong beside the brief, where colleagues would get it. */
export interface Remembered {
  readonly cut?: string;
  readonly template?: string;
  readonly variant?: string;
  /** Absolute paths of the further briefs of its deck. */
  readonly others?: readonly string[];
}

const mostBriefs = 200;

/** By the brief's path, the one that was changed last at the end. */
type Book = Readonly<Record<string, Remembered>>;

export class Memory {
  readonly #file: string | undefined;

  /** @param folder where the program keeps its state; undefined where nothing is remembered */
  constructor(folder: string | undefined) {
    this.#file = folder === undefined ? undefined : join(folder, 'choices.json');
  }

  of(brief: string): Remembered {
    return this.#read()[brief] ?? {};
  }

  keep(brief: string, remembered: Remembered): void {
    if (this.#file === undefined || JSON.stringify(this.of(brief)) === JSON.stringify(remembered)) return;
    // Another window may have written meanwhile: it is read again each time.
    const { [brief]: _, ...others } = this.#read();
    const kept = Object.entries(others).slice(1 - mostBriefs);
    const isEmpty = Object.keys(remembered).length === 0;
    keepState(this.#file, Object.fromEntries(isEmpty ? kept : [...kept, [brief, remembered]]));
  }

  #read(): Book {
    const found = readState(this.#file ?? '');
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(Object.entries(found).flatMap(([path, value]) => remembered(path, value)));
  }
}

function remembered(path: string, value: unknown): [string, Remembered][] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = Object.entries(value).filter(
    ([key, text]) => ['cut', 'template', 'variant'].includes(key) && typeof text === 'string',
  );
  const { others } = value as { others?: unknown };
  const paths = Array.isArray(others) ? others.filter((each) => typeof each === 'string') : [];
  const kept = { ...Object.fromEntries(texts), ...(paths.length > 0 ? { others: paths } : {}) };
  return [[path, kept as Remembered]];
}
