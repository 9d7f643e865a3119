/** What reading one template file gathers besides its values: where each key stands, and what is wrong. */
import type { Document, LineCounter, ParsedNode } from 'yaml';
import { isAlias, isScalar } from 'yaml';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Diagnostic, Lines } from '../../../shared/model/index.js';
import { nearestFirst } from '../known.js';
import { belongsUnder, slipOf } from './slips.js';

/** Where a key was last said: by path ('theme.colours.accent1'). */
export type Places = ReadonlyMap<string, { readonly file: string; readonly lines: Lines }>;

export class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly #places = new Map<string, { file: string; lines: Lines }>();

  constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly counter: LineCounter,
  ) {}

  get places(): Places {
    return this.#places;
  }

  /** Notes where `path` stands. */
  place(path: string, node: ParsedNode | null): void {
    const lines = this.lines(node);
    if (lines) this.#places.set(path, { file: this.file, lines });
  }

  /** The node that an alias (`*name`) stands for, or the node itself. */
  follow(node: ParsedNode | null): ParsedNode | null {
    return isAlias(node) ? ((node.resolve(this.document) as ParsedNode | undefined) ?? null) : node;
  }

  wrong(node: ParsedNode | null, path: string, expected: string): void {
    const where = this.where(node, path);
    const comment = hashComment(node);
    if (comment !== undefined) {
      const values = { key: path, name: path.slice(path.lastIndexOf('.') + 1), comment };
      this.diagnostics.push(diagnostic('template-value-comment', where, values));
      return;
    }
    const value = isScalar(node) ? String(node.source ?? node.value) : node ? 'a map or list' : 'nothing';
    const slip = isScalar(node) && typeof node.value === 'string' ? slipOf(value, expected) : undefined;
    const values = { key: path || 'the file', expected, value, ...slip?.values };
    this.diagnostics.push(diagnostic(slip?.code ?? 'template-value-wrong', where, values));
  }

  /** A key that its map has said before. */
  repeated(node: ParsedNode | null, path: string, key: string): void {
    const reason = `a map says '${key}' twice`;
    this.diagnostics.push(diagnostic('template-not-yaml', this.where(node, path), { reason }));
  }

  unknownKey(node: ParsedNode | null, path: string, key: string, known: readonly string[]): void {
    const place = path === key && Object.hasOwn(belongsUnder, key) ? belongsUnder[key] : undefined;
    if (place !== undefined) {
      this.diagnostics.push(diagnostic('template-key-elsewhere', this.where(node, path), { key, place }));
      return;
    }
    this.diagnostics.push(
      diagnostic('template-key-unknown', this.where(node, path), {
        key,
        known: nearestFirst(key, known),
      }),
    );
  }

  private where(node: ParsedNode | null, path: string): { file: string; lines?: Lines } {
    return { file: this.file, lines: this.lines(node) ?? this.#places.get(path)?.lines ?? { from: 1, to: 1 } };
  }

  private lines(node: ParsedNode | null): Lines | undefined {
    if (!node?.range) return undefined;
    const { line } = this.counter.linePos(node.range[0]);
    return { from: line, to: line };
  }
}

/** What stands behind a '#' where a value should be, as in `accent1: #8A1538`: a word without a blank before it. */
function hashComment(node: ParsedNode | null): string | undefined {
  if (!isScalar(node) || node.value !== null || !node.comment) return undefined;
  return /^[^\s,}\]]+/.exec(node.comment)?.[0];
}
