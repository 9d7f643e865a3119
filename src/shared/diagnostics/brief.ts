import { entries } from './entry.js';

/** Codes that the brief stage gives. */
export const briefDiagnostics = entries({});
