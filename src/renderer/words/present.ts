/** Presenting over the whole screen. */
export const presentWords = {
  start: 'Present',
  shown: (number: number, total: number, title: string) => `Slide ${number} of ${total}: ${title}`,
  end: 'End of the presentation. Esc goes back.',
  blackScreen: 'Black screen. B goes back.',
} as const;
