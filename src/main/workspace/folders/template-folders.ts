/**
 * Where templates are looked for. The folders are four lines of convention a system, and tests give an environment of
 * their own: a library (env-paths) reads the process's, and its data folder is not where people look on Windows and macOS.
 */
import { posix, win32 } from 'node:path';
import { builtInTemplates } from './resources.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whose a folder of templates is. */
export type TemplateOrigin =
  /** The folder of the brief, or the current one. */
  | 'folder'
  /** Named in $BRIEFDECK_TEMPLATES. */
  | 'named'
  /** The person's own. */
  | 'yours'
  /** For everybody on this machine. */
  | 'machine'
  | 'built-in';

export interface TemplatePlace {
  readonly origin: TemplateOrigin;
  readonly folder: string;
}

/** Where templates are looked for, first found first; folders that are not there are in it too. */
export function templatePlaces(briefFolder: string, environment: Environment): readonly TemplatePlace[] {
  const { delimiter } = systemPath(process.platform);
  const named = (environment.BRIEFDECK_TEMPLATES ?? '').split(delimiter).filter(Boolean);
  const own = personTemplates(environment);
  return [
    { origin: 'folder', folder: briefFolder },
    ...named.map((folder) => ({ origin: 'named', folder }) as const),
    ...(own === undefined ? [] : [{ origin: 'yours', folder: own } as const]),
    { origin: 'machine', folder: machineTemplates(environment) },
    { origin: 'built-in', folder: builtInTemplates() },
  ];
}

/** The folders alone, in the same order: the program's own stands last. */
export function templateFolders(briefFolder: string, environment: Environment): readonly string[] {
  return templatePlaces(briefFolder, environment).map(({ folder }) => folder);
}

/** The person's templates folder, which need not be there; undefined where the environment knows no home. */
export function personTemplates(environment: Environment, platform: string = process.platform): string | undefined {
  const { join, isAbsolute } = systemPath(platform);
  if (platform === 'win32') {
    return environment.APPDATA ? join(environment.APPDATA, 'Briefdeck', 'templates') : undefined;
  }
  const home = environment.HOME;
  if (platform === 'darwin') return home ? join(home, 'Library/Application Support/Briefdeck/templates') : undefined;
  // XDG Base Directory Specification 0.8: a relative path is to be ignored.
  const data = environment.XDG_DATA_HOME;
  if (data && isAbsolute(data)) return join(data, 'briefdeck/templates');
  return home ? join(home, '.local/share/briefdeck/templates') : undefined;
}

/** The machine-wide templates folder, which need not be there. */
export function machineTemplates(environment: Environment, platform: string = process.platform): string {
  if (platform === 'win32') {
    return win32.join(environment.PROGRAMDATA ?? 'C:\\ProgramData', 'Briefdeck', 'templates');
  }
  return platform === 'darwin'
    ? '/Library/Application Support/Briefdeck/templates'
    : '/usr/local/share/briefdeck/templates';
}

function systemPath(platform: string) {
  return platform === 'win32' ? win32 : posix;
}
