/**
 * Parts that were read out of a zip, as they stood in it: a part that goes into a deck as it came out of an organisation's file need not
 * be packed again. Known by the bytes themselves, as the same object, for as long as somebody has them.
 */
export interface PackedBefore {
  readonly method: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

const known = new WeakMap<Uint8Array, PackedBefore>();

/** `content` must never be changed. */
export function rememberPacked(content: Uint8Array, packed: PackedBefore): void {
  known.set(content, packed);
}

export function packedBefore(content: Uint8Array): PackedBefore | undefined {
  return known.get(content);
}

/** Texts that go into many decks as they are, with what came of packing each; those of the templates of one run. */
const texts = new Map<string, (PackedBefore & { readonly size: number }) | undefined>();

/** From now on each of these texts is packed once: the parts that a template gives to every deck. Bytes are no matter. */
export function packOnce(contents: Iterable<unknown>): void {
  for (const content of contents) {
    if (typeof content === 'string' && !texts.has(content)) texts.set(content, undefined);
  }
}

/** A text and what came of packing it. */
export interface PackedText extends PackedBefore {
  readonly text: string;
  /** Bytes before packing. */
  readonly size: number;
}

/** From now on these texts are not packed any more: it was done when the program was built. */
export function rememberTexts(packed: readonly PackedText[]): void {
  for (const { text, method, crc, data, size } of packed) texts.set(text, { method, crc, data, size });
}

/** What came of packing a text before; otherwise `pack` does it, and it is kept where that was asked for. */
export function packedOnce<Packed extends PackedBefore & { readonly size: number }>(
  text: string,
  pack: () => Packed,
): PackedBefore & { readonly size: number } {
  const known = texts.get(text);
  if (known) return known;
  const { method, crc, data, size } = pack();
  if (texts.has(text)) texts.set(text, { method, crc, data, size });
  return { method, crc, data, size };
}
