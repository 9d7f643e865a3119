/**
 * Emoji: what is one picture to a reader is one glyph to a face, however many characters it has: a flag, a family joined by
 * zero-width joiners, a tone of skin, a keycap (Unicode Technical Standard #51, section 1.4.9).
 */

/** Width of an emoji in em. `drawn`: Noto Emoji, bundled, 2,600 units of 2,048. `safe`: the widest, Segoe UI Emoji, 1.37. */
export const emojiWidth = { drawn: 2600 / 2048, safe: 1.4 } as const;

let sequence: RegExp | undefined;

/** Made when it is first asked for: few decks have an emoji. */
function emojiSequence(): RegExp {
  const element =
    /(?:\p{Emoji_Presentation}|\p{Emoji}(?=\ufe0f))(?:\ufe0f\u20e3?|\p{Emoji_Modifier})?[\u{e0020}-\u{e007f}]*/u.source;
  sequence ??= new RegExp(`\\p{Regional_Indicator}{2}|${element}(?:\\u200d${element})*`, 'uy');
  return sequence;
}

/** Number of UTF-16 units of the emoji sequence that begins at `at`; 0 where none does. */
export function emojiLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // What can begin one: a digit or sign of a keycap, else nothing below the copyright sign.
  if (code < 0x23 || (code > 0x39 && code < 0xa9)) return 0;
  // The first that is one without being asked for is the watch.
  if (code < 0x231a && text.charCodeAt(at + 1) !== 0xfe0f) return 0;
  const pattern = emojiSequence();
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
