import { fstatSync, readFileSync, writeSync } from 'node:fs';
import type { Terminal } from './terminal.js';

/** The process's own streams. */
export function realTerminal(): Terminal {
  return {
    out: (content) => write(1, content),
    error: (text) => write(2, text),
    readInput: () => readFileSync(0),
    environment: process.env,
    // Asked for late, and only of a device: the stream behind it takes milliseconds to load.
    get isTerminal() {
      return mayBeTerminal(2) && process.stderr.isTTY === true;
    },
    clock: () => new Date(),
  };
}

/** Files, pipes and sockets are none. Where the system cannot say, the stream is to. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Milliseconds to wait for a reader that is slower than we are. */
const pause = 5;

/**
 * Writes all of `content` before it returns, so that nothing is lost when the process ends. A reader that has gone
 * (`briefdeck outline x.md | head`) is no fault: the rest is not wanted.
 */
function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
