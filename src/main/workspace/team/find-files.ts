/** Where a team's file is: in a brief's folder, in those above it, and once for the whole machine. */
import { existsSync } from 'node:fs';
import { dirname, join, posix, resolve, win32 } from 'node:path';

export const teamFileName = 'briefdeck.yaml';

type Environment = Readonly<Record<string, string | undefined>>;

/** Paths of the files that hold for briefs in `folder`, the nearest first, the machine's last. Those that are there. */
export function teamFiles(folder: string, environment: Environment): readonly string[] {
  const above: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    above.push(join(at, teamFileName));
    if (dirname(at) === at) break;
  }
  return [...new Set([...above, machineTeamFile(environment)])].filter((path) => existsSync(path));
}

/** The machine's file, which need not be there: a constant of each system, or what $BRIEFDECK_CONFIG names. */
export function machineTeamFile(environment: Environment, platform: string = process.platform): string {
  const { BRIEFDECK_CONFIG, PROGRAMDATA } = environment;
  if (BRIEFDECK_CONFIG) return resolve(BRIEFDECK_CONFIG);
  if (platform === 'win32') return win32.join(PROGRAMDATA ?? 'C:\\ProgramData', 'Briefdeck', teamFileName);
  const folder = platform === 'darwin' ? '/Library/Application Support/Briefdeck' : '/etc/briefdeck';
  return posix.join(folder, teamFileName);
}
