/** Writing: whole or not at all, and never over what somebody else made. */
export { isAlive } from './alive.js';
export { claimDeck, claimFile, claimFolder, claimPdf, dropFolder, leftBehind, type OwnFile } from './claim.js';
export { errorCode, noFile, refusal, systemReason, writeProblem } from './problem.js';
export { type CheckedTarget, checkTarget, type Target } from './target.js';
export { sweepBeside, temporaryPath } from './temporary.js';
export { writeFileLater } from './write-file-later.js';
export { type OutputFile, type WholeFile, writeFiles, writeText } from './write-files.js';
