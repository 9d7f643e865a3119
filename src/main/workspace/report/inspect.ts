/** Looks through finished decks, whoever made them: what an outsider would get, and how they leave the house. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { type DeckReport, inspectDeck } from '../../inspect/index.js';
import { textHeight } from '../../scene/index.js';
import { refusal } from '../output/index.js';
import { type AskedStyle, houseStyle } from './house-style.js';

export { type DeckReport, type Finding, type FindingKind, sentKinds, styleKinds } from '../../inspect/index.js';

export interface InspectedFile {
  /** As the person named it. */
  readonly file: string;
  /** Absent where the file could not be looked through. */
  readonly report?: DeckReport;
  /** Name of the template that it was held to, where it was not its own. */
  readonly house?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface InspectOptions {
  /** The house that decks are held to; else that of the team's file for each deck's folder, else their own. */
  readonly template?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads files and reports on them. What is wrong with a file, or with the house that is asked for, is a diagnostic. */
export async function inspectFiles(
  files: readonly string[],
  { template, environment }: InspectOptions,
): Promise<readonly InspectedFile[]> {
  const houses = new Map<string, AskedStyle>();
  const inspected: InspectedFile[] = [];
  for (const file of files) {
    const folder = dirname(resolve(file));
    const known = houses.get(folder);
    const house = known ?? (await houseStyle(folder, template, environment));
    houses.set(folder, house);
    const found = inspectFile(file, house);
    inspected.push(known ? found : { ...found, diagnostics: [...house.diagnostics, ...found.diagnostics] });
  }
  return inspected;
}

function inspectFile(file: string, { style }: AskedStyle): InspectedFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { file, diagnostics: [diagnostic('inspect-unreadable', { file }, { reason: refusal(error) })] };
  }
  const report = inspectDeck(bytes, textHeight, style);
  if (typeof report !== 'string') return { file, report, ...(style ? { house: style.name } : {}), diagnostics: [] };
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
