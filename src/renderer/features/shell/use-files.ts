/** Opening, adding and saving briefs: by the system's dialogs, or by the window's own file browser where there are none. */
import { useState } from 'react';
import type { FileProblem, ProgramState, WorkspaceState } from '../../../shared/contract/index.js';
import type { WorkspaceStore } from '../../store/store.js';
import type { FileBrowserRequest } from '../files/file-browser.js';
import { useAction } from './actions.js';
import type { Say } from './use-problem.js';

export interface Files {
  /** What the window's file browser is open for; undefined while it is closed. */
  readonly request: FileBrowserRequest | undefined;
  readonly browse: (request: FileBrowserRequest | undefined) => void;
  /** Does with a path that was chosen what the browser is open for. */
  readonly choose: (path: string, force: boolean) => Promise<{ readonly problem?: FileProblem }>;
}

export function useFiles(
  { transport }: WorkspaceStore,
  program: ProgramState | undefined,
  state: WorkspaceState | undefined,
  say: Say,
): Files {
  const [request, browse] = useState<FileBrowserRequest>();
  useAction('open', async () => {
    const answer = await transport.send('askForBrief', {});
    if (answer.outcome === 'browse') browse({ purpose: 'open', folder: '' });
    else say(answer);
  });
  useAction(
    'add-brief',
    state &&
      (async () => {
        const answer = await transport.send('askToAddBrief', {});
        if (answer.outcome === 'browse') browse({ purpose: 'add', folder: '' });
        else say(answer);
      }),
  );
  useAction(
    'save-as',
    state &&
      (async () => {
        if (!program?.abilities.dialogs) return browse({ purpose: 'save', folder: '', name: state.brief.name });
        const { outcome, problem } = await transport.send('saveBrief', { path: '', force: false });
        say(outcome === 'failed' ? { problem: problem ?? 'refused' } : {});
      }),
  );
  const choose: Files['choose'] = (path, force) => {
    if (request?.purpose === 'add') return transport.send('addBrief', { path });
    return request?.purpose === 'open'
      ? transport.send('openBrief', { path })
      : transport.send('saveBrief', { path, force });
  };
  return { request, browse, choose };
}
