import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';

/** What a refusing disk means for the person. Errors that are not of the file system are thrown on: they are faults of ours. */
export function writeProblem(error: unknown, output: string): Diagnostic {
  const code = errorCode(error);
  if (code === undefined) throw error;
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
    case 'ELOCKED':
      return diagnostic('output-locked', {}, { output });
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnostic('disk-full', {}, { output });
    default:
      return diagnostic('output-not-writable', {}, { output, reason: systemReason(code) });
  }
}

/** The system's own code of an error of the file system ('EACCES'), or undefined. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) && !code.startsWith('ERR_') ? code : undefined;
}

/** Why a file could not be read, in words. Errors that are not of the file system are thrown on: they are faults of ours. */
export function refusal(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return systemReason(code);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  EFBIG: 'it is too large for the disk',
};

/**
 * What stands for a pipe or a device where the program finds a file by its name: reading one never ends. What a person names may be
 * one, as a shell's `<(…)` is.
 */
export const noFile = 'it is no ordinary file';

/** A system error in words; its code where we have none. */
export function systemReason(code: string): string {
  return reasons[code] ?? code;
}
