/** What stands around the built preload script in the page: `require('electron')` and the way to the main process. */
import { pack, unpack } from './packed.js';

/** A script for the page that runs `preload` as Electron does: before the page's own, with an `electron` of its own. */
export function preloadScript(preload: string): string {
  return `(() => {
  const pack = ${pack};
  const unpack = ${unpack};
  const invoke = async (channel, ...values) => unpack(await window.__standInInvoke(channel, pack(values)));
  const listeners = new Map();
  const droppedPaths = new Map();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => {
        Object.defineProperty(window, name, { value: Object.freeze({ ...api }), configurable: false });
      },
    },
    ipcRenderer: {
      invoke,
      on: (channel, listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      off: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
      },
    },
    webUtils: { getPathForFile: (file) => droppedPaths.get(file.name) ?? '' },
  };
  window.__standIn = {
    invoke,
    hear: (channel, packed) => {
      const value = unpack(packed);
      for (const listener of listeners.get(channel) ?? []) listener({}, value);
    },
    droppedAt: (name, path) => droppedPaths.set(name, path),
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload script can load nothing but electron, and asked for ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
