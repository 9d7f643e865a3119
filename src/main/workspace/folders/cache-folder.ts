import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the program keeps what it may lose: the system's own folder for that, or $BRIEFDECK_CACHE. Nothing is made here;
 * whoever keeps something makes the folder.
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform = process.platform,
): string {
  const { BRIEFDECK_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = environment;
  if (BRIEFDECK_CACHE) return BRIEFDECK_CACHE;
  const home = homedir();
  if (platform === 'win32') return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Briefdeck', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Briefdeck');
  return join(XDG_CACHE_HOME || join(home, '.cache'), 'briefdeck');
}
