/** One briefdeck.yaml: text → checked settings with their places. */
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { foldedCutName, tidyCutName } from '../../shared/cut-name.js';
import { diagnostic, diagnosticTable, heldBecause } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Severity } from '../../shared/model/index.js';
import { nearest } from '../../shared/nearest.js';
import { repeatedKey } from '../../shared/repeated-key.js';
import { classificationFormats, cutFormats, mapsAbout, severityFormat, text, textFormats } from './format.js';
import { sameLevel } from './levels.js';
import { type Entry, Reader } from './reader.js';
import { type Classification, type CutRule, type Placed, type SetSeverity, type TeamFile, textKeys } from './types.js';

const nothing: TeamFile = { texts: {}, classification: {}, cuts: [], severities: new Map() };

/** Reads the text of a briefdeck.yaml; `file` is how diagnostics name it. With an error among them no deck may be made. */
export function readTeamFile(
  source: string,
  file: string,
): { readonly team: TeamFile; readonly diagnostics: readonly Diagnostic[] } {
  const counter = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false, // `repeatedKey` looks
  });
  const fault = document.errors[0];
  if (fault) {
    const { line } = counter.linePos(fault.pos[0]);
    return unread(file, line, (fault.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').replace(/[.:]$/, ''));
  }
  const twice = repeatedKey(document);
  if (twice !== undefined) return unread(file, counter.linePos(twice.at).line, twice.reason);
  const reader = new Reader(file, document, counter);
  const entries = reader.entries(document.contents, '', { from: 1, to: 1 });
  const texts = reader.keys(entries, textFormats, 'briefdeck.yaml', Object.keys(mapsAbout));
  const under = (name: keyof typeof mapsAbout): Entry | undefined =>
    entries.find((entry) => entry.name.toLowerCase() === name);
  const team: TeamFile = {
    texts,
    classification: readClassification(reader, under('classification')),
    cuts: readCuts(reader, under('cuts')),
    severities: readSeverities(reader, under('diagnostics')),
  };
  return { team, diagnostics: reader.diagnostics };
}

function unread(file: string, line: number, reason: string): ReturnType<typeof readTeamFile> {
  const lines = { from: line, to: line };
  return { team: nothing, diagnostics: [diagnostic('team-file-syntax', { file, lines }, { reason })] };
}

function readClassification(reader: Reader, entry: Entry | undefined): Classification {
  if (!entry) return {};
  // A text alone is the least marking that decks of this team have.
  if (isScalar(entry.node) && entry.node.value !== null) {
    const least = reader.value(entry, { about: '', kind: text });
    return least ? { default: least } : {};
  }
  const read: Classification = reader.keys(
    reader.entries(entry.node, entry.path, entry.lines),
    classificationFormats,
    'classification',
  );
  const { levels, default: least } = read;
  if (levels && least && !levels.value.some((level) => sameLevel(level, least.value))) {
    reader.report('team-level-unlisted', least.lines, { marking: least.value, levels: levels.value.join(', ') });
  }
  return read;
}

function readCuts(reader: Reader, entry: Entry | undefined): readonly Placed<CutRule>[] {
  if (!entry) return [];
  const known = new Map<string, Placed<CutRule>>();
  for (const cut of reader.entries(entry.node, entry.path, entry.lines)) {
    const name = tidyCutName(cut.name);
    const rule = readCut(reader, cut, name);
    if (name === '') reader.wrong(cut, 'a cut with a name');
    else known.set(foldedCutName(name), { value: rule, file: reader.file, lines: cut.lines });
  }
  return [...known.values()];
}

function readCut(reader: Reader, entry: Entry, name: string): CutRule {
  const read = reader.keys(reader.entries(entry.node, entry.path, entry.lines), cutFormats, `the cut ${name}`);
  const meta = [...textKeys, 'classification' as const].flatMap((key) => {
    const value = read[key]?.value;
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    name,
    ...(read.minutes ? { minutes: read.minutes.value } : {}),
    ...(read.backup ? { backup: read.backup.value } : {}),
    ...(read.skip ? { skip: read.skip.value } : {}),
    ...(read['skip-tagged'] ? { skipTagged: read['skip-tagged'].value.map(className) } : {}),
    ...(read['only-tagged'] ? { onlyTagged: read['only-tagged'].value.map(className) } : {}),
    meta: Object.fromEntries(meta),
  };
}

/** `.internal` is what headings write for internal. */
function className(written: string): string {
  return written.replace(/^\./, '');
}

function readSeverities(reader: Reader, entry: Entry | undefined): ReadonlyMap<string, Placed<SetSeverity>> {
  const read = new Map<string, Placed<SetSeverity>>();
  if (!entry) return read;
  for (const item of reader.entries(entry.node, entry.path, entry.lines)) {
    const code = item.name;
    if (!Object.hasOwn(diagnosticTable, code)) {
      const near = nearest(code, Object.keys(diagnosticTable)) ?? 'alt-missing';
      reader.report('team-code-unknown', item.lines, { code, nearest: near });
      continue;
    }
    const placed = reader.value(item, severityFormat);
    if (!placed) continue;
    const reason = refused(code, placed.value);
    if (reason === undefined) read.set(code, placed);
    else reader.report('team-code-held', item.lines, { code, severity: ownSeverity(code), reason });
  }
  return read;
}

const ranks: Readonly<Record<SetSeverity, number>> = { off: 0, info: 1, warning: 2, error: 3 };

function ownSeverity(code: string): Severity {
  return diagnosticTable[code]?.severity ?? 'error';
}

/** Why a code cannot be set so: errors are what no deck can be made with; what is held can be raised, and not lowered. */
function refused(code: string, severity: SetSeverity): string | undefined {
  const own = ownSeverity(code);
  if (ranks[severity] >= ranks[own]) return undefined;
  if (own === 'error') return 'no deck can be made with it';
  const because = heldBecause(code);
  return because === undefined ? undefined : `codes of ${because} cannot be lowered or turned off`;
}
