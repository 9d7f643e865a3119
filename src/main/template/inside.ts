import { isAbsolute, relative, resolve } from 'node:path';

/** Whether a path that a file in `folder` names lies in that folder or below it. Links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(folder, path));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
