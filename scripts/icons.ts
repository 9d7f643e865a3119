/**
 * The program's icons for installers, from src/renderer/icon.svg: PNG for Linux, icon.ico for Windows, icon.icns for macOS,
 * into out/icons.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Pixels. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** Apple's types of an icon's parts, each a PNG of so many pixels (Icon Services, 'ic' types; @2x ones have their own). */
const macTypes: readonly (readonly [type: string, pixels: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** The drawing as PNG, `pixels` each way. */
export function iconPng(svg: string, pixels: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}

/** A Windows icon of PNG parts: a directory of 16 bytes a part, then the parts (as since Windows Vista). */
export function icoOf(parts: readonly { readonly pixels: number; readonly png: Buffer }[]): Buffer {
  const entry = 16; // bytes
  const head = Buffer.alloc(6 + parts.length * entry);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  parts.forEach(({ pixels, png }, index) => {
    const at = 6 + index * entry;
    // 0 stands for 256.
    head.writeUInt8(pixels % 256, at);
    head.writeUInt8(pixels % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...parts.map(({ png }) => png)]);
}

/** A macOS icon: each part has its type and length before it. */
export function icnsOf(parts: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  const chunks = parts.map(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(png.length + head.length, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(head.length + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...chunks]);
}

function main(): void {
  const svg = readFileSync(join(root, 'src/renderer/icon.svg'), 'utf8');
  const folder = join(root, 'out/icons');
  mkdirSync(folder, { recursive: true });
  for (const pixels of linuxSizes) writeFileSync(join(folder, `${pixels}x${pixels}.png`), iconPng(svg, pixels));
  const windows = windowsSizes.map((pixels) => ({ pixels, png: iconPng(svg, pixels) }));
  writeFileSync(join(folder, 'icon.ico'), icoOf(windows));
  const mac = macTypes.map(([type, pixels]) => ({ type, png: iconPng(svg, pixels) }));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(mac));
  console.log(`${folder}: ${linuxSizes.length} PNG, icon.ico, icon.icns`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
