/**
 * Office's faces and their metric twins: free faces of the same advance widths, bundled with the program. The width
 * tables, the preview, PNG, PDF and the rendering tests all use one set (npm: @expo-google-fonts/*).
 */
export const twins: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  Arial: 'Arimo',
  Cambria: 'Caladea',
  Georgia: 'Gelasio',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
};

/**
 * Faces that run a little narrower than a bundled one, so that what is planned with its widths fits: Calibri Light has Calibri's line
 * height, and of the fifteen letters and the space whose widths a public PDF of Word has (tests/resources/test_3677.pdf of PyMuPDF, Version
 * 6.23 of the face) c is 0.5 % wider than Calibri's, the space is equal, all others are narrower, by up to 3.7 %, 1.4 % on average. The 1 % that lines keep free covers the c.
 */
export const nearTwins: Readonly<Record<string, string>> = { 'Calibri Light': 'Carlito' };

/** The bundled families, by the name that their files carry. */
export const bundledFamilies: readonly string[] = Object.values(twins);

/** The bundled face that has the widths of `family`, or hardly larger ones; undefined where there is none. */
export function twinOf(family: string): string | undefined {
  // Asked for whatever a template or a file calls a face, 'toString' too.
  for (const known of [twins, nearTwins]) if (Object.hasOwn(known, family)) return known[family];
  return bundledFamilies.includes(family) ? family : undefined;
}

/** How well the widths of a family are known that nobody has measured: 'near' are those of a face that is a little wider. */
export function twinKind(family: string): 'twin' | 'near' | 'none' {
  if (Object.hasOwn(nearTwins, family)) return 'near';
  return twinOf(family) === undefined ? 'none' : 'twin';
}

/**
 * The bundled face in which a family is drawn that nobody here has: that of Arial's widths, since most faces of organisations are
 * wider than Calibri; of a mono family that of Courier's, whose 0.6 em most of them have.
 */
export function standInOf(isMono: boolean): string {
  return isMono ? 'Cousine' : 'Arimo';
}

/** Module paths of a bundled family's TrueType files: regular, bold, italic, bold italic. Resolve them where Node is. */
export function bundledFaces(family: string): readonly string[] {
  const styles = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
  return styles.map((style) => `@expo-google-fonts/${family.toLowerCase()}/${style}/${family}_${style}.ttf`);
}

/**
 * The bundled face for emoji, drawn in outlines: pictures and PDF have one on every machine. PowerPoint and a browser take
 * their system's own, in colour.
 */
export const emojiFamily = 'Noto Emoji';

/** Module paths of the emoji face's TrueType files: regular and bold. */
export const emojiFaces: readonly string[] = ['400Regular', '700Bold'].map(
  (style) => `@expo-google-fonts/noto-emoji/${style}/NotoEmoji_${style}.ttf`,
);

/** What can be an emoji: the watch and what stands after it, the selector among it. A range is told quickly, and few texts have any. */
const afterWatch = /[\u231a-\uffff]/;

/** Something is drawn as an emoji: by itself, or because a variation selector asks for it. */
export function hasEmoji(text: string): boolean {
  return afterWatch.test(text) && /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(text);
}
