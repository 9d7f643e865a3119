/**
 * The text of a new template: it extends another, says the keys that people change first with the other's own values, and
 * keeps further ones ready behind a '#'.
 */
import { stringify } from 'yaml';
import type { DeckWords } from '../../../shared/model/index.js';
import type { TemplateData } from '../../template/index.js';

export interface StartingPoint {
  /** The folder's name. */
  readonly id: string;
  /** What `extends:` says. */
  readonly base: string;
  /** What the other template's name for people is. */
  readonly baseName: string;
  /** All that the other template says, with those that it extends. */
  readonly data: TemplateData;
  /** The program's own wording, shown where the other template has none. */
  readonly words: DeckWords;
  /** How `briefdeck` is told which template is meant: its name, or a path. */
  readonly reference: string;
  /** The JSON schema beside the new file, where there is one. */
  readonly schema?: string;
}

/** Faces whose widths are known, for the comment at the fonts. */
const knownFonts = 'Calibri, Arial, Cambria, Georgia, Times New Roman, Courier New';

export function startingPoint(start: StartingPoint): string {
  const { id, base, baseName, data, reference, schema } = start;
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=./${schema}`, '#']),
    `# A template of your own. It extends ${baseName}: what this file does not say comes from there.`,
    '#',
    `#   Look at it:  briefdeck template show ${reference}`,
    `#   Check it:    briefdeck template check ${reference}`,
    `#   Use it:      briefdeck build report.md --template ${reference}`,
    '#',
    `# Lines such as '#title: …', without a blank after the '#', are switched off and have the value of ${baseName}: take`,
    "# the '#' away, keep the indent, change the value. Every key is explained in docs/templates.md.",
    '',
    `extends: ${scalar(base)}`,
    `name: ${scalar(titled(id))}`,
    'version: 1.0.0',
    `description: ${scalar(`${titled(id)}: ${baseName} with colours and fonts of our own.`)}`,
    '',
    ...themeLines(data),
    ...typeLines(data),
    ...slotLines(data),
    ...wordLines(start),
    ...ruleLines(data),
  ].join('\n');
}

/** What each theme colour is for, where its name does not say it. */
const colourNotes: Readonly<Record<string, string>> = {
  dk1: 'text; in the dark variant the ground',
  lt1: 'the ground; in the dark variant text',
  dk2: 'a second, deeper text colour',
  lt2: 'a second ground',
  accent1: 'the leading colour: marks of lists, key figures',
  accent2: 'accents 2 to 6: charts',
  hlink: 'links',
  folHlink: 'links that were followed',
};

function themeLines({ theme = {} }: TemplateData): readonly string[] {
  const variantNotes = Object.fromEntries(
    Object.entries(theme.variants ?? {}).flatMap(([variant, { accent1 = 'accent1' }]) =>
      accent1 === 'accent1' ? [] : [[accent1, `the leading colour of the ${variant} variant`]],
    ),
  );
  const colours = Object.entries(theme.colours ?? {}).map(([slot, hex]) =>
    noted(`    ${slot}: "${hex}"`, variantNotes[slot] ?? colourNotes[slot]),
  );
  const fonts = (['heading', 'body', 'mono'] as const).flatMap((role) => {
    const font = theme.fonts?.[role];
    return typeof font === 'string' ? [`    ${role}: ${scalar(font)}`] : [];
  });
  const variants = Object.entries(theme.variants ?? {}).map(([name, map]) => `    #${scalar(name)}: ${flow(map)}`);
  return [
    '# ── Colours and fonts ──',
    '# Six hexadecimal digits each, in quotation marks. Text needs a contrast of 4.5:1 on its ground: `check` says where not.',
    'theme:',
    '  colours:',
    ...colours,
    `  # Their widths are known, so text fits as planned: ${knownFonts}.`,
    ...(fonts.length > 0 ? ['  fonts:', ...fonts] : []),
    '  # Which colour stands behind each slot that slides name, in each variant.',
    '  variants:',
    ...variants,
    '',
  ];
}

/** The text styles that people change first, by what they are for. */
const styleNotes: Readonly<Record<string, string>> = {
  title: 'titles of slides',
  'cover-title': 'the title of the deck',
  body: 'lists',
  text: 'running text',
  statement: 'a sentence that stands alone',
  value: 'key figures',
  table: 'tables',
  footer: 'footer, date and number',
  marking: 'the marking',
};

function typeLines({ type = {} }: TemplateData): readonly string[] {
  const styles = Object.entries(styleNotes).flatMap(([name, note]) => {
    const style = type[name];
    if (!style) return [];
    const { size, min, bold, colour } = style;
    const said = picked({ size, min, bold, colour });
    return Object.keys(said).length === 0 ? [] : [noted(`  #${name}: ${flow(said)}`, note)];
  });
  return [
    '# ── Type ──',
    '# Points. `size` is the largest that a text is set in, `min` the smallest before its slide is divided.',
    'type:',
    ...styles,
    '',
  ];
}

/** Places that every layout shares and that houses move. */
const slotNotes: Readonly<Record<string, string>> = {
  title: 'the title',
  marking: 'the handling marking',
  footer: 'the footer',
  date: 'the date',
  number: 'the slide number',
};

function slotLines({ slots = {} }: TemplateData): readonly string[] {
  const places = Object.entries(slotNotes).flatMap(([name, note]) => {
    const slot = slots[name];
    if (!slot) return [];
    const { columns, left, right, top, bottom, align } = slot;
    const range = columns && (columns.from === columns.to ? columns.from : `${columns.from}-${columns.to}`);
    return [noted(`  #${name}: ${flow(picked({ columns: range, left, right, top, bottom, align }))}`, note)];
  });
  return [
    '# ── Places ──',
    "# Columns of the grid and points from the slide's top edge. A slide shows a footer, date, number and marking where its",
    '# brief has them.',
    'slots:',
    ...places,
    '',
  ];
}

function wordLines({ data, words }: StartingPoint): readonly string[] {
  const own = data.words ?? {};
  const english = picked({ agenda: words.agenda, sources: words.sources, continued: words.continued });
  return [
    '# ── Wording ──',
    '# What the deck itself says, by language.',
    'words:',
    ...Object.entries({ en: english, ...own }).map(([language, said]) => `  #${scalar(language)}: ${flow(said)}`),
    '',
  ];
}

function ruleLines({ rules = {} }: TemplateData): readonly string[] {
  const line = (key: 'agenda' | 'dividers' | 'prose', note: string) =>
    rules[key] === undefined ? [] : [noted(`  #${key}: ${rules[key]}`, note)];
  return [
    '# ── How decks are planned ──',
    'rules:',
    ...line('agenda', 'on, off or auto'),
    ...line('dividers', 'on, off or auto'),
    ...line('prose', 'lead, slide, notes or auto'),
    '',
  ];
}

/** Where comments at the ends of lines begin, where there is room. */
const noteColumn = 24;

function noted(line: string, note: string | undefined): string {
  return note === undefined ? line : `${line.padEnd(noteColumn)} # ${note}`;
}

function picked(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** On one line, as YAML reads it. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** 'foreign-office' → 'Foreign office'. */
function titled(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
