/** What becomes of a file that is dropped on the window: a brief, a PowerPoint file or the zip of a template, by its name. */
import { useCallback, useState } from 'react';
import type { WorkspaceStore } from '../../store/store.js';
import { isHouseName } from '../template-form/adopt.js';
import { isPackName, type PackDesk } from '../template-form/use-pack.js';
import type { Files } from './use-files.js';
import type { Say } from './use-problem.js';

export interface Dropped {
  readonly drop: (file: File) => Promise<void>;
  /** A PowerPoint file to be taken in as a template; undefined while there is none. */
  readonly house: File | undefined;
  readonly closeHouse: () => void;
}

/** @param isOpen a brief is open: only then a PowerPoint file can be its template */
export function useDrop(
  { transport }: WorkspaceStore,
  isOpen: boolean,
  { install }: PackDesk,
  browse: Files['browse'],
  say: Say,
): Dropped {
  const [house, setHouse] = useState<File>();
  const drop = useCallback(
    async (file: File) => {
      if (isHouseName(file.name)) {
        if (!isOpen) return say({ problem: 'no-brief' });
        return setHouse(file);
      }
      if (isPackName(file.name)) {
        say({});
        return install(file);
      }
      const dropped = await transport.drop(file);
      if (dropped.opened) return say(dropped);
      if (!/\.(md|markdown|mdown|mkd|qmd|rmd|txt|text)$/i.test(file.name)) return say({ problem: 'not-markdown' });
      const text = await file.text();
      const found = await transport.send('findDropped', { text, name: file.name });
      say({});
      if (found.path) browse({ purpose: 'open', folder: found.folder, path: found.path, name: file.name });
      else say(await transport.send('newBrief', { text, name: file.name, from: 'drop' }));
    },
    [transport, say, isOpen, install, browse],
  );
  return { drop, house, closeHouse: () => setHouse(undefined) };
}
