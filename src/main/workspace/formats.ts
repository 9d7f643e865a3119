/** What a deck can be written as. `pptx` is the deck; the others are a picture a slide. */
export const outputFormats = ['pptx', 'png', 'svg'] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** Pixels across a PNG where nothing is said: a full HD screen. */
export const standardWidth = 1920;

/** Pixels across a PNG at most: beyond it one slide takes half a gigabyte while it is drawn. */
export const largestWidth = 7680;
