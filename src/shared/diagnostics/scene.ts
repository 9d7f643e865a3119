import { entries } from './entry.js';

/** Codes that the scene stage gives. */
export const sceneDiagnostics = entries({});
