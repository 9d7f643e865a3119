/** Scene → SVG: the preview, the thumbnails and the pictures out are this one drawing. Runs anywhere. */
export { bareScene } from './bare-scene.js';
export type { SvgOptions } from './context.js';
export { sceneToSvg } from './scene-to-svg.js';
