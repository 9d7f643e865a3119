import { isQuicklyDrawn } from './affordable-drawing.js';
import { isRefusedDrawing } from './refused-drawing.js';

/** Draws an SVG as PNG, `width` pixels wide. */
type Draw = (svg: string, width: number) => Promise<Uint8Array>;

const most = 4096; // pixels a side
const inside = /data:image\/svg\+xml;base64,([A-Za-z0-9+/=\s]+)/g;

/**
 * An SVG in which pictures that are SVG with text of their own are PNG: resvg (2.6.2) has no fonts for a drawing within a drawing, and leaves
 * its text out. So are those that may take long, so that they alone are drawn coarser, and not the whole. `width`: pixels of the whole, which none inside needs more of.
 */
export async function withDrawingsDrawn(svg: string, width: number, draw: Draw): Promise<string> {
  const addresses = new Map<string, string>();
  for (const [address, data] of svg.matchAll(inside)) {
    if (addresses.has(address)) continue;
    const drawing = Buffer.from(data as string, 'base64').toString('utf8');
    if (/<text\b/i.test(drawing) || !isQuicklyDrawn(drawing))
      addresses.set(address, await drawn(drawing, width, draw, address));
  }
  return addresses.size === 0 ? svg : svg.replace(inside, (address) => addresses.get(address) ?? address);
}

/** The PNG's address, or the drawing's own where the library refuses it: it then leaves the picture out, as before. */
async function drawn(drawing: string, width: number, draw: Draw, address: string): Promise<string> {
  const own = Math.max(1, Math.floor(Math.min(width, most, most * proportion(drawing))));
  try {
    return `data:image/png;base64,${Buffer.from(await draw(drawing, own)).toString('base64')}`;
  } catch (error) {
    if (isRefusedDrawing(error)) return address;
    throw error;
  }
}

/** Width over height, as the root says them; cleaned drawings do. */
function proportion(drawing: string): number {
  const root = /<svg\b[^>]*>/i.exec(drawing)?.[0] ?? '';
  const side = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1] ?? 1);
  return side('width') / side('height') || 1;
}
