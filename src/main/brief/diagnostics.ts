/** The diagnostics that this stage makes, from the one table of the program. */
export { type DiagnosticCode, diagnostic } from '../../shared/diagnostics/index.js';
export type { Diagnostic, Lines } from '../../shared/model/diagnostic.js';
