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

/** The bundled families, by the name that their files carry. */
export const bundledFamilies: readonly string[] = Object.values(twins);

/** The bundled face that has the widths of `family`, or undefined where there is none. */
export function twinOf(family: string): string | undefined {
  return twins[family] ?? (bundledFamilies.includes(family) ? family : undefined);
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
