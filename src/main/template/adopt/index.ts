/** A foreign .potx or .pptx as a template. Loaded only for one: it brings a parser of XML. */

export { type Adopted, adopt } from './adopt.js';
export type { HouseFault } from './audit.js';
export type { HouseFace } from './faces.js';
export { houseOf } from './house-of.js';
export { type LayoutChanges, layoutChanges } from './layout-changes.js';
export type { HouseMapping, MappingFault, Served } from './mapping.js';
export { mappingText } from './mapping-text.js';
export { Refused } from './package.js';
export type { ThemeEdits } from './theme-edits.js';
export { type ChangedLine, updateLines } from './update-lines.js';
