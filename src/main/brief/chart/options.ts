/** The YAML of a chart: flat keys, each with a value or a list of values, all of them text. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { repeatedKey } from '../../../shared/repeated-key.js';
import { plainReason, quotePlainValues } from '../front-matter/yaml.js';
import type { Report } from '../report.js';

/** A key with its values as they are written: `0.0` stays `0.0`. */
export interface WrittenOption {
  /** Lower case. */
  readonly key: string;
  readonly values: readonly string[];
  /** Where the key stands. */
  readonly line: number;
  /** Where the value begins: for `data: |`, the first line of the data. */
  readonly valueLine: number;
}

/**
 * Reads the keys.
 *
 * @param line line of the text's first line in the file
 * @returns undefined where it is not YAML, which has been reported
 */
export function readChartYaml(text: string, line: number, report: Report): readonly WrittenOption[] | undefined {
  const counter = new LineCounter();
  const document = parseDocument(quotePlainValues(quoteFormats(text)), {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false, // `repeatedKey` looks
  });
  const lineAt = (offset: number): number => line + Math.max(0, counter.linePos(offset).line - 1);
  const refuse = (at: number, reason: string): undefined => {
    report('chart-syntax', { from: at, to: at }, { reason });
    return undefined;
  };
  const fault = document.errors[0];
  if (fault) return refuse(lineAt(fault.pos[0]), plainReason(fault.message));
  const twice = repeatedKey(document);
  if (twice !== undefined) return refuse(lineAt(twice.at), twice.reason);
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return refuse(line, 'it is not a list of keys and values');
  const options: WrittenOption[] = [];
  for (const pair of document.contents.items as Pair<Node, Node | null>[]) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const at = lineAt(pair.key.range[0]);
    const values = valuesOf(pair.value);
    if (!values) return refuse(at, `${String(pair.key.value)} holds more than a word or a list of words`);
    const begins = pair.value?.range ? lineAt(pair.value.range[0]) : at;
    const isBlock = isScalar(pair.value) && /^BLOCK/.test(pair.value.type ?? '');
    options.push({
      key: String(pair.key.value).toLowerCase(),
      values,
      line: at,
      valueLine: isBlock ? begins + 1 : begins,
    });
  }
  return options;
}

/** `format: #,##0` would be a comment. */
function quoteFormats(text: string): string {
  return text.replace(/^(format:[ \t]*)(#[^'"\n]*?)[ \t]*$/gim, "$1'$2'");
}

function valuesOf(node: Node | null): readonly string[] | undefined {
  if (node === null) return [];
  if (isScalar(node)) return node.value === null ? [] : [String(node.value)];
  if (!isSeq(node) || !node.items.every((item) => isScalar(item))) return undefined;
  return node.items.map((item) => String(item.value ?? ''));
}
