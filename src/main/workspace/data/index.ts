/** Data of a brief's charts: found in its folder, read as rows. */
export { readData } from './read-data.js';
