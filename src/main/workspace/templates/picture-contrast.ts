/**
 * Whether text can be read where a layout's decoration has a picture under it: what lies beneath is drawn, and the text's
 * colour is held against each pixel there. (Pictures that are the ground are held to the worst when a template is loaded.)
 */

import { diagnostic } from '../../../shared/diagnostics/index.js';
import { contrastRatio, paint, type Rgb, seenOn, toHex } from '../../../shared/drawing/index.js';
import type { Box, Diagnostic, Layout, Slot, Template } from '../../../shared/model/index.js';
import { bareScene, sceneToSvg } from '../../../shared/svg/index.js';
import { renderPixels } from '../../export/index.js';
import { textRatioFor } from '../../template/index.js';
import { dataAddress, PictureStore } from '../pictures/index.js';

/** Pixels across the slide: two points each are finer than the stroke of any letter that has to be read. */
const drawnWidth = 480;
/** Share of the pixels under a text that may be weaker: a hairline of a drawing does not hide a letter. */
const spared = 0.02;

/** One warning for each text that is too weak on the pictures under it; `file` is the template's, `variant` the one that is loaded. */
export async function pictureContrast(
  template: Template,
  variant: string,
  file: string,
): Promise<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic>();
  for (const layout of Object.values(template.layouts)) {
    // Content gives way to what it must not touch.
    const pictures = layout.decor
      .filter(({ kind, box }) => kind === 'picture' && !layout.keepOut.some((kept) => sameBox(kept, box)))
      .map(({ box }) => box);
    const slots = Object.values(layout.slots).filter(
      (slot) => slot.levels.length > 0 && pictures.some((box) => shared(box, slot.box)),
    );
    if (slots.length === 0) continue;
    const drawn = await ground(layout, template);
    for (const slot of slots) {
      const weak = weakest(slot, pictures, layout, template, drawn);
      // The same text on the same picture in many layouts is one mistake.
      const key = weak && JSON.stringify([slot.name, weak.text, weak.ground]);
      if (!weak || !key || found.has(key)) continue;
      const values = { slot: slot.name, layout: layout.id, variant, ...weak };
      found.set(key, diagnostic('template-contrast-picture', { file }, values));
    }
  }
  return [...found.values()];
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly mixed: Uint8Array;
}

/** What a layout shows before anything stands on it. */
async function ground(layout: Layout, template: Template): Promise<Drawn> {
  const href = (hash: string): string => dataAddress({ pictures: new PictureStore(), template }, hash);
  return renderPixels(sceneToSvg(bareScene(layout.id), template, { href, slideNumber: 1 }), drawnWidth);
}

interface Weak {
  /** Rounded down. */
  readonly ratio: number;
  readonly needed: number;
  /** RRGGBB. */
  readonly text: string;
  readonly ground: string;
}

function weakest(
  slot: Slot,
  pictures: readonly Box[],
  layout: Layout,
  template: Template,
  drawn: Drawn,
): Weak | undefined {
  const theme = layout.map ? { ...template.theme, map: layout.map } : template.theme;
  const under = coloursIn(
    pictures.flatMap((box) => shared(box, slot.box) ?? []),
    template,
    drawn,
  );
  const seen = new Set<string>();
  for (const level of slot.levels) {
    const size = (level.size * slot.minSize) / (slot.levels[0]?.size ?? level.size);
    const needed = textRatioFor(size, level.bold);
    const key = JSON.stringify([level.color, needed]);
    if (seen.has(key)) continue;
    seen.add(key);
    const read = under
      .map(({ below, count }) => ({ below, count, text: seenOn(paint(level.color, theme), below) }))
      .map(({ below, count, text }) => ({ below, count, text, ratio: contrastRatio(text, below) }))
      .sort((a, b) => a.ratio - b.ratio);
    let left = read.reduce((sum, { count }) => sum + count, 0) * spared;
    const worst = read.find(({ count }) => {
      left -= count;
      return left < 0;
    });
    if (worst && worst.ratio < needed) {
      const ratio = Math.floor(worst.ratio * 10) / 10;
      return { ratio, needed, text: toHex(worst.text), ground: toHex(worst.below) };
    }
  }
  return undefined;
}

interface Shade {
  readonly below: Rgb;
  /** Pixels that have it. */
  readonly count: number;
}

/** Each colour that is drawn in boxes of the slide, once. */
function coloursIn(boxes: readonly Box[], { size }: Template, { width, height, mixed }: Drawn): readonly Shade[] {
  const scale = width / size.width;
  const from = (at: number) => Math.max(0, Math.floor(at * scale));
  const counts = new Map<number, number>();
  for (const box of boxes) {
    for (let y = from(box.y); y < Math.min(height, Math.ceil((box.y + box.height) * scale)); y += 1) {
      for (let x = from(box.x); x < Math.min(width, Math.ceil((box.x + box.width) * scale)); x += 1) {
        const at = (y * width + x) * 4;
        const color = (mixed[at] ?? 0) * 0x10000 + (mixed[at + 1] ?? 0) * 0x100 + (mixed[at + 2] ?? 0);
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
    }
  }
  return Array.from(counts, ([color, count]) => ({
    below: [(color >> 16) / 255, ((color >> 8) & 0xff) / 255, (color & 0xff) / 255],
    count,
  }));
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** What two boxes have in common. */
function shared(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
