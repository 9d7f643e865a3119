/** Exit statuses of the command line (docs/command-line.md). Scripts rely on them. */
export const exitStatus = {
  /** Made; warnings are allowed. */
  made: 0,
  /** Could not be made. */
  failed: 1,
  /** Wrong usage: nothing was tried. */
  usage: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
