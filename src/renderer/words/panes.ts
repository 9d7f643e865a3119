/** The edges by which panes are made wider. */
export const paneWords = {
  sections: 'Width of the sections',
  text: 'Width of the Markdown',
  pixels: (pixels: number) => `${pixels} pixels`,
} as const;
