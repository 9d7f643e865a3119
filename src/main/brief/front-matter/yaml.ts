import { isMap, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { repeatedKey } from '../../../shared/repeated-key.js';
import type { Report } from '../report.js';

/** Front matter as plain data, with the lines of its top-level keys. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, Lines>>;
}

/**
 * Reads front matter by YAML's core schema (no tags that run code, no timestamps: dates stay text).
 *
 * @param line line of the YAML's first line in the file, from 1
 * @returns undefined after a syntax error, which has been reported as an error
 */
export function readYaml(yaml: string, line: number, report: Report): FrontMatter | undefined {
  const mended = quotePlainValues(yaml, (key, index) => {
    report('front-matter-colon', { from: line + index, to: line + index }, { key });
  });
  const counter = new LineCounter();
  const document = parseDocument(mended, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false, // `repeatedKey` looks
  });
  const lineAt = (offset: number) => line + Math.max(0, counter.linePos(offset).line - 1);
  const fault = document.errors[0];
  if (fault) {
    const at = lineAt(fault.pos[0]);
    report('front-matter-syntax', { from: at, to: at }, { reason: plainReason(fault.message) });
    return undefined;
  }
  const twice = repeatedKey(document);
  if (twice !== undefined) {
    const at = lineAt(twice.at);
    report('front-matter-syntax', { from: at, to: at }, { reason: twice.reason });
    return undefined;
  }
  if (document.contents === null) return { values: {}, lines: {} };
  if (!isMap(document.contents)) {
    report('front-matter-syntax', { from: line, to: line }, { reason: 'it is not a list of keys and values' });
    return undefined;
  }
  visit(document, { Scalar: (_, scalar) => keepSpelling(scalar) });
  const lines: Record<string, Lines> = {};
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const from = lineAt(pair.key.range[0]);
    const valueRange = (pair.value as { range?: readonly [number, number, number] } | null)?.range;
    const to = valueRange ? lineAt(Math.max(valueRange[0], valueRange[1] - 1)) : from;
    lines[String(pair.key.value)] = { from, to };
  }
  try {
    // An alias that unfolds to more than a hundred nodes is an attack, not a brief.
    return { values: document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>, lines };
  } catch (error) {
    report('front-matter-syntax', { from: line, to: line }, { reason: plainReason(String((error as Error).message)) });
    return undefined;
  }
}

/** A number that would be printed otherwise than it is written stays text: `title: 1.10`, `version: 007`, `title: .inf`. */
function keepSpelling(scalar: Scalar): void {
  const { value, source } = scalar;
  if (typeof value === 'number' && source !== undefined && String(value) !== source) scalar.value = source;
}

/** The YAML library's sentence without its own position (ours is the file's) and without a full stop. */
export function plainReason(message: string): string {
  const first = message.split('\n')[0] ?? message;
  const plain = first.replace(/ at line \d+.*$/, '').replace(/[.:]$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

const topLevelPair = /^([A-Za-z_][\w-]*):[ \t]+(\S.*?)[ \t]*$/;

/**
 * A top-level plain value that YAML would refuse or cut short, though everybody sees what is meant, is put in quotation
 * marks: `title: Iran's drones: what Tehran paid`, `author: @jane`, `title: "Axis" of drones`, `title: Why #1 matters`.
 * `onQuoted` hears of each, with the index of its line.
 */
export function quotePlainValues(yaml: string, onQuoted?: (key: string, index: number) => void): string {
  if (!/^[A-Za-z_][\w-]*:[ \t]+\S/m.test(yaml)) return yaml;
  const lines = yaml.split('\n');
  return lines
    .map((text, index) => {
      const match = topLevelPair.exec(text);
      const value = match?.[2];
      if (!match || value === undefined || !needsQuotes(value, lines[index + 1])) return text;
      onQuoted?.(match[1] as string, index);
      return `${match[1]}: '${value.replaceAll("'", "''")}'`;
    })
    .join('\n');
}

function needsQuotes(value: string, next: string | undefined): boolean {
  const first = value[0] as string;
  if (first === '"') {
    // A quoted value that goes on in the next line is YAML; one with words after its closing mark is prose.
    return /^"(?:[^"\\]|\\.)*"[ \t]*[^ \t#]/.test(value);
  }
  if (first === "'") return /^'(?:[^']|'')*'(?!')[ \t]*[^ \t#]/.test(value);
  if ('[{|>&!#'.includes(first)) return false;
  if (next !== undefined && /^[ \t]+\S/.test(next)) return false;
  if ('@`%'.includes(first)) return true;
  if (first === '*') return !/^\*[\w-]+$/.test(value);
  return /:(?:[ \t]|$)/.test(value) || / #\S/.test(value);
}
