import { existsSync, renameSync, rmSync } from 'node:fs';

/** A folder that is made, and the place that it is for, on the same disk. */
export interface Placing {
  readonly from: string;
  readonly to: string;
  /** Where what stood there is kept, on the same disk; where nothing is said it goes. */
  readonly former?: string;
}

/** Moves all folders to their places or none; what stood there goes when all are moved, unless it has a place. @throws what the disk says */
export function placeFolders(placings: readonly Placing[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { from, to, former = goingOf(from) } of placings) {
      if (existsSync(to)) {
        renameSync(to, former);
        undo.push(() => renameSync(former, to));
      }
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
  for (const { from } of placings) rmSync(goingOf(from), { recursive: true, force: true });
}

function goingOf(folder: string): string {
  return `${folder}.former`;
}
