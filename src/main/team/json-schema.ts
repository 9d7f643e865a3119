/** The keys of briefdeck.yaml as a JSON Schema (draft 7, which editors know), made from the table that reads them. */
import {
  aliases,
  classificationFormats,
  cutFormats,
  type JsonSchema,
  type KeyFormat,
  mapsAbout,
  severityFormat,
  text,
  textFormats,
} from './format.js';

/** @param codes every diagnostic that a team may set, with its sentence */
export function teamSchemaText(codes: Readonly<Record<string, string>>): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "A team's file of Briefdeck",
    description: 'What holds for all briefs below it: briefdeck.yaml. Made by `npm run docs`.',
    type: ['object', 'null'],
    properties: {
      ...propertiesOf(textFormats),
      classification: said(mapsAbout.classification, { anyOf: [mapOf(classificationFormats), text.json] }),
      cuts: said(mapsAbout.cuts, { type: ['object', 'null'], additionalProperties: mapOf(cutFormats) }),
      diagnostics: said(mapsAbout.diagnostics, {
        type: ['object', 'null'],
        properties: Object.fromEntries(
          Object.entries(codes).map(([code, sentence]) => [code, said(sentence, severityFormat.kind.json)]),
        ),
        additionalProperties: false,
      }),
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

type Formats = Readonly<Record<string, KeyFormat>>;

function mapOf(formats: Formats): JsonSchema {
  return { type: ['object', 'null'], properties: propertiesOf(formats), additionalProperties: false };
}

function propertiesOf(formats: Formats): JsonSchema {
  const own = Object.entries(formats).map(([name, format]) => [name, keyOf(format)]);
  const other = Object.entries(aliases).flatMap(([alias, name]) => {
    const format = formats[name];
    return format ? [[alias, said(`The same as ${name}`, format.kind.json)]] : [];
  });
  return Object.fromEntries([...own, ...other]);
}

function keyOf({ about, kind }: KeyFormat): JsonSchema {
  return said(`${about}: ${kind.expected}`, kind.json);
}

function said(description: string, json: JsonSchema): JsonSchema {
  return { description: `${description}.`, ...json };
}
