export * from './brief.js';
export * from './chart-look.js';
export * from './deck.js';
export * from './diagnostic.js';
export * from './layout-id.js';
export * from './scene.js';
export * from './template.js';
export * from './theme.js';
