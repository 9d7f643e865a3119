/** The menus: the window’s own, and those of the system. */
export const menuWords = {
  label: 'Menu',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  slides: 'Slides',
  window: 'Window',
  help: 'Help',
  recent: 'Open Recent',
  noRecent: 'Nothing yet',
  newWindow: 'New Window',
  sample: 'Open the Sample',
  about: 'About Briefdeck',
} as const;
