/** What a person may do about a target that cannot be written: choose, and not read an error. */
import { existsSync } from 'node:fs';
import type { ExportFormat, JobState } from '../../../shared/contract/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { outputName } from '../build/formats.js';

/** For a deck that somebody edited, and one that another program holds open: which it is, and a name that is free. */
export function wayOut(
  { code }: Diagnostic,
  path: string,
  formats: readonly ExportFormat[],
): Pick<JobState, 'edited' | 'locked' | 'another'> {
  if (code === 'output-edited') return { edited: true, another: freeBeside(path, formats) };
  return code === 'output-locked' ? { locked: true, another: freeBeside(path, formats) } : {};
}

/** The path with the first number behind its name under which none of the files is there. */
export function freeBeside(path: string, formats: readonly ExportFormat[]): string {
  const [, base = path, ending = ''] = /^(.*?)(?: \d+)?(\.[^./\\]+)$/s.exec(path) ?? [];
  for (let count = 2; ; count += 1) {
    const candidate = `${base} ${count}${ending}`;
    if (formats.every((format) => !existsSync(outputName(candidate, format, formats)))) return candidate;
  }
}
