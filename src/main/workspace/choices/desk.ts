/** What the commands about choices are given, and the work that they share: changing the cuts of one brief or of all, and showing it. */
import type { ChangeState } from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';
import type { CutBook, SectionFacts } from '../../cuts/index.js';
import type { Back, UndoStack } from '../undo/index.js';
import { type Choice, type Choices, type ChosenBrief, withBook } from './choices.js';

/** The sections of one brief that are proposed for a cut. */
export interface FittedBrief {
  /** Of the brief: absolute. */
  readonly path: string;
  readonly sections: readonly string[];
}

export interface ChoiceDesk {
  readonly choices: Choices;
  /** Everything that can be taken back, of choices and of what others do. */
  readonly undo: UndoStack;
  /** The briefs as they were last read, the first first. */
  readonly briefs: () => readonly ChosenBrief[];
  /** The cuts that the Markdown of any of them names, and those that the team has. */
  readonly named: () => readonly string[];
  /** Title of a section, for what undo says. */
  readonly titleOf: (section: string) => string;
  /** The kind of slide that the current cut asks for a section. */
  readonly layoutOf: (section: string) => LayoutId | undefined;
  /**
   * Has a section's heading ask for a kind of slide, as one step of undo with the way back of what belongs to it. False where its
   * line cannot say it.
   */
  readonly writeHeading: (section: string, layout: LayoutId, along: Back) => Promise<boolean>;
  /** Of each brief, the sections that can be said in so many minutes all together, of those that a cut of this name may have. */
  readonly fit: (name: string, minutes: number) => Promise<readonly FittedBrief[]>;
  /** Makes the deck of what is chosen now, shows it once `saved` is done too, and answers with the state's revision. */
  readonly show: (saved: Promise<void>) => Promise<number>;
}

/** What becomes of the cuts of a brief; `path` is the brief's. */
type ChangeOfBook = (book: CutBook, facts: readonly SectionFacts[], path: string) => CutBook;

/** What becomes of the cuts of the brief that has a section; `id` is the section's there, '' for the brief as a whole. */
type ChangeOfSection = (book: CutBook, facts: readonly SectionFacts[], id: string) => CutBook;

export interface ChoiceWork {
  /** Keeps what is chosen now, shows its deck, and answers when both are done. */
  readonly show: () => Promise<{ revision: number }>;
  /** Makes a change that can be taken back, and shows it. `name`: of what it was made, for undo. */
  readonly change: (
    kind: ChangeState['kind'],
    name: string,
    make: (now: Choice) => Choice,
  ) => Promise<{ revision: number }>;
  /** Changes the cuts of every brief. */
  readonly inAll: (now: Choice, make: ChangeOfBook) => Choice;
  /** Changes the cuts of the brief that has a section; nothing where there is none. */
  readonly inOne: (now: Choice, section: string, make: ChangeOfSection) => Choice;
  /** The brief that a section is of, and its id there: '' where it stands for the brief as a whole. */
  readonly ownerOf: (section: string) => { readonly brief: ChosenBrief; readonly id: string } | undefined;
}

export function choiceWork(desk: ChoiceDesk): ChoiceWork {
  const { choices } = desk;
  // Kept while its slides are made, and shown when both are done: what a person sees ticked is on the disk.
  const show: ChoiceWork['show'] = async () => {
    const kept = choices.now;
    const revision = await desk.show(choices.save());
    if (choices.now !== kept) await choices.save();
    return { revision };
  };
  const change: ChoiceWork['change'] = async (kind, name, make) => {
    await choices.change({ kind, name }, make);
    return show();
  };
  /** In the cuts of one brief: none where it is no part of the deck any more. */
  const inBrief = (now: Choice, brief: ChosenBrief, make: ChangeOfBook): Choice => {
    const isFirst = brief.path === desk.briefs()[0]?.path;
    return withBook(now, isFirst ? undefined : brief.path, (book) => make(book, brief.facts, brief.path));
  };
  const inAll: ChoiceWork['inAll'] = (now, make) =>
    desk.briefs().reduce((each, brief) => inBrief(each, brief, make), now);
  const inOne: ChoiceWork['inOne'] = (now, section, make) => {
    const found = ownerOf(section);
    return found ? inBrief(now, found.brief, (book, facts) => make(book, facts, found.id)) : now;
  };
  const ownerOf: ChoiceWork['ownerOf'] = (section) => {
    const brief = desk.briefs().find(({ prefix }) => section.startsWith(prefix));
    const id = section.slice(brief?.prefix.length ?? 0);
    const isThere = brief && (brief.facts.some((each) => each.id === id) || (id === '' && brief.prefix !== ''));
    return isThere ? { brief, id } : undefined;
  };
  return { show, change, inAll, inOne, ownerOf };
}
