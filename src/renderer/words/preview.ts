/** The filmstrip and the large slide. */
export const previewWords = {
  slides: 'Slides',
  slide: 'Slide',
  notes: 'Notes',
  hiddenMark: ', hidden',
  zoom: 'Zoom',
  zoomPercent: (percent: number) => `${percent} %`,
  fit: 'Fit',
  larger: 'Larger',
  smaller: 'Smaller',
} as const;
