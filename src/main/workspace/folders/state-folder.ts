import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the program keeps what it must not lose, apart from the person's own files: recent briefs, unsaved ones. The
 * system's own folder for that (XDG Base Directory Specification 0.8 on Linux), or $BRIEFDECK_STATE. Nothing is made here.
 */
export function stateFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string {
  const { BRIEFDECK_STATE, LOCALAPPDATA, XDG_STATE_HOME } = environment;
  if (BRIEFDECK_STATE) return BRIEFDECK_STATE;
  const home = environment.HOME || homedir();
  if (platform === 'win32') return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Briefdeck', 'State');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Briefdeck');
  return join(XDG_STATE_HOME || join(home, '.local', 'state'), 'briefdeck');
}
