import { entries } from './entry.js';

/** Codes that the output stage gives. */
export const outputDiagnostics = entries({});
