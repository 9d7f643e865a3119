/** Grey pictures: averaging down, and how like two of them are. */

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row from the top; 255 is white. */
  readonly pixels: Uint8Array;
}

/** RGBA pixels on white, as grey by Rec. 601 weights (what pdftoppm -gray uses). */
export function greyOf(rgba: Uint8Array, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let n = 0, at = 0; n < pixels.length; n++, at += 4) {
    const alpha = (rgba[at + 3] as number) / 255;
    const light = 0.299 * (rgba[at] as number) + 0.587 * (rgba[at + 1] as number) + 0.114 * (rgba[at + 2] as number);
    pixels[n] = Math.round(light * alpha + 255 * (1 - alpha));
  }
  return { width, height, pixels };
}

/** Averages squares of `factor` × `factor` pixels; what does not fill a square at the right and bottom is cut off. */
export function averageDown(picture: Grey, factor: number): Grey {
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const sums = new Uint32Array(width * height);
  for (let y = 0; y < height * factor; y++) {
    const target = Math.floor(y / factor) * width;
    const source = y * picture.width;
    for (let x = 0; x < width * factor; x++) {
      const at = target + Math.floor(x / factor);
      sums[at] = (sums[at] as number) + (picture.pixels[source + x] as number);
    }
  }
  const area = factor * factor;
  return { width, height, pixels: Uint8Array.from(sums, (sum) => Math.round(sum / area)) };
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
