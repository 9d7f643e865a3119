/** Reads the maps of one briefdeck.yaml key by key, and gathers what is wrong with its place. */
import { type Document, isAlias, isMap, isScalar, type LineCounter, type Pair, type ParsedNode } from 'yaml';
import { type DiagnosticCode, diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic, Lines } from '../../shared/model/index.js';
import { nearest } from '../../shared/nearest.js';
import { aliases, type KeyFormat } from './format.js';
import type { Placed } from './types.js';

/** A value of a map, with its name as it is meant and where it stands. */
export interface Entry {
  readonly name: string;
  /** As it was written, with the keys above it: 'cuts.press'. */
  readonly path: string;
  readonly node: ParsedNode | null;
  readonly lines: Lines;
}

export class Reader {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly file: string,
    private readonly document: Document.Parsed,
    private readonly counter: LineCounter,
  ) {}

  report(code: DiagnosticCode, lines: Lines, values: Readonly<Record<string, string | number>>): void {
    this.diagnostics.push(diagnostic(code, { file: this.file, lines }, values));
  }

  /** The entries of a map; what is none is reported, and has none. A key with nothing under it is an empty map. */
  entries(node: ParsedNode | null, path: string, lines: Lines): readonly Entry[] {
    const map = this.follow(node);
    if (map === null || (isScalar(map) && map.value === null)) return [];
    if (!isMap(map)) {
      this.wrong({ name: path, path: path || 'the file', node, lines }, 'a map of keys and values');
      return [];
    }
    return (map.items as Pair<ParsedNode, ParsedNode | null>[]).flatMap((pair) => {
      if (!isScalar(pair.key)) return [];
      const written = String(pair.key.value);
      return [
        {
          name: written,
          path: path === '' ? written : `${path}.${written}`,
          node: this.follow(pair.value),
          lines: this.linesOf(pair.key) ?? lines,
        },
      ];
    });
  }

  /** The values of a map by the table of its keys; unknown keys are reported with the nearest, wrong values with what is right. */
  keys<Formats extends Readonly<Record<string, KeyFormat>>>(
    entries: readonly Entry[],
    formats: Formats,
    place: string,
    others: readonly string[] = [],
  ): { readonly [Name in keyof Formats]?: Placed<NonNullable<ReturnType<Formats[Name]['kind']['read']>>> } {
    const read: Record<string, Placed<unknown>> = {};
    for (const entry of entries) {
      const small = entry.name.toLowerCase();
      const name = Object.hasOwn(aliases, small) ? (aliases[small] as string) : small;
      if (others.includes(name)) continue;
      const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
      if (!format) {
        this.unknownKey(entry, place, [...Object.keys(formats), ...others]);
        continue;
      }
      const value = this.value(entry, format);
      if (value !== undefined) read[name] = value;
    }
    return read as never;
  }

  value<Value>(entry: Entry, { kind }: KeyFormat<Value>): Placed<Value> | undefined {
    const value = kind.read(this.plain(entry.node));
    if (value === undefined) this.wrong(entry, kind.expected);
    return value === undefined ? undefined : { value, file: this.file, lines: entry.lines };
  }

  unknownKey({ name, lines }: Entry, place: string, known: readonly string[]): void {
    const near = nearest(name, known);
    const others = known.filter((each) => each !== near);
    const list = [...(near === undefined ? [] : [near]), ...others].join(', ');
    this.report('team-key-unknown', lines, { key: name, place, known: list });
  }

  wrong({ path, node, lines }: Entry, expected: string): void {
    const value = isScalar(node)
      ? node.value === null
        ? 'nothing'
        : `'${node.source ?? node.value}'`
      : 'a map or list';
    this.report('team-value-wrong', lines, { key: path, expected, value: node === null ? 'nothing' : value });
  }

  /** The node as plain data; aliases that unfold to more than a hundred nodes are an attack, and give nothing. */
  private plain(node: ParsedNode | null): unknown {
    try {
      return node?.toJS(this.document, { maxAliasCount: 100 });
    } catch {
      return undefined;
    }
  }

  private follow(node: ParsedNode | null): ParsedNode | null {
    return isAlias(node) ? ((node.resolve(this.document) as ParsedNode | undefined) ?? null) : node;
  }

  private linesOf(node: ParsedNode): Lines | undefined {
    if (!node.range) return undefined;
    const { line } = this.counter.linePos(node.range[0]);
    return { from: line, to: line };
  }
}
