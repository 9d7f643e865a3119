/** From arguments to what a deck is made of. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BriefInput, DraftRequest } from '../../workspace/index.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './usage-error.js';

/** What of a request a command has found out by itself. */
interface Known {
  readonly briefs?: readonly BriefInput[];
  /** It takes several cuts, one after another. */
  readonly cuts?: boolean;
}

/** A request for each cut that is asked for, in order; one where none is. */
export function draftRequests(given: Arguments, terminal: Terminal): readonly DraftRequest[] {
  const request = draftRequest(given, terminal, { cuts: true });
  const cuts = [...new Set(given.values('cut'))];
  return cuts.length < 2 ? [request] : cuts.map((cut) => ({ ...request, cut }));
}

/**
 * The part of a request that every command has in common, from its arguments; standard input is read here.
 * @throws UsageError for values that cannot be
 */
export function draftRequest(given: Arguments, terminal: Terminal, known: Known = {}): DraftRequest {
  const template = given.value('template');
  const variant = given.value('variant');
  const cut = given.value('cut');
  if (!known.cuts && given.values('cut').length > 1) throw new UsageError(`${given.command} takes one --cut`);
  const minutes = minutesOf(given.value('minutes'));
  return {
    briefs: known.briefs ?? briefInputs(given, terminal),
    ...(cut === undefined ? {} : { cut }),
    ...(given.flag('backup') ? { backup: true } : {}),
    ...(given.flag('clean') ? { clean: true } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    only: given.values('only'),
    skip: given.values('skip'),
    meta: metaOf(given.values('meta')),
    ...(template === undefined ? {} : { template }),
    ...(variant === undefined ? {} : { variant }),
    environment: terminal.environment,
    clock: terminal.clock(),
  };
}

function briefInputs(given: Arguments, terminal: Terminal): readonly BriefInput[] {
  const base = given.value('base');
  if (base !== undefined && !statSync(base, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--base names the folder of the pictures, and there is no folder ${base}`);
  }
  if (given.files.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be only one brief');
  const twice = given.files.find((file, index) =>
    given.files.slice(0, index).some((before) => resolve(before) === resolve(file)),
  );
  if (twice !== undefined) throw new UsageError(`the brief ${twice} is given twice`);
  return given.files.map((file) =>
    file === '-' ? { file, bytes: terminal.readInput(), folder: resolve(base ?? '.') } : { file },
  );
}

const mostMinutes = 600; // a day of talking

function minutesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && minutes > 0 && minutes <= mostMinutes) return minutes;
  throw new UsageError(`--minutes is a number above 0, at most ${mostMinutes}, not '${text}'`);
}

function metaOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const match = /^\s*([A-Za-z_][\w-]*)\s*=(.*)$/s.exec(pair);
      if (!match)
        throw new UsageError(`--meta is KEY=VALUE, for example --meta "title=Cargo on the route", not '${pair}'`);
      return [match[1] as string, (match[2] as string).trim()];
    }),
  );
}
