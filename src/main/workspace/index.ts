/** The workspace: it knows every stage, reads what a deck is made from, and writes what was made. */
export { buildDeck } from './build/build.js';
export { draftDeck } from './build/draft.js';
export { largestWidth, type OutputFormat, outputFormats } from './build/formats.js';
export { dayOf } from './build/today.js';
export type { BriefInput, BuildRequest, BuildResult, Draft, DraftRequest, Step, Times } from './build/types.js';
export { stateFolder } from './folders/state-folder.js';
export type { TemplateOrigin, TemplatePlace } from './folders/template-folders.js';
export type * from './many/index.js';
export { writeText } from './output/index.js';
export {
  briefExtensions,
  type Host,
  isBriefName,
  type ShownBrief,
  Workspace,
  type WorkspaceOptions,
} from './program/index.js';
export type { Config, ConfigOrigin, ConfigRow } from './report/config.js';
export type { DeckOrigin, FinishedDeck, FinishedRow } from './report/deck-outline.js';
export type { DeckReport, Finding, FindingKind, InspectedFile } from './report/inspect.js';
export { deckSeconds, type OutlineRow, outlineOf } from './report/outline.js';
export { type SectionRow, sectionRows } from './report/sections.js';
export type * from './templates/index.js';

/** The work on templates themselves. Decks do not need it, so it is loaded when it is asked for. */
export function templateWork(): Promise<typeof import('./templates/index.js')> {
  return import('./templates/index.js');
}

/** The work of looking through finished decks, likewise. */
export function inspection(): Promise<typeof import('./report/inspect.js')> {
  return import('./report/inspect.js');
}

/** The work of following files, likewise. */
export async function deckWatch(): Promise<typeof import('./watch/deck-watch.js').DeckWatch> {
  return (await import('./watch/deck-watch.js')).DeckWatch;
}

/** The work of saying what holds for a brief, likewise. */
export async function configWork(): Promise<typeof import('./report/config.js').configOf> {
  return (await import('./report/config.js')).configOf;
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
export async function deckOutlines(): Promise<typeof import('./report/deck-outline.js').outlineOfDeck> {
  return (await import('./report/deck-outline.js')).outlineOfDeck;
}
