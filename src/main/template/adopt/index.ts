/** A foreign .potx or .pptx as a template. Loaded only for one: it brings a parser of XML. */

export { type Adopted, adopt } from './adopt.js';
export type { ThemeEdits } from './artwork/theme-edits.js';
export type { HouseFault } from './matching/audit.js';
export type { HouseMapping, MappingFault, Served } from './matching/mapping.js';
export { mappingText } from './matching/mapping-text.js';
export type { HouseFace } from './package/faces.js';
export { houseOf } from './package/house-of.js';
export { type LayoutChanges, layoutChanges } from './package/layout-changes.js';
export { Refused } from './package/package.js';
export { type ChangedLine, updateLines } from './package/update-lines.js';
