/** The sheet of keys, with those that are no action of the window. */
export const shortcutWords = {
  title: 'Keyboard shortcuts',
  groups: {
    brief: 'Brief',
    slides: 'Slides',
    show: 'Presenting',
    sections: 'In the sections',
    text: 'In the Markdown',
    other: 'Program',
  },
  others: {
    show: [
      ['→ or Space', 'Next slide'],
      ['←', 'Previous slide'],
      ['Number, Enter', 'Go to that slide'],
      ['B', 'Black screen and back'],
      ['Esc', 'End'],
    ],
    sections: [
      ['↑ ↓', 'Move'],
      ['← →', 'Fold and unfold'],
      ['Space', 'Tick or untick'],
      ['Enter', 'Show its slides'],
      ['Alt+↑ Alt+↓', 'Move the section'],
    ],
    text: [
      ['Ctrl+F', 'Find and replace'],
      ['F8', 'Next message'],
      ['Ctrl+B', 'Bold'],
      ['Ctrl+I', 'Italics'],
    ],
  },
} as const;
