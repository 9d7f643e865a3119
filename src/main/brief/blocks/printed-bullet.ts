/** Bullets that are printed characters: converters and clipboards keep them, and the house has its own. Ticks say something, and stay. */

const bullet = /^((?:<[^<>]*>[ \t]*)*)[·•‣⁃∙●▪▫◦○■□➢➤►▶][ \t]+(?=\S)/;

/** A text without the bullet at its beginning, a converter's anchor before it or not. */
export const withoutPrintedBullet = (text: string): string => text.replace(bullet, '$1');
