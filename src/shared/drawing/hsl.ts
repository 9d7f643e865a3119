/** Hue, saturation and luminance of a colour. */

/** Hue 0 to 6, saturation and luminance 0 to 1. */
export function toHsl(hex: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const luminance = (most + least) / 2;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  if (most === red) return [((green - blue) / spread + 6) % 6, saturation, luminance];
  if (most === green) return [(blue - red) / spread + 2, saturation, luminance];
  return [(red - green) / spread + 4, saturation, luminance];
}

/** RRGGBB; hue 0 to 6, saturation and luminance 0 to 1. */
export function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue) % 6;
  const channels = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sector]!;
  const least = luminance - chroma / 2;
  return channels
    .map((channel) =>
      Math.round((channel + least) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
