/**
 * The keys of briefdeck.yaml, each with what it is for: of this table the file is read, and the JSON Schema for editors is made
 * (json-schema.ts). docs/teams.md is its guide.
 */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A kind of value: what it is called in messages, and which values are one. */
export interface ValueKind<Value = unknown> {
  readonly expected: string;
  readonly json: JsonSchema;
  /** The value as the program takes it; undefined for one that is none. */
  readonly read: (value: unknown) => Value | undefined;
}

export interface KeyFormat<Value = unknown> {
  readonly about: string;
  readonly kind: ValueKind<Value>;
}

export const text: ValueKind<string> = {
  expected: 'one line of text',
  json: { type: ['string', 'number'] },
  read: (value) => {
    const line = typeof value === 'number' ? String(value) : typeof value === 'string' ? tidy(value) : '';
    return line === '' ? undefined : line;
  },
};

const flag: ValueKind<boolean> = {
  expected: 'true or false',
  json: { type: 'boolean' },
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** One text, or a list of texts. */
const texts: ValueKind<readonly string[]> = {
  expected: 'a text or a list of texts',
  json: { anyOf: [text.json, { type: 'array', items: text.json, minItems: 1 }] },
  read: (value) => {
    const read = (Array.isArray(value) ? value : [value]).map(text.read);
    return read.length > 0 && read.every((item) => item !== undefined) ? (read as string[]) : undefined;
  },
};

const levels: ValueKind<readonly string[]> = {
  expected: 'a list of different markings, the lowest first',
  json: { type: 'array', items: text.json, minItems: 1, uniqueItems: true },
  read: (value) => {
    const read = Array.isArray(value) ? texts.read(value) : undefined;
    const isOnce = read && new Set(read.map((level) => level.toLowerCase())).size === read.length;
    return isOnce ? read : undefined;
  },
};

const longestTalk = 600; // minutes, as of --minutes

const minutes: ValueKind<number> = {
  expected: `a number of minutes above 0, at most ${longestTalk}`,
  json: { type: 'number', exclusiveMinimum: 0, maximum: longestTalk },
  read: (value) => (typeof value === 'number' && value > 0 && value <= longestTalk ? value : undefined),
};

/** BCP 47, as in front matter. */
const language: ValueKind<string> = {
  expected: 'a language tag such as en, fr or de-AT',
  json: { type: 'string', pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$' },
  read: (value) => {
    if (typeof value !== 'string') return undefined;
    const tag = value.trim().replaceAll('_', '-');
    return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
  },
};

function choice<const Value extends string>(values: readonly Value[]): ValueKind<Value> {
  return {
    expected: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
    json: { enum: values },
    read: (value) => values.find((each) => each === value),
  };
}

const severity: ValueKind<'error' | 'warning' | 'info' | 'off'> = {
  expected: 'error, warning, info or off',
  // YAML 1.1 reads off as false, and some editors check by it.
  json: { enum: ['error', 'warning', 'info', 'off', false] },
  read: (value) =>
    (['error', 'warning', 'info', 'off'] as const).find(
      (each) => each === value || (each === 'off' && value === false),
    ),
};

const key = <Value>(about: string, kind: ValueKind<Value>): KeyFormat<Value> => ({ about, kind });

export const textFormats = {
  template: key("The template: a name, or a path from this file's folder", text),
  variant: key("The template's variant: light, dark, or what it calls it", text),
  organisation: key('The organisation, on title slides and in document properties', text),
  footer: key('At the foot of each slide', text),
  language: key('The language of briefs that do not say theirs', language),
  prose: key('What is done with prose of more than 60 words', choice(['lead', 'slide', 'notes'])),
} as const;

/** Other spellings, as in front matter. */
export const aliases: Readonly<Record<string, string>> = { organization: 'organisation', lang: 'language' };

export const classificationFormats = {
  levels: key('Every marking that there is, from the lowest to the highest', levels),
  required: key('Whether a deck without a marking is refused', flag),
  default: key('The least marking of every deck: briefs and options can raise it, and not lower it', text),
} as const;

export const cutFormats = {
  minutes: key('At most this speaking time: what must be in first, then in order', minutes),
  backup: key('What is left out goes along as hidden slides', flag),
  skip: key('Sections that are left out, by id or heading, where a brief has them', texts),
  'skip-tagged': key('Sections of these classes are left out, such as internal for {.internal}', texts),
  'only-tagged': key('Sections of these classes alone are in', texts),
  ...textFormats,
  classification: key('The least marking of decks of this cut', text),
} as const;

export const severityFormat = key('How grave it is: error, warning, info, or off', severity);

/** What the maps at the file's left edge are for. */
export const mapsAbout = {
  classification:
    "The team's markings: levels, whether one is required, and the least one. A text alone is the least one",
  cuts: 'Cuts for all briefs, by name',
  diagnostics: 'How grave messages are, by code; those of security and marking cannot be lowered',
} as const;

function tidy(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
