/** Messages between windows and workspaces. Every one is checked: who sends it, and what it says. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from '../../shared/contract/channels.js';
import { type Answer, dispatch } from '../../shared/contract/dispatch.js';
import type { Workspace } from '../workspace/index.js';
import { isOurs } from './address.js';

const longestPath = 4_096; // characters; the longest path that Linux takes
const foreign: Answer = { ok: false, error: 'This message is not from a window of Briefdeck.' };

/** Answers for all windows; `workspaceOf` knows the windows that are ours, by the number of their contents. */
export function answerMessages(workspaceOf: (contents: number) => Workspace | undefined): void {
  ipcMain.handle(channels.command, async (event, name: unknown, input: unknown): Promise<Answer> => {
    const workspace = isTrusted(event) ? workspaceOf(event.sender.id) : undefined;
    if (!workspace) return foreign;
    if (typeof name !== 'string') return { ok: false, error: 'There is no such command.' };
    return dispatch(workspace.handlers, name, input);
  });
  ipcMain.handle(channels.drop, async (event, path: unknown) => {
    const workspace = isTrusted(event) ? workspaceOf(event.sender.id) : undefined;
    if (!workspace) return foreign;
    const isPath = typeof path === 'string' && path !== '' && path.length <= longestPath && !path.includes('\0');
    return isPath ? workspace.open(path) : { problem: 'missing' };
  });
}

/** From the page itself, loaded from our own address: not from a frame in it, nor from a page that took its place. */
function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
