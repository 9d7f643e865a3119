/** Runs a program with a time limit. */
import { spawn } from 'node:child_process';

export interface Ran {
  /** Null when it was ended for taking too long. */
  readonly status: number | null;
  /** Standard output. */
  readonly output: string;
  /** Standard error: apart, since what a program grumbles must not get into what it makes. */
  readonly errors: string;
}

/**
 * Runs `command`; after `limit` milliseconds it and what it started are ended. Rejects only when it cannot be started.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly limit: number; readonly env?: Readonly<Record<string, string>> },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    // A group of its own: soffice is a script that starts the program proper.
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, options.limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ status, output: text(output), errors: text(errors) });
    });
  });
}
