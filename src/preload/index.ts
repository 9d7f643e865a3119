/**
 * Exposes the contract to the renderer, and nothing else: no channel of one's own choosing, no Electron object. The main
 * process checks each message against its schema and its sender.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
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
  pictureUrl: (hash) => `app://briefdeck/pictures/${hash}`,
  faceUrl: (hash) => `app://briefdeck/faces/${hash}`,
};

contextBridge.exposeInMainWorld('briefdeck', transport);
