/** The outline of a deck that is finished: the lines that `briefdeck outline` printed of its brief, read from the file. */
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, LayoutId } from '../../../shared/model/index.js';
import { countWords, secondsFor } from '../../deck/index.js';
import { sealState } from '../../ooxml/index.js';
import { deckOutline, type NoOutline, type OutlinedDeck, type OutlinedSlide } from '../../pptx/index.js';
import { refusal } from '../output/index.js';
import type { OutlineRow } from './outline.js';

/** What a deck was made with, and whether it is as it was made. */
export interface DeckOrigin extends Pick<OutlinedDeck, 'program' | 'template' | 'marking'> {
  readonly edited: boolean;
}

export interface FinishedDeck {
  readonly file: string;
  /** Absent where the file has no outline. */
  readonly origin?: DeckOrigin;
  /** Of a slide that Briefdeck did not write, `kind` is '' and there are no lines. */
  readonly rows: readonly FinishedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

export type FinishedRow = Omit<OutlineRow, 'kind' | 'lines' | 'file'> & {
  readonly kind: LayoutId | '';
  readonly lines?: OutlineRow['lines'];
  /** Which brief of the deck, counted from 1. */
  readonly brief?: number;
};

const reasons: Readonly<Record<NoOutline, string>> = {
  unreadable: 'it is no .pptx that can be read',
  foreign: 'it was not made by Briefdeck',
  'without-map': 'it is a copy for outsiders, which has no map of its slides',
};

/** @param file as the person named it */
export async function outlineOfDeck(file: string): Promise<FinishedDeck> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { file, rows: [], diagnostics: [diagnostic('deck-without-outline', { file }, { reason: refusal(error) })] };
  }
  const deck = await deckOutline(bytes);
  if (typeof deck === 'string') {
    return { file, rows: [], diagnostics: [diagnostic('deck-without-outline', { file }, { reason: reasons[deck] })] };
  }
  const { slides, ...origin } = deck;
  return {
    file,
    origin: { ...origin, edited: sealState(bytes) !== 'intact' },
    rows: slides.map(rowOf),
    diagnostics: [],
  };
}

function rowOf({ n, title, text, notes, hidden, layout, mapped }: OutlinedSlide): FinishedRow {
  return {
    n,
    id: mapped?.key ?? '',
    section: mapped?.section ?? '',
    kind: (mapped?.kind ?? '') as FinishedRow['kind'],
    layout,
    title,
    ...(mapped?.continues === undefined ? {} : { continues: mapped.continues }),
    why: mapped ? mapped.why : 'added since Briefdeck wrote the deck',
    ...(mapped ? { lines: mapped.lines, brief: mapped.brief } : {}),
    words: countWords(text),
    seconds: secondsFor(notes.trim() === '' ? text : notes),
    hidden,
  };
}
