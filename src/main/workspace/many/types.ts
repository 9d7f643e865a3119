import type { Diagnostic } from '../../../shared/model/index.js';
import type { BriefInput, BuildRequest, Times } from '../build/types.js';
import type { OutlineRow } from '../report/outline.js';
import type { SectionRow } from '../report/sections.js';

/** One deck of many: what it is made of, and where it goes. */
export interface DeckJob {
  readonly briefs: readonly BriefInput[];
  readonly cut?: string;
  readonly output: string;
}

/** What all decks have in common. Plain data: it crosses a thread. */
export type CommonRequest = Omit<
  BuildRequest,
  'briefs' | 'cut' | 'output' | 'choose' | 'composerFor' | 'loadTemplate' | 'rules' | 'onProgress'
>;

/** How one deck went: what there is to say of it, without the deck. Plain data. */
export interface DeckOutcome {
  readonly job: DeckJob;
  readonly made: boolean;
  readonly misused: boolean;
  /** Files written, as the person named them. */
  readonly output: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly slides: readonly OutlineRow[];
  readonly sections: readonly SectionRow[];
  /** Absolute paths of what was read. */
  readonly inputs: readonly string[];
  readonly ms: Times;
}
