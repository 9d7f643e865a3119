/** What the workspace does with templates themselves: lists, tries, draws and makes them. Loaded by the commands that do. */
export { type CheckedTemplate, checkTemplate } from './check.js';
export type { MeasuredFace } from './house-files.js';
export { type ImportedTemplate, type ImportRequest, importTemplate } from './import.js';
export { type InstalledTemplates, type InstallRequest, installTemplates } from './install.js';
export { type ListedTemplate, listTemplates, type TemplateList } from './list.js';
export { summaryOf, type TemplateReference } from './locate.js';
export { type NewTemplate, type NewTemplateRequest, newTemplate } from './new.js';
export { type PackedTemplate, type PackRequest, packTemplate } from './pack.js';
export { drawTemplateSheet, type SheetRequest, type TemplateSheet } from './sheet.js';
export { type ShownTemplate, type ShowRequest, showTemplate } from './show.js';
export { type UpdatedTemplate, type UpdateRequest, updateTemplate } from './update.js';
