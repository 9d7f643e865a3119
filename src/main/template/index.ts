/** The door of the template stage: a template's file → how slides look, and the package that decks are written on. */
export type { ChangedLine, HouseFace } from './adopt/index.js';
export {
  type HouseWidths,
  type MeasuredFamily,
  readHouseWidths,
  widthsFile,
  widthsText,
} from './assets/house-widths.js';
export { buildTemplates, compileTemplates } from './compile.js';
export { textRatioFor } from './contrast.js';
export { type ExaminedHouse, examineHouse } from './examine-house.js';
export { type Found, findTemplate, templateFile, templateNames } from './find.js';
export type { LockName, TemplateData } from './format/format.js';
export { templateSchemaText } from './format/json-schema.js';
export { type HouseServing, houseServing } from './house-serving.js';
export { houseMapping, ownBase, updatedHouse } from './import-house.js';
export { maxFontSize as largestFont } from './limits.js';
export { type LoadedTemplate, type LoadOptions, loadTemplate } from './load.js';
export { isOfUse } from './load-house.js';
export { missingTemplateCodes, notFound } from './not-found.js';
export { type TemplateSummary, templateData, templateLocks, templateSummary } from './summary.js';
