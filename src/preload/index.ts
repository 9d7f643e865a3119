/**
 * Exposes the contract to the renderer, and nothing else: no channel of one's own choosing, no Electron object. The main
 * process checks each message against its schema and its sender.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { channels } from '../shared/contract/channels.js';
import type { Transport, WorkspaceEvent } from '../shared/contract/index.js';

const transport: Transport = {
  send: async (name, input) => {
    const answer = await ipcRenderer.invoke(channels.command, name, input);
    if (!answer.ok) throw new Error(answer.error);
    return answer.output;
  },
  listen: (listener) => {
    const hear = (_: IpcRendererEvent, event: WorkspaceEvent) => listener(event);
    ipcRenderer.on(channels.event, hear);
    return () => {
      ipcRenderer.off(channels.event, hear);
    };
  },
  // Only a file that the person has dropped or chosen has a path; the page can neither read it nor make one up.
  drop: async (file) => {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    if (path === '') return { opened: false };
    const answer = await ipcRenderer.invoke(channels.drop, path);
    return answer.problem ? { opened: true, problem: answer.problem } : { opened: true };
  },
  // Of the page's own origin: the protocol handler of the main process answers.
  pictureUrl: (hash) => `/pictures/${hash}`,
  outputUrl: () => '',
  faceUrl: (hash) => `/faces/${hash}`,
};

contextBridge.exposeInMainWorld('briefdeck', transport);
