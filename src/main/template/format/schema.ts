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
import { nearestFirst } from '../known.js';
import { percentPattern } from './percent-pattern.js';
import type { Reading } from './reading.js';
import type { JsonSchema, Shape, Usual } from './shape.js';

export interface Schema<Value> {
  /** What a right value is, as the end of "must be …": for the diagnostic. */
  readonly expected: string;
  /** The same as data: what `read` takes is what a JSON Schema of it allows. */
  readonly shape: Shape;
  /** The node's value, or undefined after a diagnostic. `path` is the keys from the file's root joined by dots. */
  read(node: ParsedNode | null, path: string, reading: Reading): Value | undefined;
}

/** The type that a schema reads. */
export type ValueOf<S> = S extends Schema<infer Value> ? Value : never;

/** A schema of one plain value: `accept` gives undefined for what it does not take, and `json` says the same. */
export function scalar<Value>(
  expected: string,
  json: JsonSchema,
  accept: (value: unknown, source: string) => Value | undefined,
): Schema<Value> {
  return {
    expected,
    shape: { kind: 'scalar', json, expected },
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
export const text: Schema<string> = scalar('text', { type: ['string', 'number', 'boolean'] }, (value, source) =>
  value === null ? undefined : typeof value === 'string' ? value : source,
);

export const flag: Schema<boolean> = scalar('true or false', { type: 'boolean' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** A number from `min` to `max`, both inclusive; `unit` is for those who read. */
export function number(min: number, max: number, unit: string): Schema<number> {
  const json = { type: 'number', minimum: min, maximum: max };
  return scalar(`a number from ${min} to ${max}${unit ? ` (${unit})` : ''}`, json, (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined,
  );
}

/** A whole number from `min` to `max`, both inclusive. */
export function integer(min: number, max: number, unit: string): Schema<number> {
  const json = { type: 'integer', minimum: min, maximum: max };
  return scalar(`a whole number from ${min} to ${max} (${unit})`, json, (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : undefined,
  );
}

/** A share: 0.88 or '88%', from `min` to `max` as a number. */
export function share(min: number, max: number): Schema<number> {
  const pattern = percentPattern(Math.round(min * 100), Math.round(max * 100));
  const json = {
    anyOf: [
      { type: 'number', minimum: min, maximum: max },
      { type: 'string', pattern },
    ],
  };
  const inRange = new RegExp(pattern);
  return scalar(`a share from ${min * 100}% to ${max * 100}%`, json, (value) => {
    if (typeof value === 'string') return inRange.test(value) ? Number.parseFloat(value) / 100 : undefined;
    return typeof value === 'number' && value >= min && value <= max ? value : undefined;
  });
}

/** One of a few words; where it is none, the one that was most likely meant is named first. */
export function choice<const Word extends string>(words: readonly Word[]): Schema<Word> {
  const expected = `one of ${words.join(', ')}`;
  return {
    expected,
    shape: { kind: 'scalar', json: { enum: words }, expected },
    read(node, path, reading) {
      const value = isScalar(node) ? node.value : undefined;
      const found = words.find((word) => word === value);
      if (found === undefined) reading.wrong(node, path, `one of ${nearestFirst(String(value ?? ''), words)}`);
      return found;
    },
  };
}

export function list<Value>(item: Schema<Value>): Schema<readonly Value[]> {
  return {
    expected: `a list, each entry ${item.expected}`,
    shape: { kind: 'list', item: item.shape },
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
    shape: { kind: 'record', value: value.shape },
    read(node, path, reading) {
      const found: [string, Value][] = [];
      const ok = eachPair(node, path, reading, (key, child, at) => {
        const read = value.read(child, at, reading);
        if (read !== undefined) found.push([key, read]);
      });
      if (!ok) reading.wrong(node, path, this.expected);
      return ok ? Object.fromEntries(found) : undefined;
    },
  };
}

/** A key of a map, with what its readers need to know. */
export interface Key<Value> {
  /** What it is, without a full stop at the end. */
  readonly about: string;
  readonly schema: Schema<Value>;
  readonly usual: Usual;
}

/** A key is told what it is for and what holds without it: there is no way to have one that nobody explains. */
export function key<Value>(about: string, schema: Schema<Value>, usual: Usual): Key<Value> {
  return { about, schema, usual };
}

export type Fields = Readonly<Record<string, Key<unknown>>>;
export type ObjectOf<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Key<infer Value> ? Value : never };

/** A map with the keys of `fields` and no others. */
export function object<F extends Fields>(fields: F): Schema<ObjectOf<F>> {
  const keys = Object.entries(fields).map(([name, { about, schema, usual }]) => [
    name,
    { about, usual, shape: schema.shape },
  ]);
  return {
    expected: 'a map',
    shape: { kind: 'object', keys: Object.fromEntries(keys) },
    read(node, path, reading) {
      const found: Record<string, unknown> = {};
      const ok = eachPair(node, path, reading, (name, child, at, keyNode) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (!field) {
          reading.unknownKey(keyNode, at, name, Object.keys(fields));
          return;
        }
        const read = field.schema.read(child, at, reading);
        if (read !== undefined) found[name] = read;
      });
      if (!ok) reading.wrong(node, path, this.expected);
      return ok ? (found as ObjectOf<F>) : undefined;
    },
  };
}

/** A map with the same schema at each of a few keys; `abouts` says what each is. */
export function each<const Name extends string, Value>(
  abouts: Readonly<Record<Name, string>>,
  schema: Schema<Value>,
  usual: Usual,
): Schema<{ readonly [K in Name]?: Value }> {
  const fields = Object.entries<string>(abouts).map(([name, about]) => [name, key(about, schema, usual)]);
  return object(Object.fromEntries(fields) as Fields) as Schema<{ readonly [K in Name]?: Value }>;
}

/** A short form for a plain value, a long form for a map. */
export function shortOr<Short, Long>(short: Schema<Short>, long: Schema<Long>): Schema<Short | Long> {
  return {
    expected: `${short.expected}, or ${long.expected}`,
    shape: { kind: 'either', short: short.shape, long: long.shape },
    read(node, path, reading) {
      return isEmpty(node) || isScalar(node) ? short.read(node, path, reading) : long.read(node, path, reading);
    },
  };
}

/** A schema that stands in many places: a JSON Schema says it once. */
export function named<Value>(name: string, schema: Schema<Value>): Schema<Value> {
  return { ...schema, shape: { kind: 'named', name, shape: schema.shape } };
}

/** Visits the pairs of a map; false when the node is not a map. An empty value is an empty map. */
function eachPair(
  node: ParsedNode | null,
  path: string,
  reading: Reading,
  visit: (key: string, value: ParsedNode | null, path: string, keyNode: ParsedNode | null) => void,
): boolean {
  if (isEmpty(node)) return true;
  if (!isMap(node)) return false;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const keyNode = pair.key as ParsedNode | null;
    const name = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : '?';
    if (seen.has(name)) reading.repeated(keyNode, path, name);
    seen.add(name);
    const at = path ? `${path}.${name}` : name;
    reading.place(at, keyNode);
    visit(name, reading.follow(pair.value as ParsedNode | null), at, keyNode);
  }
  return true;
}

/** Nothing after the colon, or nothing but comments. */
function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
