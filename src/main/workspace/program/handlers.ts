/** The contract's commands that are there without a brief: opening, beginning and saving one, and what the system does for the window. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type {
  CommandHandlers,
  Commands,
  InstalledPackAnswer,
  ProgramCommands,
  ProgramState,
  ViewChange,
} from '../../../shared/contract/index.js';
import { todayFrom } from '../build/today.js';
import { EngineClient } from '../engine/client.js';
import type { EngineThreads } from '../engine/thread.js';
import { samples } from '../folders/resources.js';
import { findDropped } from './find-dropped.js';
import { readFolder } from './folder.js';
import type { Host } from './host.js';
import { isBriefName } from './markdown-file.js';
import { newBrief, newBriefName } from './new-brief.js';
import type { OpenBrief, Outcome } from './open-brief.js';
import type { Outputs } from './outputs.js';
import type { Places } from './places.js';
import type { RecentBriefs } from './recent.js';
import { documentsFolder, type UnsavedBriefs } from './unsaved.js';

const sampleName = 'iran-russia-drones.md';

export interface ProgramDesk {
  readonly host: Host;
  readonly brief: OpenBrief;
  readonly places: Places;
  readonly recent: RecentBriefs;
  readonly unsaved: UnsavedBriefs;
  readonly outputs: Outputs;
  readonly threads: EngineThreads;
  readonly state: () => ProgramState;
  /** Remembers how the person has set the window up, and tells windows. */
  readonly changeView: (change: ViewChange) => void;
  /** Tells windows that the program's state is another. */
  readonly tell: () => void;
}

/** @returns a handler for each command */
export function programHandlers(desk: ProgramDesk): {
  readonly [Name in keyof ProgramCommands]: CommandHandlers[Name];
} {
  const { host, brief, places, recent, unsaved, outputs } = desk;
  /** Has the system's dialog ask for a brief; `browse` where the window has to ask by itself. */
  const asked = async <Done extends string>(does: (path: string) => Promise<Outcome>, done: Done) => {
    if (!host.abilities.dialogs) return { outcome: 'browse' as const };
    const path = await host.askForBrief();
    if (path === undefined) return { outcome: 'cancelled' as const };
    const { problem } = await does(path);
    return problem ? { outcome: 'cancelled' as const, problem } : { outcome: done };
  };
  /** A path that a window names: a recent brief, or one that it may look at. */
  const named = async (path: string, does: (path: string) => Promise<Outcome>): Promise<Outcome> => {
    const inside = recent.has(path) ? path : places.inside(path);
    return inside === undefined ? { problem: places.roots.length > 0 ? 'outside' : 'missing' } : does(inside);
  };
  const open = (path: string) => brief.open(path);
  const add = (path: string) => brief.add(path);

  return {
    program: async () => desk.state(),
    askForBrief: () => asked(open, 'opened'),
    browse: async ({ folder }) => {
      const path = brief.session?.path;
      const start = path !== undefined && !unsaved.holds(path) ? dirname(path) : '';
      const state = readFolder(folder || start, places);
      return folder === '' && state.problem ? readFolder('', places) : state;
    },
    openBrief: ({ path }) => named(path, open),
    askToAddBrief: () => asked(add, 'added'),
    addBrief: ({ path }) => named(path, add),
    openSample: () => brief.openUnsaved(readFileSync(join(samples(), sampleName)), sampleName, 'sample'),
    beginBrief: async () => {
      await brief.openUnsaved(newBrief(todayFrom(process.env, new Date()).today), newBriefName, 'new');
      return { opening: brief.openings };
    },
    newBrief: ({ text, name, from }) => brief.openText(text, name, from),
    pasteBrief: async () => {
      const text = await host.readClipboard();
      return text === undefined ? { done: false } : { done: true, ...(await brief.openText(text, '', 'clipboard')) };
    },
    findDropped: async ({ text, name }) => {
      const path = await findDropped(name, text, places);
      return path === undefined ? { folder: '', path: '' } : { folder: dirname(path), path };
    },
    saveBrief: (input) => saveBrief(desk, input),
    keepView: async (change) => {
      desk.changeView(change);
      return {};
    },
    closeBrief: async () => {
      await brief.close();
      return {};
    },
    forget: async ({ path }) => {
      recent.forget(path);
      desk.tell();
      return {};
    },
    askForTarget: async ({ path }) => {
      const chosen = host.abilities.dialogs ? await host.askForPlace('deck', path) : undefined;
      return { path: chosen ?? '' };
    },
    fullScreen: async ({ on }) => ({ done: host.fullScreen(on) }),
    reveal: async ({ path }) => {
      const ofDeck = [brief.session?.path, ...(brief.session?.otherPaths ?? [])];
      const isOurs = ofDeck.includes(path) || outputs.has(path);
      return isOurs && (await host.reveal(path)) ? {} : { problem: 'refused' };
    },
    revealTemplate: async ({ template }) => {
      const cards = (await brief.session?.handlers.templates({}))?.cards ?? [];
      const card = cards.find(({ reference }) => reference === template);
      return card && (await host.reveal(card.path)) ? {} : { problem: 'refused' };
    },
    installPack: async (input) => brief.session?.installPack(input) ?? installWithoutBrief(desk.threads, input),
    openOutput: async ({ path }) => (outputs.has(path) && (await host.openFile(path)) ? {} : { problem: 'refused' }),
  };
}

/** Asks for a place where the system has a dialog for that; else the window has asked, and may only name what it may look into. */
async function saveBrief(
  { host, brief, places }: ProgramDesk,
  { path, force }: Commands['saveBrief']['input'],
): ReturnType<CommandHandlers['saveBrief']> {
  const { session } = brief;
  const { dialogs } = host.abilities;
  if (!session) return { outcome: 'failed', problem: 'missing' };
  const proposed = path || join(documentsFolder(), basename(session.path));
  const chosen = dialogs ? await host.askForPlace('brief', proposed) : places.insideOrNew(resolve(path));
  if (chosen === undefined) return dialogs ? { outcome: 'cancelled' } : { outcome: 'failed', problem: 'outside' };
  const to = isBriefName(basename(chosen)) ? chosen : `${chosen}.md`;
  // The system's dialog has asked about replacing.
  return brief.saveTo(session, to, force || dialogs);
}

/** In an engine that has no brief: the window stays free, as it does with one. */
async function installWithoutBrief(
  threads: EngineThreads,
  input: Commands['installPack']['input'],
): Promise<InstalledPackAnswer> {
  const engine = new EngineClient(threads, () => undefined);
  try {
    return (await engine.desk({ name: 'installPack', input })) as InstalledPackAnswer;
  } finally {
    await engine.dispose();
  }
}
