/** The workspace: it knows every stage, reads what a deck is made from, and writes what was made. */
export { buildDeck } from './build.js';
export type { Config, ConfigOrigin, ConfigRow } from './config.js';
export type { DeckOrigin, FinishedDeck, FinishedRow } from './deck-outline.js';
export { draftDeck } from './draft.js';
export { largestWidth, type OutputFormat, outputFormats } from './formats.js';
export type { DeckReport, Finding, FindingKind, InspectedFile } from './inspect.js';
export type * from './many/index.js';
export { deckSeconds, type OutlineRow, outlineOf } from './outline.js';
export { writeText } from './output/index.js';
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
export { dayOf } from './today.js';
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

/** The work of making many decks at once, likewise. */
export function manyWork(): Promise<ManyWork> {
  return import('./many/index.js');
}

export type ManyWork = typeof import('./many/index.js');

/** What a thread does that was started to make decks. */
export async function workOnDecks(): Promise<void> {
  await (await import('./many/worker.js')).workOnDecks();
}

/** The work of reading outlines of finished decks, likewise. */
export async function deckOutlines(): Promise<typeof import('./deck-outline.js').outlineOfDeck> {
  return (await import('./deck-outline.js')).outlineOfDeck;
}
