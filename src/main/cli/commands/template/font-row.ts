import type { MeasuredFace } from '../../../workspace/index.js';

/** docs/command-line.md has this shape. */
export function fontRow({ family, where, from, travels }: MeasuredFace) {
  return { font: family, where, widths: from, files: travels };
}
