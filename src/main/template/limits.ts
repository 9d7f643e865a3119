/** The largest template file that is read: ours has 20 kB, and YAML of this size is parsed in a fifth of a second. */
export const maxFileSize = 256 * 1024; // bytes

/** The largest file of widths: four faces of Latin, Greek and Cyrillic have 0.3 MB, of Chinese 2. */
export const maxWidthsSize = 32 * 1024 * 1024; // bytes

/** The largest font file: faces of Latin, Greek and Cyrillic have 0.1 to 1 MB, of Chinese up to 20. */
export const maxFontSize = 24 * 1024 * 1024; // bytes

/** The largest picture file: it goes into every deck, and a photograph of the size of a slide has 1 to 3 MB. */
export const maxPictureSize = 10 * 1024 * 1024; // bytes
