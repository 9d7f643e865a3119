/** Briefs that begin here: a new one, the sample, a recent one, and what is pasted. */
import { useCallback, useEffect, useState } from 'react';
import type { FileProblem, ProgramState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import { useAction } from './actions.js';
import type { Say } from './use-problem.js';

export interface Beginnings {
  /** One is being opened. */
  readonly busy: boolean;
  /** Counts as `ProgramState.opening` does: the brief that was begun last as a new one. */
  readonly begun: number;
  readonly openRecent: (path: string) => void;
  readonly openSample: () => void;
}

export function useBeginnings({ transport }: WorkspaceStore, program: ProgramState | undefined, say: Say): Beginnings {
  const [busy, setBusy] = useState(false);
  const whileBusy = useCallback(
    async (work: Promise<{ readonly problem?: FileProblem }>) => {
      setBusy(true);
      say(await work.finally(() => setBusy(false)));
    },
    [say],
  );
  const [begun, setBegun] = useState(0);
  useAction('new', async () => {
    const opened = transport.send('beginBrief', {});
    await whileBusy(opened.then(() => ({})));
    setBegun((await opened).opening);
  });
  const openRecent = useCallback(
    (path: string) => void whileBusy(transport.send('openBrief', { path })),
    [transport, whileBusy],
  );
  const openSample = useCallback(() => void whileBusy(transport.send('openSample', {})), [transport, whileBusy]);

  const paste = useCallback(
    async (text: string) => say(await transport.send('newBrief', { text, name: 'pasted.md', from: 'clipboard' })),
    [transport, say],
  );
  usePaste(paste, program !== undefined && !program.open);
  useAction('paste-new', async () => {
    const pasted = await transport.send('pasteBrief', {});
    if (pasted.done) return say(pasted);
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    if (text === undefined) say({ problem: 'clipboard' });
    else await paste(text);
  });
  return { busy, begun, openRecent, openSample };
}

/** Pasting on the welcome screen makes a new brief: the way that every browser allows without asking. */
function usePaste(onPaste: (text: string) => void, isWelcome: boolean): void {
  useEffect(() => {
    if (!isWelcome) return;
    const hear = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, [contenteditable="true"], [role="dialog"]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [onPaste, isWelcome]);
}
