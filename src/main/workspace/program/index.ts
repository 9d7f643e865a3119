/** The workspace as a door has it: at most one open brief a window, the recent ones, and how others are opened. */

export type { Host, ShownBrief } from './host.js';
export { briefExtensions, isBriefName } from './markdown-file.js';
export { Workspace, type WorkspaceOptions } from './workspace.js';
