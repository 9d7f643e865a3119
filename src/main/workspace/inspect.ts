/** Looks through finished decks, whoever made them: what an outsider would get, and how they leave their template. */
import { readFileSync } from 'node:fs';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { type DeckReport, inspectDeck } from '../inspect/index.js';
import { textHeight } from '../scene/index.js';
import { refusal } from './output/index.js';

export { type DeckReport, type Finding, type FindingKind, sentKinds, styleKinds } from '../inspect/index.js';

export interface InspectedFile {
  /** As the person named it. */
  readonly file: string;
  /** Absent where the file could not be looked through. */
  readonly report?: DeckReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file and reports on it. What is wrong with the file is a diagnostic. */
export function inspectFile(file: string): InspectedFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { file, diagnostics: [diagnostic('inspect-unreadable', { file }, { reason: refusal(error) })] };
  }
  const report = inspectDeck(bytes, textHeight);
  if (typeof report !== 'string') return { file, report, diagnostics: [] };
  return { file, diagnostics: [diagnostic('inspect-not-a-deck', { file }, { reason: reasons[report] })] };
}

const reasons: Readonly<Record<Exclude<ReturnType<typeof inspectDeck>, DeckReport>, string>> = {
  'not-a-zip': 'it is no .pptx',
  damaged: 'it is damaged',
  zip64: 'it is larger than decks are',
  encrypted: 'it is encrypted',
  'unknown-method': 'it is packed in a way that PowerPoint does not use',
  'too-many-entries': 'it has more parts than decks have',
  'too-large': 'unpacked, it is larger than decks are',
  'suspicious-ratio': 'a part of it would unpack to hundreds of times its size',
  'bad-name': 'a part of it is named so as to lead out of the file',
  'duplicate-name': 'two parts of it have one name',
  'encrypted-or-old': 'it is behind a password, or of before PowerPoint 2007',
  'no-presentation': 'there is no presentation in it',
};
