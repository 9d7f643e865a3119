/** The two channels of Electron's door. Nothing else passes between window and main process. */
export const channels = {
  /** Window → main, answered: a command's name and its input. */
  command: 'briefdeck:command',
  /** Main → window: a workspace event. */
  event: 'briefdeck:event',
} as const;
