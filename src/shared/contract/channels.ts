/** The channels of Electron's door. Nothing else passes between window and main process. */
export const channels = {
  /** Window → main, answered: a command's name and its input. */
  command: 'briefdeck:command',
  /** Preload → main, answered: the path of a file that was dropped on the window. */
  drop: 'briefdeck:drop',
  /** Main → window: a workspace event. */
  event: 'briefdeck:event',
} as const;
