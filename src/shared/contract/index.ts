/** What page and workspace say to one another: commands, events, state. */
export * from './actions.js';
export * from './commands.js';
export * from './cuts.js';
export * from './export.js';
export * from './patch.js';
export * from './program.js';
export * from './state.js';
export * from './templates.js';
export * from './text.js';
