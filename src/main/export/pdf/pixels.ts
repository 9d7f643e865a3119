/** A picture's pixels as a PDF has them: the colours, and apart from them how much is seen through. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly colors: Uint8Array;
  /** One byte a pixel, 255 where nothing is seen through; absent where that is everywhere. */
  readonly alpha?: Uint8Array;
}

/** @param mixed four bytes a pixel, the colours already multiplied with alpha, as the renderer has them */
export function unmixed(width: number, height: number, mixed: Uint8Array): Pixels {
  const count = width * height;
  const colors = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  let isOpaque = true;
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel++, from += 4, to += 3) {
    const share = mixed[from + 3] as number;
    alpha[pixel] = share;
    if (share === 255) {
      colors[to] = mixed[from] as number;
      colors[to + 1] = mixed[from + 1] as number;
      colors[to + 2] = mixed[from + 2] as number;
      continue;
    }
    isOpaque = false;
    if (share === 0) continue;
    for (let part = 0; part < 3; part++) colors[to + part] = Math.round(((mixed[from + part] as number) * 255) / share);
  }
  return { width, height, colors, ...(isOpaque ? {} : { alpha }) };
}
