/** The door for a browser window, where Electron is not installed. */
export { type OpenRequest, openWindow } from './open-window.js';
export { type LoopbackOptions, LoopbackServer } from './server.js';
