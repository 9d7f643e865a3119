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
