import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function mounts(...words: readonly string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function trial(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-disk-'));
  const may = process.platform === 'linux' && mounts('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
  if (may) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return may;
}

/** Whether this process may mount disks: root on Linux, outside of stricter containers. */
export const mayMount = trial();

/** A disk of its own, until the test ends. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room that is left. */
  fill(): void;
  /** Gives that room back. */
  free(): void;
  /** Lets nothing be written any more, or everything again. */
  protect(on: boolean): void;
}

/** Mounts a disk of so many kilobytes in memory. @throws where `mayMount` is false */
export function smallDisk(kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  const filler = join(folder, '.filler');
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Number(bavail) * Number(bsize)));
    },
    free: () => rmSync(filler),
    protect: (on) => execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
  };
}
