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
/** Their lengths: looking for a text means reading all of it, and few have the length of one that is known. */
const lengths = new Set<number>();

/** Short texts as they were packed last: what most slides' relations say is what the slide's before said. */
const short = { most: 512, kept: 200, texts: new Map<string, PackedBefore & { readonly size: number }>() };

function remember(text: string, packed: (PackedBefore & { readonly size: number }) | undefined): void {
  texts.set(text, packed);
  lengths.add(text.length);
}

/** From now on each of these texts is packed once: the parts that a template gives to every deck. Bytes are no matter. */
export function packOnce(contents: Iterable<unknown>): void {
  for (const content of contents) {
    if (typeof content === 'string' && !texts.has(content)) remember(content, undefined);
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
  for (const { text, method, crc, data, size } of packed) remember(text, { method, crc, data, size });
}

/** What came of packing a text before; otherwise `pack` does it, and it is kept where that was asked for. */
export function packedOnce<Packed extends PackedBefore & { readonly size: number }>(
  text: string,
  pack: () => Packed,
): PackedBefore & { readonly size: number } {
  const isShort = text.length <= short.most;
  const mayBeKnown = lengths.has(text.length);
  const known = (mayBeKnown ? texts.get(text) : undefined) ?? (isShort ? short.texts.get(text) : undefined);
  if (known) return known;
  const { method, crc, data, size } = pack();
  const packed = { method, crc, data, size };
  if (mayBeKnown && texts.has(text)) texts.set(text, packed);
  else if (isShort) {
    if (short.texts.size >= short.kept) short.texts.clear();
    short.texts.set(text, packed);
  }
  return packed;
}
