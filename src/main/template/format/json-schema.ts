/** The format of template files as a JSON Schema (draft 7, which editors know), made from the schema that reads them. */
import { templateFormat } from './format.js';
import type { JsonSchema, KeyShape, Shape, Usual } from './shape.js';

/** Text of templates/template.schema.json: the same keys, values and ranges that the program takes, with what they are for. */
export function templateSchemaText(): string {
  const definitions = new Map<string, JsonSchema>();
  const root = entryOf(templateFormat.shape, definitions);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Briefdeck template',
    description: 'How slides look: template.yaml of a Briefdeck template. Made by `npm run docs`.',
    ...root,
    definitions: Object.fromEntries([...definitions].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function jsonOf(shape: Shape, definitions: Map<string, JsonSchema>): JsonSchema {
  switch (shape.kind) {
    case 'scalar':
      return shape.json;
    case 'list':
      return { type: 'array', items: entryOf(shape.item, definitions) };
    case 'record':
      return { type: 'object', additionalProperties: entryOf(shape.value, definitions) };
    case 'object': {
      const keys = Object.entries(shape.keys).map(([name, key]) => [name, keyOf(key, definitions)]);
      return { type: 'object', properties: Object.fromEntries(keys), additionalProperties: false };
    }
    case 'either':
      return { anyOf: [jsonOf(shape.short, definitions), jsonOf(shape.long, definitions)] };
    case 'named':
      if (!definitions.has(shape.name)) definitions.set(shape.name, entryOf(shape.shape, definitions));
      return { $ref: `#/definitions/${shape.name}` };
  }
}

/** A value of a map or list: a map with nothing but comments under it is empty, and YAML says null for it. */
function entryOf(shape: Shape, definitions: Map<string, JsonSchema>): JsonSchema {
  const json = jsonOf(shape, definitions);
  return shape.kind === 'record' || shape.kind === 'object' ? { ...json, type: ['object', 'null'] } : json;
}

function keyOf({ about, usual, shape }: KeyShape, definitions: Map<string, JsonSchema>): JsonSchema {
  const json = entryOf(shape, definitions);
  const said = {
    description: `${about}. ${valueNote(shape)}Default: ${usualText(usual)}.`,
    ...(typeof usual === 'string' ? {} : { default: usualValue(usual) }),
  };
  // Draft 7 ignores what stands beside a reference.
  return json.$ref === undefined ? { ...said, ...json } : { ...said, allOf: [json] };
}

/** What a right value is, where the keys under it do not say it: with its unit and range. */
function valueNote(shape: Shape): string {
  if (shape.kind === 'named') return valueNote(shape.shape);
  if (shape.kind === 'either') return valueNote(shape.short);
  if (shape.kind !== 'scalar' || shape.expected === 'text') return '';
  return `${shape.expected.charAt(0).toUpperCase()}${shape.expected.slice(1)}. `;
}

function usualValue(usual: Exclude<Usual, string>): number | boolean | string {
  return typeof usual === 'object' ? usual.word : usual;
}

function usualText(usual: Usual): string {
  return typeof usual === 'string' ? usual : String(usualValue(usual));
}
