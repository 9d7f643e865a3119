import { useCallback, useMemo, useState } from 'react';
import type { InstalledPackAnswer } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { words } from '../../words.js';
import { base64Of } from './read-file.js';

/** What is under way with the zip of a template. */
export interface PackStep {
  readonly file: File;
  /** Other templates of these names are there: the person decides. */
  readonly taken?: readonly string[];
  /** Why it was not installed. */
  readonly problem?: string;
}

export interface PackDesk {
  readonly step: PackStep | undefined;
  /** What was installed last, until that has been seen. */
  readonly done: InstalledPackAnswer | undefined;
  install(file: File, replace?: boolean): Promise<void>;
  /** Leaves what is there as it is. */
  leave(): void;
  /** What was installed has been seen. */
  seen(): void;
}

const largest = 100 * 1024 ** 2; // bytes

/** Whether a file's name is that of a zip. */
export function isPackName(name: string): boolean {
  return /.\.zip$/i.test(name);
}

/** Installs zips of templates, one at a time. `onDone` is called when one is there. */
export function usePack(store: WorkspaceStore, onDone: () => void): PackDesk {
  const [step, setStep] = useState<PackStep>();
  const [done, setDone] = useState<InstalledPackAnswer>();
  const install = useCallback(
    async (file: File, replace = false): Promise<void> => {
      setStep({ file });
      setDone(undefined);
      const failed: InstalledPackAnswer = { installed: [], problem: words.templates.badPack };
      const answer = await sent(store, file, replace).catch(() => failed);
      const { installed, taken, problem } = answer;
      if (installed.length === 0) return setStep({ file, ...(taken ? { taken } : { problem: problem ?? '' }) });
      setStep(undefined);
      setDone(answer);
      onDone();
    },
    [store, onDone],
  );
  const leave = useCallback(() => setStep(undefined), []);
  const seen = useCallback(() => setDone(undefined), []);
  return useMemo(() => ({ step, done, install, leave, seen }), [step, done, install, leave, seen]);
}

async function sent(store: WorkspaceStore, file: File, replace: boolean): Promise<InstalledPackAnswer> {
  const data = await base64Of(file, largest);
  if (data === undefined) return { installed: [], problem: words.templates.largePack };
  return store.transport.send('installPack', { file: file.name, data, replace });
}
