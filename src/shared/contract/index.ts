export * from './commands.js';
export * from './program.js';
export * from './state.js';
