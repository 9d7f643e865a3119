/** Builds a deck with the command line in a process of its own, whose memory is bounded and measured. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const command = join(import.meta.dirname, '../../../bin/briefdeck.cjs');

export interface MeasuredBuild {
  /** Null where it was killed, by its memory or by time. */
  readonly status: number | null;
  /** What it said, as `--json`. */
  readonly codes: readonly string[];
  readonly lines: readonly (number | undefined)[];
  readonly said: string;
  readonly deck?: Uint8Array;
  readonly ms: number;
  /** Of the processor. */
  readonly cpu: number;
  /** Largest resident set, in MB. */
  readonly memory: number;
}

/** @param heap most megabytes of JavaScript's heap @param longest ms after which it is ended */
export async function measuredBuild(
  files: Readonly<Record<string, string | Uint8Array>>,
  heap: number,
  longest: number,
): Promise<MeasuredBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-measured-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const output = join(folder, 'out.pptx');
    const begun = performance.now();
    const running = spawn(
      process.execPath,
      [
        `--max-old-space-size=${heap}`,
        '-r',
        join(import.meta.dirname, 'report-use.cjs'),
        command,
        'build',
        join(folder, 'brief.md'),
        '-o',
        output,
        '--json',
      ],
      { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    let out = '';
    let said = '';
    let use = { cpu: 0, memory: 0 };
    running.stdout?.on('data', (data) => {
      out += data;
    });
    running.stderr?.on('data', (data) => {
      said = (said + data).slice(-2000);
    });
    running.on('message', (message) => {
      use = message as typeof use;
    });
    const watch = setTimeout(() => running.kill('SIGKILL'), longest);
    const status = await new Promise<number | null>((resolve) => running.once('close', resolve));
    clearTimeout(watch);
    const ms = performance.now() - begun;
    const report = parsed(out);
    return {
      status,
      codes: report.map(({ code }) => code),
      lines: report.map(({ line, lines }) => line ?? lines?.from),
      said,
      ...(existsSync(output) ? { deck: readFileSync(output) } : {}),
      ms,
      ...use,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Said {
  readonly code: string;
  readonly line?: number;
  readonly lines?: { readonly from: number };
}

function parsed(out: string): readonly Said[] {
  try {
    return (JSON.parse(out) as { readonly diagnostics: readonly Said[] }).diagnostics;
  } catch {
    return [];
  }
}
