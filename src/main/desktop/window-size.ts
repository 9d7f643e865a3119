/** How large the window was the last time. Where it stood is left to the system: a screen may be gone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** In pixels: what the section tree, the filmstrip and a readable slide need side by side. */
const usual: WindowSize = { width: 1360, height: 860, maximized: false };
export const smallest = { minWidth: 800, minHeight: 540 } as const;
const largest = 10_000; // pixels

/** `state`: the folder of the program's state. */
export function lastSize(state: string): WindowSize {
  try {
    const { width, height, maximized } = JSON.parse(readFileSync(fileIn(state), 'utf8')) as WindowSize;
    const isSize = (value: unknown, least: number): boolean =>
      typeof value === 'number' && value >= least && value <= largest;
    if (!isSize(width, smallest.minWidth) || !isSize(height, smallest.minHeight)) return usual;
    return { width, height, maximized: maximized === true };
  } catch {
    return usual;
  }
}

export function keepSize(state: string, size: WindowSize): void {
  try {
    mkdirSync(dirname(fileIn(state)), { recursive: true, mode: 0o700 });
    writeFileSync(fileIn(state), JSON.stringify(size));
  } catch {
    // Then the next window has the usual size.
  }
}

function fileIn(state: string): string {
  return join(state, 'window.json');
}
