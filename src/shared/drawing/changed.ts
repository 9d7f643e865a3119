/** What changes of DrawingML do to a colour (ECMA-376 Part 1, 20.1.2.3), one after the other. */
import type { ColorChange } from '../model/index.js';
import { fromHsl, toHsl } from './hsl.js';

/** `hex` and the result: RRGGBB. */
export function changed(hex: string, changes: readonly ColorChange[]): string {
  return changes.reduce(changedOnce, hex);
}

function changedOnce(hex: string, { by, value }: ColorChange): string {
  const [hue, saturation, luminance] = toHsl(hex);
  switch (by) {
    // Towards black and white in linear light, not in sRGB: as Office and LibreOffice do.
    case 'shade':
      return eachChannel(hex, (channel) => fromLinear(toLinear(channel) * value));
    case 'tint':
      return eachChannel(hex, (channel) => fromLinear(1 - (1 - toLinear(channel)) * value));
    case 'hueMod':
      return fromHsl(turned(hue * value), saturation, luminance);
    case 'hueOff':
      return fromHsl(turned(hue + value / 60), saturation, luminance);
    case 'satMod':
      return fromHsl(hue, clamp(saturation * value), luminance);
    case 'satOff':
      return fromHsl(hue, clamp(saturation + value), luminance);
    case 'sat':
      return fromHsl(hue, clamp(value), luminance);
    case 'lumMod':
      return fromHsl(hue, saturation, clamp(luminance * value));
    case 'lumOff':
      return fromHsl(hue, saturation, clamp(luminance + value));
    case 'lum':
      return fromHsl(hue, saturation, clamp(value));
    case 'gray':
      return grey(hex);
    case 'inv':
      return eachChannel(hex, (channel) => 1 - channel);
    case 'comp':
      return fromHsl(turned(hue + 3), saturation, luminance);
  }
}

function channelsOf(hex: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function eachChannel(hex: string, change: (channel: number) => number): string {
  return toHex(channelsOf(hex).map(change));
}

/** By the luma of BT.601, as GDI+ makes grey. */
function grey(hex: string): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex);
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  return toHex([luma, luma, luma]);
}

function toHex(channels: readonly number[]): string {
  return channels
    .map((channel) =>
      Math.round(clamp(channel) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Sixths of a turn, 0 to 6. */
function turned(hue: number): number {
  return ((hue % 6) + 6) % 6;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
