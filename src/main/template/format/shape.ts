/** What a schema takes, as data: of this the JSON Schema of template files is made (json-schema.ts). */

/** A JSON Schema, draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export type Shape =
  | { readonly kind: 'scalar'; readonly json: JsonSchema; readonly expected: string }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'record'; readonly value: Shape }
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, KeyShape>> }
  | { readonly kind: 'either'; readonly short: Shape; readonly long: Shape }
  /** One that many keys have: said once, by this name. */
  | { readonly kind: 'named'; readonly name: string; readonly shape: Shape };

export interface KeyShape {
  readonly about: string;
  readonly usual: Usual;
  readonly shape: Shape;
}

/**
 * What holds where a file, with those that it extends, does not say a key: the value itself, `needed`, or in words.
 * tests/main/template/format/defaults.test.ts tries the first two.
 */
export type Usual = number | boolean | string | { readonly word: string };

/** There is no usual value: a template that neither says the key nor extends one that does is refused. */
export const needed = 'none, it is needed';
