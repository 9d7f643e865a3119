/**
 * What a scene looks like, beyond its numbers: what colours, outlines, runs and tables mean when they are drawn. SVG and PDF
 * both ask here, so that they cannot differ. Runs anywhere.
 */
export { ballotBoxPath } from './ballot-box.js';
export { type Paint, paint } from './color.js';
export { contrastOf, contrastRatio, type Rgb, seenOn, toHex } from './contrast.js';
export { hatchPitch, hatchSegments, hatchTile } from './hatch.js';
export { dashes, gradientLine, gradientRing } from './line.js';
export { lookOn } from './look-on.js';
export { bringsFace, bundledFor } from './measured.js';
export { corners, stretchedPath } from './outline.js';
export { beforeTurning, uncropped } from './picture-place.js';
export {
  drawnSize,
  drawnText,
  highlightBox,
  holdsWidth,
  isRightToLeft,
  isUnderlined,
  markFont,
  markStyle,
  type RunEnd,
  rise,
  runEnd,
  underlineBox,
} from './run.js';
export { shadowRings, type Thrower } from './shadow.js';
export { tableStripes } from './table-stripes.js';
