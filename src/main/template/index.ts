/** The door of the template stage: a template's file → how slides look, and the package that decks are written on. */
export { compileTemplates } from './compile.js';
export { type Found, findTemplate, templateFile, templateNames } from './find.js';
export type { TemplateData } from './format/format.js';
export { templateSchemaText } from './format/json-schema.js';
export { houseMapping, type LoadedTemplate, type LoadOptions, loadTemplate } from './load.js';
export { isOfUse } from './load-house.js';
export { notFound } from './read.js';
export { type TemplateSummary, templateData, templateSummary } from './summary.js';
