import { existsSync, renameSync, rmSync } from 'node:fs';

/** A folder that is made, and the place that it is for, on the same disk. */
export interface Placing {
  readonly from: string;
  readonly to: string;
}

/** Moves all folders to their places or none; what stood there goes when all are moved. @throws what the disk says */
export function placeFolders(placings: readonly Placing[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { from, to } of placings) {
      const former = `${from}.former`;
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
  for (const { from } of placings) rmSync(`${from}.former`, { recursive: true, force: true });
}
