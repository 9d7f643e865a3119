/** What the JSON Schema and the reader of template files say of one text, by the keys that they complain of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import { readTemplateText } from '../../../../src/main/template/format/read-file.js';
import { builtIn } from '../expect-template.js';

export const schema = JSON.parse(readFileSync(join(builtIn, 'template.schema.json'), 'utf8')) as Record<
  string,
  unknown
>;
// Strict: a misspelt keyword of JSON Schema would otherwise allow everything.
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

/** Keys that the schema refuses, by path: 'theme.colours.accent1'. */
export function refusedBySchema(data: unknown): readonly string[] {
  validate(data);
  return [...new Set((validate.errors ?? []).map(pathOf))];
}

/** The same of the program: the path of a wrong value, the name alone of a key that nobody knows. */
export function refusedByReader(text: string): readonly string[] {
  const { diagnostics } = readTemplateText(text, 'template.yaml');
  return [
    ...new Set(diagnostics.map(({ code, values }) => (code === 'template-not-yaml' ? code : String(values.key)))),
  ];
}

/** The plain data that an editor's YAML support hands to the schema. */
export function dataOf(text: string): unknown {
  return parse(text, { logLevel: 'silent' });
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'additionalProperties') path.push(String(params.additionalProperty));
  return path.join('.') || 'the file';
}
