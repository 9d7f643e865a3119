export { type LoopbackOptions, LoopbackServer } from './server.js';
