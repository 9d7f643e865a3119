/**
 * A small schema language for template files: each schema reads one YAML node and gives a typed value, or says with the
 * line what is wrong and gives nothing. Every key of an object is optional here, because a file that extends another says
 * only what differs; whether all that is needed is there is asked after extending (build/complete.ts).
 *
 * Not zod: the loader is on the way of every `build`, and zod costs more at the start than the whole loader
 * (docs/architecture.md), knows no lines and no nearest spelling.
 */
import type { ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Reading } from './reading.js';

export interface Schema<Value> {
  /** What a right value is, as the end of "must be …": for the diagnostic. */
  readonly expected: string;
  /** The node's value, or undefined after a diagnostic. `path` is the keys from the file's root joined by dots. */
  read(node: ParsedNode | null, path: string, reading: Reading): Value | undefined;
}

/** The type that a schema reads. */
export type ValueOf<S> = S extends Schema<infer Value> ? Value : never;

/** A schema of one plain value: `accept` gives undefined for what it does not take. */
export function scalar<Value>(
  expected: string,
  accept: (value: unknown, source: string) => Value | undefined,
): Schema<Value> {
  return {
    expected,
    read(node, path, reading) {
      if (isScalar(node)) {
        const value = accept(node.value, String(node.source ?? node.value));
        if (value !== undefined) return value;
      }
      reading.wrong(node, path, expected);
      return undefined;
    },
  };
}

/** Any text, also one that YAML takes for a number or a date. */
export const text: Schema<string> = scalar('text', (value, source) =>
  value === null ? undefined : typeof value === 'string' ? value : source,
);

export const flag: Schema<boolean> = scalar('true or false', (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** A number from `min` to `max`, both inclusive; `unit` is for the diagnostic only. */
export function number(min: number, max: number, unit: string): Schema<number> {
  return scalar(`a number from ${min} to ${max}${unit ? ` (${unit})` : ''}`, (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined,
  );
}

/** A share: 0.88 or '88%', from `min` to `max` as a number. */
export function share(min: number, max: number): Schema<number> {
  return scalar(`a share from ${min * 100}% to ${max * 100}%`, (value) => {
    const match = typeof value === 'string' ? /^(-?\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
    const found = match ? Number(match[1]) / 100 : value;
    return typeof found === 'number' && found >= min && found <= max ? found : undefined;
  });
}

/** One of a few words. */
export function choice<const Word extends string>(words: readonly Word[]): Schema<Word> {
  return scalar(`one of ${words.join(', ')}`, (value, source) =>
    words.find((word) => word === value || word === source),
  );
}

export function list<Value>(item: Schema<Value>): Schema<readonly Value[]> {
  return {
    expected: `a list, each entry ${item.expected}`,
    read(node, path, reading) {
      if (!isSeq(node)) {
        reading.wrong(node, path, this.expected);
        return undefined;
      }
      const values = node.items.map((entry, index) => {
        const found = reading.follow(entry as ParsedNode | null);
        reading.place(`${path}.${index}`, found);
        return item.read(found, `${path}.${index}`, reading);
      });
      return values.filter((value): value is NonNullable<typeof value> => value !== undefined);
    },
  };
}

/** A map whose keys the file chooses. */
export function record<Value>(value: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return {
    expected: 'a map',
    read(node, path, reading) {
      const found: Record<string, Value> = {};
      const ok = eachPair(node, path, reading, (key, child, at) => {
        const read = value.read(child, at, reading);
        if (read !== undefined) found[key] = read;
      });
      if (!ok) reading.wrong(node, path, this.expected);
      return ok ? found : undefined;
    },
  };
}

export type Fields = Readonly<Record<string, Schema<unknown>>>;
export type ObjectOf<F extends Fields> = { readonly [Key in keyof F]?: ValueOf<F[Key]> };

/** A map with the keys of `fields` and no others. */
export function object<F extends Fields>(fields: F): Schema<ObjectOf<F>> {
  return {
    expected: 'a map',
    read(node, path, reading) {
      const found: Record<string, unknown> = {};
      const ok = eachPair(node, path, reading, (key, child, at, keyNode) => {
        const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (!schema) {
          reading.unknownKey(keyNode, at, key, Object.keys(fields));
          return;
        }
        const read = schema.read(child, at, reading);
        if (read !== undefined) found[key] = read;
      });
      if (!ok) reading.wrong(node, path, this.expected);
      return ok ? (found as ObjectOf<F>) : undefined;
    },
  };
}

/** A short form for a plain value, a long form for a map. */
export function shortOr<Short, Long>(short: Schema<Short>, long: Schema<Long>): Schema<Short | Long> {
  return {
    expected: `${short.expected}, or ${long.expected}`,
    read(node, path, reading) {
      return isScalar(node) ? short.read(node, path, reading) : long.read(node, path, reading);
    },
  };
}

/** Visits the pairs of a map; false when the node is not a map. An empty value is an empty map. */
function eachPair(
  node: ParsedNode | null,
  path: string,
  reading: Reading,
  visit: (key: string, value: ParsedNode | null, path: string, keyNode: ParsedNode | null) => void,
): boolean {
  if (node === null || (isScalar(node) && node.value === null)) return true;
  if (!isMap(node)) return false;
  for (const pair of node.items) {
    const keyNode = pair.key as ParsedNode | null;
    const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : '?';
    const at = path ? `${path}.${key}` : key;
    reading.place(at, keyNode);
    visit(key, reading.follow(pair.value as ParsedNode | null), at, keyNode);
  }
  return true;
}
