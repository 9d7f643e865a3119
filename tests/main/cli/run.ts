import { main } from '../../../src/main/cli/main.js';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly error: string;
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** Runs the command line in this process, with streams of its own. */
export async function briefdeck(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const out: Uint8Array[] = [];
  let error = '';
  const status = await main(words, {
    out: (content) => out.push(typeof content === 'string' ? Buffer.from(content) : content),
    error: (text) => {
      error += text;
    },
    readInput: () => Buffer.from(options.input ?? ''),
    environment: options.environment ?? {},
    isTerminal: options.isTerminal ?? false,
    clock: () => new Date('2026-11-23T12:00:00Z'),
  });
  const bytes = Buffer.concat(out);
  return { status, out: bytes.toString('utf8'), error, bytes };
}
