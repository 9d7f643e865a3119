export * from './commands.js';
export * from './state.js';
