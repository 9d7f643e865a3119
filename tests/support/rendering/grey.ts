/** Grey pictures: averaging down, and how like two of them are. */

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row from the top; 255 is white. */
  readonly pixels: Uint8Array;
}

/** What `renderPixels` draws: four bytes a pixel, the colours multiplied with alpha. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly mixed: Uint8Array;
}

/**
 * A drawing on white as grey, by Rec. 601 weights (what pdftoppm -gray uses), averaged down as `averageDown` does: in one go,
 * since at 2,880 pixels across each further pass takes as long as the drawing itself.
 */
export function greyOf({ width, height, mixed }: Drawing, factor: number): Grey {
  // Most pixels are like the one before: compared as a whole, each colour is reckoned once.
  const words = new Uint32Array(mixed.buffer, mixed.byteOffset, width * height);
  const row = new Uint8Array(width);
  return averaged(width, height, factor, (y) => {
    let last = 0;
    let grey = 255; // nothing at all is white
    for (let x = 0, from = y * width; x < width; x++) {
      const word = words[from + x] as number;
      if (word !== last) {
        last = word;
        grey = greyAt(mixed, (from + x) * 4);
      }
      row[x] = grey;
    }
    return row;
  });
}

function greyAt(mixed: Uint8Array, at: number): number {
  const light = 0.299 * (mixed[at] as number) + 0.587 * (mixed[at + 1] as number) + 0.114 * (mixed[at + 2] as number);
  return Math.round(light + 255 - (mixed[at + 3] as number));
}

/** Averages squares of `factor` × `factor` pixels; what does not fill a square at the right and bottom is cut off. */
export function averageDown({ width, height, pixels }: Grey, factor: number): Grey {
  return averaged(width, height, factor, (y) => pixels.subarray(y * width, (y + 1) * width));
}

function averaged(width: number, height: number, factor: number, rowAt: (y: number) => Uint8Array): Grey {
  const [across, down] = [Math.floor(width / factor), Math.floor(height / factor)];
  const pixels = new Uint8Array(across * down);
  const sums = new Uint32Array(across);
  for (let target = 0; target < down; target++) {
    sums.fill(0);
    for (let y = target * factor; y < (target + 1) * factor; y++) {
      const row = rowAt(y);
      for (let x = 0, at = 0; x < across; x++) {
        let sum = 0;
        for (const end = at + factor; at < end; at++) sum += row[at] as number;
        sums[x] = (sums[x] as number) + sum;
      }
    }
    for (let x = 0; x < across; x++) pixels[target * across + x] = Math.round((sums[x] as number) / factor ** 2);
  }
  return { width: across, height: down, pixels };
}

const window = 8; // pixels a side
const c1 = (0.01 * 255) ** 2; // the usual constants (Wang et al. 2004)
const c2 = (0.03 * 255) ** 2;

/**
 * Structural similarity, the mean over windows of 8 × 8 pixels that do not overlap: 1 for equal pictures.
 * @throws {RangeError} when the sizes differ
 */
export function similarity(one: Grey, other: Grey): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new RangeError(`${one.width} × ${one.height} against ${other.width} × ${other.height} pixels`);
  }
  let total = 0;
  let count = 0;
  for (let y = 0; y + window <= one.height; y += window) {
    for (let x = 0; x + window <= one.width; x += window) {
      total += windowSimilarity(one, other, x, y);
      count++;
    }
  }
  return total / count;
}

function windowSimilarity(one: Grey, other: Grey, left: number, top: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + window; y++) {
    for (let at = y * one.width + left; at < y * one.width + left + window; at++) {
      const a = one.pixels[at] as number;
      const b = other.pixels[at] as number;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
    }
  }
  const n = window * window;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varA, varB, cov] = [sumAA / n - meanA * meanA, sumBB / n - meanB * meanB, sumAB / n - meanA * meanB];
  return ((2 * meanA * meanB + c1) * (2 * cov + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varA + varB + c2));
}
