/** The workspace: it knows every stage, reads what a deck is made from, and writes what was made. */
export { buildDeck } from './build.js';
export type { Config, ConfigOrigin, ConfigRow } from './config.js';
export { draftDeck } from './draft.js';
export { largestWidth, type OutputFormat, outputFormats } from './formats.js';
export type { DeckReport, Finding, FindingKind, InspectedFile } from './inspect.js';
export { deckSeconds, type OutlineRow, outlineOf } from './outline.js';
export {
  briefExtensions,
  type Host,
  isBriefName,
  type ShownBrief,
  stateFolder,
  Workspace,
  type WorkspaceOptions,
} from './program/index.js';
export { type SectionRow, sectionRows } from './sections.js';
export type { TemplateOrigin, TemplatePlace } from './template-folders.js';
export type * from './templates/index.js';
export type { BriefInput, BuildRequest, BuildResult, Draft, DraftRequest, Step, Times } from './types.js';

/** The work on templates themselves. Decks do not need it, so it is loaded when it is asked for. */
export function templateWork(): Promise<typeof import('./templates/index.js')> {
  return import('./templates/index.js');
}

/** The work of looking through finished decks, likewise. */
export function inspection(): Promise<typeof import('./inspect.js')> {
  return import('./inspect.js');
}

/** The work of following files, likewise. */
export async function deckWatch(): Promise<typeof import('./deck-watch.js').DeckWatch> {
  return (await import('./deck-watch.js')).DeckWatch;
}

/** The work of saying what holds for a brief, likewise. */
export async function configWork(): Promise<typeof import('./config.js').configOf> {
  return (await import('./config.js')).configOf;
}
