/** Where a team's file is: in a brief's folder, in those above it, and once for the whole machine. */
import { existsSync, lstatSync, statSync } from 'node:fs';
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

const sharedByAll = 0o1002; // everybody may make files in it, and only their owner takes one away: /tmp and the like (chmod(1))

/**
 * Whether another user of the machine put a file where everybody may: it then holds for all briefs below, whoever's they are. A
 * colleague's file in a team's folder is none, nor is what the system or the folder's owner put there.
 */
export function isStrangers(path: string, me = process.getuid?.()): boolean {
  if (me === undefined) return false;
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  // Of a link its own owner: it may lead to anybody's file.
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (!folder || !file || (folder.mode & sharedByAll) !== sharedByAll) return false;
  return ![me, 0, folder.uid].includes(file.uid);
}
