/**
 * What a deck can be written as. `pptx` is the deck; `png` and `svg` a picture a slide; `pdf` the slides as pages; `handout`
 * pages of paper with the slides and the brief's text.
 */
export const outputFormats = ['pptx', 'pdf', 'handout', 'png', 'svg'] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** Pixels across a PNG where nothing is said: a full HD screen. */
export const standardWidth = 1920;

/** Pixels across a PNG at most: beyond it one slide takes half a gigabyte while it is drawn. */
export const largestWidth = 7680;

/**
 * Where a format goes, from the name that was asked for: talk.pptx (or talk.pdf) gives talk.pptx, talk.pdf, talk-handout.pdf
 * and, for pictures, the folder talk.
 */
export function outputName(asked: string, format: OutputFormat, formats: readonly OutputFormat[]): string {
  const base = asked.replace(/\.pptx$/i, '');
  const withoutPdf = base.replace(/\.pdf$/i, '');
  switch (format) {
    case 'pptx':
      return /\.pptx$/i.test(asked) ? asked : `${withoutPdf}.pptx`;
    case 'png':
    case 'svg':
      return formats.includes('pdf') ? withoutPdf : base;
    case 'pdf':
      return `${withoutPdf}.pdf`;
    case 'handout':
      return /-handout$/i.test(withoutPdf) && formats.length === 1 ? `${withoutPdf}.pdf` : `${withoutPdf}-handout.pdf`;
  }
}
