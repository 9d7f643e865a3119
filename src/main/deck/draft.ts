/**
 * What planning works with: slides without what the deck gives them at the end (key, file, language, words, citations),
 * and blocks out of which everything that needs a slide of its own has been taken.
 */
import type {
  Callout,
  ChartOption,
  Code,
  DataTables,
  DeckWords,
  Definitions,
  Diagnostic,
  FlowBlock,
  FlowDefinitions,
  Inline,
  Lines,
  List,
  Notes,
  Paragraph,
  Picture,
  Pictures,
  ProseRule,
  Rules,
  Slide,
  Table,
} from '../../shared/model/index.js';
import type { CleanChart } from './chart/index.js';
import type { KeptSections } from './memory.js';

/** A slide before it is finished. */
export type SlideDraft = Omit<Slide, 'key' | 'file' | 'language' | 'words' | 'cites'> & {
  /** What a chart was made of: a template that draws no charts shows it. */
  readonly table?: Table;
  /** A list that nobody asked to be a list: short items may stand in two columns. */
  readonly mayPart?: true;
};

/** A group before it is finished: the ways to show it, the best first. */
export interface GroupDraft {
  readonly options: readonly [readonly SlideDraft[], ...(readonly (readonly SlideDraft[])[])];
  /** A section's divider: its key is a name, not a number. */
  readonly divider?: true;
}

/** What every planner of one brief needs. */
export interface PlanContext {
  readonly file: string;
  readonly rules: Rules;
  readonly words: DeckWords;
  readonly language: string;
  readonly pictures: Pictures;
  readonly data: DataTables;
  /** False for a deck written as slides: no prose rule, no finding. */
  readonly shaped: boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Sections as they were planned for the revision before, where somebody keeps them. */
  readonly kept?: KeptSections;
}

/** Where content stands: what its slides have in common. */
export interface Place {
  readonly section: string;
  /** The title of its slides: the heading, or on the first of them a finding. */
  readonly title: readonly Inline[];
  /** Set where `title` is a finding: the heading. */
  readonly kicker?: readonly Inline[];
  /** The title is that of all slides of this place, not of the first alone. */
  readonly headed?: true;
  readonly prose: ProseRule | 'auto';
  readonly fitOne: boolean;
  readonly layoutName?: string;
  readonly lines: Lines;
}

// ── Clean blocks ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A quotation of paragraphs only. */
export interface CleanQuote {
  readonly type: 'quote';
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly attribution?: readonly Inline[];
  readonly lines: Lines;
}

/** A callout whose blocks are running text only. */
export type CleanCallout = Omit<Callout, 'blocks'> & { readonly blocks: readonly (Paragraph | List)[] };

export interface CleanColumns {
  readonly type: 'columns';
  readonly columns: readonly {
    readonly width?: number;
    readonly blocks: readonly CleanBlock[];
    readonly lines: Lines;
  }[];
  readonly lines: Lines;
}

/** `::: name` with what it encloses, or a mark (no blocks) that rules what follows. */
export interface CleanDirective {
  readonly type: 'directive';
  readonly name: string;
  /** Of a chart: what its attributes ask. */
  readonly chart?: readonly ChartOption[];
  readonly blocks?: readonly CleanBlock[];
  readonly lines: Lines;
}

/** The section's content with pictures, tables and long code taken out of items, quotes and callouts, right behind them. */
export type CleanBlock =
  | FlowBlock
  | Table
  | CleanQuote
  | Code
  | CleanChart
  | Picture
  | CleanCallout
  | CleanColumns
  | Notes
  | CleanDirective
  | { readonly type: 'break'; readonly lines: Lines };

export type { Definitions, FlowBlock, FlowDefinitions };
