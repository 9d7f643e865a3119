/** The types that cross from one stage to another: they are the program. */
export * from './brief.js';
export * from './chart-look.js';
export * from './code.js';
export * from './deck.js';
export * from './diagnostic.js';
export * from './face.js';
export * from './handout.js';
export * from './layout-id.js';
export * from './reading.js';
export * from './scene.js';
export * from './template.js';
export * from './theme.js';
