/**
 * Outlines of DrawingML's preset shapes (20.1.10.56, presetShapeDefinitions.xml) as the preview draws them: those that house
 * templates were seen to use. A shape that is not here is named to the person.
 */

/** Path data (M L C Z, absolute) in a box of `width` × `height`; `adjust` gives an adjustment in 100,000ths, or its usual value. */
type Outline = (width: number, height: number, adjust: (name: string, usual: number) => number) => string;

/** A quarter of a circle as a cubic curve: how far its control points stand out. */
const round = 0.5523;

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ')} Z`;
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  const [kx, ky] = [rx * round, ry * round];
  return (
    `M ${x - rx} ${y} C ${x - rx} ${y - ky} ${x - kx} ${y - ry} ${x} ${y - ry} ` +
    `C ${x + kx} ${y - ry} ${x + rx} ${y - ky} ${x + rx} ${y} C ${x + rx} ${y + ky} ${x + kx} ${y + ry} ${x} ${y + ry} ` +
    `C ${x - kx} ${y + ry} ${x - rx} ${y + ky} ${x - rx} ${y} Z`
  );
}

/** A rectangle whose corners (from the top left, clockwise) have these radii; negative ones are cut straight. */
function cornered(w: number, h: number, [tl, tr, br, bl]: readonly [number, number, number, number]): string {
  const corner = (r: number, x: number, y: number, inX: number, inY: number, outX: number, outY: number): string => {
    const size = Math.abs(r);
    const [fromX, fromY] = [x + inX * size, y + inY * size];
    const [toX, toY] = [x + outX * size, y + outY * size];
    if (size === 0) return `L ${x} ${y}`;
    if (r < 0) return `L ${fromX} ${fromY} L ${toX} ${toY}`;
    const k = 1 - round;
    return `L ${fromX} ${fromY} C ${x + inX * size * k} ${y + inY * size * k} ${x + outX * size * k} ${y + outY * size * k} ${toX} ${toY}`;
  };
  const path = [
    corner(tl, 0, 0, 0, 1, 1, 0),
    corner(tr, w, 0, -1, 0, 0, 1),
    corner(br, w, h, 0, -1, -1, 0),
    corner(bl, 0, h, 1, 0, 0, -1),
  ].join(' ');
  return `${path.replace('L', 'M')} Z`;
}

const share = 100_000;

/** Connectors of one bend and of two; they are lines, with nothing to be filled. */
const connectors: Readonly<Record<string, Outline>> = {
  bentConnector2: (w, h) => `M 0 0 L ${w} 0 L ${w} ${h}`,
  bentConnector3: (w, h, adjust) => {
    const x = (w * adjust('adj1', 50_000)) / share;
    return `M 0 0 L ${x} 0 L ${x} ${h} L ${w} ${h}`;
  },
  curvedConnector2: (w, h) => `M 0 0 C ${w / 2} 0 ${w} ${h / 2} ${w} ${h}`,
  curvedConnector3: (w, h, adjust) => {
    const x = (w * adjust('adj1', 50_000)) / share;
    return `M 0 0 C ${x / 2} 0 ${x} ${h / 4} ${x} ${h / 2} C ${x} ${(h * 3) / 4} ${(w + x) / 2} ${h} ${w} ${h}`;
  },
};

const outlines: Readonly<Record<string, Outline>> = {
  ...connectors,
  rect: (w, h) => polygon([0, 0], [w, 0], [w, h], [0, h]),
  flowChartProcess: (w, h) => polygon([0, 0], [w, 0], [w, h], [0, h]),
  ellipse: (w, h) => ellipse(w / 2, h / 2, w / 2, h / 2),
  flowChartConnector: (w, h) => ellipse(w / 2, h / 2, w / 2, h / 2),
  triangle: (w, h, adjust) => polygon([(w * adjust('adj', 50_000)) / share, 0], [w, h], [0, h]),
  rtTriangle: (w, h) => polygon([0, 0], [w, h], [0, h]),
  diamond: (w, h) => polygon([w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]),
  parallelogram: (w, h, adjust) => {
    const slant = (Math.min(w, h) * adjust('adj', 25_000)) / share;
    return polygon([slant, 0], [w, 0], [w - slant, h], [0, h]);
  },
  trapezoid: (w, h, adjust) => {
    const slant = (Math.min(w, h) * adjust('adj', 25_000)) / share;
    return polygon([slant, 0], [w - slant, 0], [w, h], [0, h]);
  },
  homePlate: (w, h, adjust) => {
    const point = (Math.min(w, h) * adjust('adj', 50_000)) / share;
    return polygon([0, 0], [w - point, 0], [w, h / 2], [w - point, h], [0, h]);
  },
  chevron: (w, h, adjust) => {
    const point = (Math.min(w, h) * adjust('adj', 50_000)) / share;
    return polygon([0, 0], [w - point, 0], [w, h / 2], [w - point, h], [0, h], [point, h / 2]);
  },
  hexagon: (w, h, adjust) => {
    const side = (Math.min(w, h) * adjust('adj', 25_000)) / share;
    return polygon([0, h / 2], [side, 0], [w - side, 0], [w, h / 2], [w - side, h], [side, h]);
  },
  octagon: (w, h, adjust) => {
    const cut = (Math.min(w, h) * adjust('adj', 29_289)) / share;
    return cornered(w, h, [-cut, -cut, -cut, -cut]);
  },
  diagStripe: (w, h, adjust) => {
    const at = adjust('adj', 50_000) / share;
    return polygon([0, h * at], [w * at, 0], [w, 0], [0, h]);
  },
  halfFrame: (w, h, adjust) => {
    const short = Math.min(w, h);
    const top = (short * adjust('adj1', 33_333)) / share;
    const left = (short * adjust('adj2', 33_333)) / share;
    return polygon([0, 0], [w, 0], [w - (top * w) / h, top], [left, top], [left, h - (left * h) / w], [0, h]);
  },
  frame: (w, h, adjust) => {
    const t = (Math.min(w, h) * adjust('adj1', 12_500)) / share;
    return `${polygon([0, 0], [w, 0], [w, h], [0, h])} ${polygon([t, t], [t, h - t], [w - t, h - t], [w - t, t])}`;
  },
  plus: (w, h, adjust) => {
    const t = (Math.min(w, h) * adjust('adj', 25_000)) / share;
    return polygon(
      [0, t],
      [t, t],
      [t, 0],
      [w - t, 0],
      [w - t, t],
      [w, t],
      [w, h - t],
      [w - t, h - t],
      [w - t, h],
      [t, h],
      [t, h - t],
      [0, h - t],
    );
  },
  corner: (w, h, adjust) => {
    const short = Math.min(w, h);
    const bottom = (short * adjust('adj1', 50_000)) / share;
    const left = (short * adjust('adj2', 50_000)) / share;
    return polygon([0, 0], [left, 0], [left, h - bottom], [w, h - bottom], [w, h], [0, h]);
  },
  rightArrow: (w, h, adjust) => {
    const half = (h * adjust('adj1', 50_000)) / share / 2;
    const head = (Math.min(w, h) * adjust('adj2', 50_000)) / share;
    return polygon(
      [0, h / 2 - half],
      [w - head, h / 2 - half],
      [w - head, 0],
      [w, h / 2],
      [w - head, h],
      [w - head, h / 2 + half],
      [0, h / 2 + half],
    );
  },
  roundRect: (w, h, adjust) => {
    const r = Math.min(w, h) * Math.min(0.5, adjust('adj', 16_667) / share);
    return cornered(w, h, [r, r, r, r]);
  },
  round1Rect: (w, h, adjust) => cornered(w, h, [0, (Math.min(w, h) * adjust('adj', 16_667)) / share, 0, 0]),
  round2SameRect: (w, h, adjust) => {
    const top = (Math.min(w, h) * adjust('adj1', 16_667)) / share;
    const bottom = (Math.min(w, h) * adjust('adj2', 0)) / share;
    return cornered(w, h, [top, top, bottom, bottom]);
  },
  round2DiagRect: (w, h, adjust) => {
    const one = (Math.min(w, h) * adjust('adj1', 16_667)) / share;
    const other = (Math.min(w, h) * adjust('adj2', 0)) / share;
    return cornered(w, h, [one, other, one, other]);
  },
  snip1Rect: (w, h, adjust) => cornered(w, h, [0, (-Math.min(w, h) * adjust('adj', 16_667)) / share, 0, 0]),
  snip2SameRect: (w, h, adjust) => {
    const top = (-Math.min(w, h) * adjust('adj1', 16_667)) / share;
    const bottom = (-Math.min(w, h) * adjust('adj2', 0)) / share;
    return cornered(w, h, [top, top, bottom, bottom]);
  },
  donut: (w, h, adjust) => {
    const ring = (Math.min(w, h) * adjust('adj', 25_000)) / share;
    const inner = ellipse(w / 2, h / 2, Math.max(0, w / 2 - ring), Math.max(0, h / 2 - ring));
    return `${ellipse(w / 2, h / 2, w / 2, h / 2)} ${reversed(inner)}`;
  },
};

/** A closed path of curves run through the other way, so that it is a hole under the non-zero rule. */
function reversed(path: string): string {
  const numbers = (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i] as number, numbers[i + 1] as number]);
  const [first, ...rest] = points.reverse();
  return `M ${first?.join(' ')} C ${rest.map((point) => point.join(' ')).join(' ')} Z`;
}

/** The outline of a preset, or undefined for one that is not drawn. */
export function presetOutline(
  preset: string,
  size: { readonly width: number; readonly height: number },
  adjustments: ReadonlyMap<string, number>,
): string | undefined {
  const outline = Object.hasOwn(outlines, preset) ? outlines[preset] : undefined;
  return outline?.(size.width, size.height, (name, usual) => adjustments.get(name) ?? usual);
}
