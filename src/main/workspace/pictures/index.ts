/** Pictures of a brief: found in its folder, measured by their bytes, cleaned of everything that is not drawn. */
export { dataAddress } from './data-address.js';
export { drawnPicture } from './drawn-picture.js';
export { locate } from './locate.js';
export { rasterise, type Shortfall } from './rasterise.js';
export { readPictures } from './read-pictures.js';
export { PictureStore } from './store.js';
export { templateRasters } from './template-rasters.js';
