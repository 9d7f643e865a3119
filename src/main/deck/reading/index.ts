/** What the sections that are in say in full, by the slides that they make: the text of a handout. */
import type {
  Block,
  Brief,
  Deck,
  Inline,
  List,
  ReadingBlock,
  ReadingEntry,
  ReadingPart,
  Rules,
  Slide,
  SlideGroup,
} from '../../../shared/model/index.js';
import type { PlanContext } from '../draft.js';
import { type AssembledPart, assembleParts, partId } from '../frame/parts.js';
import type { PlanPart } from '../plan.js';
import { isBlank, plain } from '../text/inlines.js';
import { withoutPictures } from '../text/pictures-inline.js';
import { type ReadBlocks, readingBlocks } from './blocks.js';
import { type CiteBook, citeBook, sourcesOf } from './sources.js';
import { type Stretch, shareBlocks, stretchesOf } from './stretches.js';

/** Keys of the slides that the deck adds: no section of a brief is theirs. */
const ownKeys: ReadonlySet<string> = new Set(['title', 'agenda', 'sources', 'closing']);

/**
 * The reading matter of a deck, an entry a group of slides, in order. `parts` and `rules` are those that the deck was planned
 * with: what they leave out is not in it, nor its name. Every word of what is in stands in it once.
 */
export function readingOf(parts: readonly PlanPart[], rules: Rules, deck: Deck): readonly ReadingEntry[] {
  const book = citeBook(deck);
  const assembled = assembleParts(parts, rules, () => {});
  const drafts = new Map(deck.groups.map((group) => [group.key, draftOf(group, assembled)]));
  const place = groupFinder(deck);
  let host = drafts.get('title') ?? [...drafts.values()][0];
  for (const part of assembled) {
    const isPart = assembled.length > 1;
    for (const stretch of stretchesOf(part.brief, isPart ? partId(part.brief) : '', isPart)) {
      const { own, covering } = place(stretch.section);
      const target = own[0] ?? covering;
      host = (target && drafts.get(target.key)) ?? host;
      if (own.length === 0) host?.add(stretch, headingOf(stretch), stretch.blocks, part.context);
      for (const [index, blocks] of shareBlocks(stretch.blocks, own.map(firstLine)).entries()) {
        host = drafts.get((own[index] as SlideGroup).key);
        host?.add(stretch, index === 0 ? headingOf(stretch) : [], blocks, part.context);
      }
    }
  }
  return dividersJoined([...drafts.values()]).map((draft) => draft.entry(book));
}

/** A divider that has no text of its own stands above what it divides off. */
function dividersJoined(drafts: readonly EntryDraft[]): readonly EntryDraft[] {
  const joined: EntryDraft[] = [];
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (next && draft.isBareDivider && next.deckSection === draft.deckSection) next.takeOver(draft);
    else joined.push(draft);
  });
  return joined;
}

function headingOf({ heading }: Stretch): readonly Inline[] {
  return withoutPictures(heading);
}

/** The groups of a section's own body, else the one that shows or introduces it. */
function groupFinder(deck: Deck): (section: string) => {
  readonly own: readonly SlideGroup[];
  readonly covering?: SlideGroup;
} {
  const own = new Map<string, SlideGroup[]>();
  const covering = new Map<string, SlideGroup>();
  for (const group of deck.groups) {
    if (ownKeys.has(group.key)) continue;
    const { section } = group.options[0][0] as Slide;
    own.set(section, [...(own.get(section) ?? []), group]);
    for (const covered of group.options.flat().flatMap((slide) => slide.covers ?? [])) {
      if (!covering.has(covered)) covering.set(covered, group);
    }
  }
  return (section) => {
    const cover = covering.get(section);
    return { own: own.get(section) ?? [], ...(cover ? { covering: cover } : {}) };
  };
}

function firstLine({ options }: SlideGroup): number {
  return Math.min(...options[0].map(({ lines }) => lines.from));
}

/** An entry on its way. */
class EntryDraft {
  readonly #group: SlideGroup;
  readonly #dividers: string[] = [];
  readonly #brief: Brief;
  readonly #parts: ReadingPart[] = [];
  readonly #notes: ReadingBlock[] = [];
  #above = 1;

  constructor(group: SlideGroup, brief: Brief, own: readonly ReadingBlock[]) {
    this.#group = group;
    this.#brief = brief;
    if (ownKeys.has(group.key)) this.#parts.push({ depth: 0, heading: this.#slide.title, blocks: own });
  }

  get deckSection(): string {
    return this.#group.deckSection;
  }

  get isBareDivider(): boolean {
    const { kind } = this.#slide;
    return kind === 'section' && this.#notes.length === 0 && this.#parts.every(({ blocks }) => blocks.length === 0);
  }

  /** Stands below another's slides and headings as well. */
  takeOver(divider: EntryDraft): void {
    this.#dividers.unshift(...divider.#dividers, divider.#group.key);
    const headings = divider.#parts.filter(({ heading }) => !isBlank(heading));
    this.#parts.unshift(...headings);
    this.#above += headings.length;
  }

  get #slide(): Slide {
    return this.#group.options[0][0] as Slide;
  }

  add({ depth, section }: Stretch, heading: readonly Inline[], blocks: readonly Block[], context: PlanContext): void {
    const read: ReadBlocks = readingBlocks(blocks, context);
    this.#notes.push(...read.notes);
    if (isBlank(heading) && read.blocks.length === 0) return;
    if (section === this.#slide.section) this.#above = this.#parts.length + 1;
    this.#parts.push({ depth, heading, blocks: read.blocks });
  }

  entry(book: CiteBook): ReadingEntry {
    const [first, ...others] = this.#parts;
    const { title, language, words } = this.#slide;
    const named: ReadingPart =
      first && !isBlank(first.heading)
        ? first
        : { depth: first?.depth ?? 1, heading: title, blocks: first?.blocks ?? [] };
    const parts = [named, ...others];
    const cites = book.citesOf([parts, this.#notes], this.#brief);
    const sources = ownKeys.has(this.#group.key) ? [] : sourcesOf(parts, this.#notes, cites);
    const above = Math.min(this.#above, parts.length);
    const groups = [...this.#dividers, this.#group.key] as unknown as ReadingEntry['groups'];
    return { groups, parts, above, notes: this.#notes, sources, cites, language, words };
  }
}

function draftOf(group: SlideGroup, assembled: readonly AssembledPart[]): EntryDraft {
  const slide = group.options[0][0] as Slide;
  const part = assembled.find(({ brief }) => brief.file === slide.file) ?? (assembled[0] as AssembledPart);
  return new EntryDraft(group, part.brief, ownMatter(slide));
}

/** What slides of the deck's own say beside their title. */
function ownMatter({ body }: Slide): readonly ReadingBlock[] {
  switch (body.type) {
    case 'title': {
      const texts = [plain(body.byline.join(' · ')), body.source ?? []].filter((text) => text.length > 0);
      const subtitle = body.subtitle ? [paragraphOf(body.subtitle)] : [];
      return texts.length === 0 ? subtitle : [...subtitle, { type: 'byline', texts }];
    }
    case 'agenda':
      return [{ type: 'contents', entries: body.entries }];
    case 'sources':
      return [{ type: 'sources', entries: body.entries }];
    case 'closing':
      return [...listOf(body.ask), ...body.contact.map(paragraphOf)];
    default:
      return [];
  }
}

const nowhere = { from: 1, to: 1 };

function paragraphOf(inlines: readonly Inline[]): ReadingBlock {
  return { type: 'paragraph', inlines, lines: nowhere };
}

function listOf(entries: readonly (readonly Inline[])[]): readonly List[] {
  if (entries.length === 0) return [];
  const items = entries.map((inlines) => ({
    blocks: [{ type: 'paragraph' as const, inlines, lines: nowhere }],
    lines: nowhere,
  }));
  return [{ type: 'list', ordered: false, start: 1, items, lines: nowhere }];
}
