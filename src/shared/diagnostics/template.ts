import { entries } from './entry.js';

/** Codes that the template stage gives. */
export const templateDiagnostics = entries({});
