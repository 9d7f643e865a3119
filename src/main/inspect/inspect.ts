/** Looking through a finished deck. */
import type { ZipFault } from '../ooxml/index.js';
import { type SealState, sealState } from '../ooxml/index.js';
import { OpenedDeck, TooMuch } from './opened.js';
import { findEmbedded, findMacros, findTags } from './sent/inside.js';
import { findLinks } from './sent/outside.js';
import { findPaths } from './sent/paths.js';
import { findCropped, findPictureData } from './sent/pictures.js';
import { findLabels, findMetadata, findNames } from './sent/properties.js';
import { findComments, findHidden, findNotes, findUnseen } from './sent/speech.js';
import { readPresentation } from './slides.js';
import { findDepartures, type HouseStyle } from './style/departures.js';
import type { MeasureText } from './style/overflow.js';
import type { Finding } from './types.js';

export type { HouseStyle, MeasureText };

export interface DeckReport {
  readonly slides: number;
  /** Whether it is as Briefdeck wrote it. */
  readonly seal: SealState;
  /** What an outsider would get, then how it departs from the house; each kind at most once. */
  readonly findings: readonly Finding[];
}

/** Why a file was not looked through. */
export type InspectProblem = ZipFault | 'encrypted-or-old' | 'no-presentation';

/**
 * Looks through any .pptx. Never throws for what the file holds.
 * @param style the house that it is held to; its own template's where absent
 */
export function inspectDeck(bytes: Uint8Array, measure: MeasureText, style?: HouseStyle): DeckReport | InspectProblem {
  const file = OpenedDeck.open(bytes);
  if (typeof file === 'string') return file;
  try {
    return looked(file, bytes, measure, style);
  } catch (error) {
    if (error instanceof TooMuch) return 'too-large';
    throw error;
  }
}

function looked(
  file: OpenedDeck,
  bytes: Uint8Array,
  measure: MeasureText,
  style?: HouseStyle,
): DeckReport | InspectProblem {
  const deck = readPresentation(file);
  if (!deck) return 'no-presentation';
  const sent = [
    findNotes,
    findHidden,
    findComments,
    findUnseen,
    findNames,
    findPaths,
    findMetadata,
    findLabels,
    findLinks,
    findEmbedded,
    findMacros,
    findPictureData,
    findCropped,
    findTags,
  ].flatMap((find) => find(deck));
  const departures = findDepartures(deck, measure, style);
  return { slides: deck.slides.length, seal: sealState(bytes), findings: [...sent, ...departures] };
}
