/**
 * The text of a new template: it extends another, says the keys that people change first with the other's own values, and
 * keeps further ones ready behind a '#'.
 */
import type { DeckWords } from '../../../shared/model/index.js';
import type { TemplateData } from '../../template/index.js';
import { flow, noted, picked, scalar } from './starting-lines.js';
import { lockLines, logoLines, pageLines, styleLines } from './starting-more.js';

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
  /** Whether a key means something in a template that extends this one: a PowerPoint file decides some itself. */
  readonly holds: (key: keyof TemplateData) => boolean;
}

/** Faces whose widths are known, for the comment at the fonts. */
export const knownFonts = 'Calibri, Arial, Cambria, Georgia, Times New Roman, Courier New';

export function startingPoint(start: StartingPoint): string {
  const { id, base, baseName, data, reference, schema, holds } = start;
  const part = (key: keyof TemplateData, lines: readonly string[]) => (holds(key) ? lines : []);
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=./${schema}`, '#']),
    `# A template of your own. It extends ${baseName}: what this file does not say comes from there.`,
    '#',
    `#   Look at it:  briefdeck template show ${reference}`,
    `#   Check it:    briefdeck template check ${reference}`,
    `#   Use it:      briefdeck build report.md --template ${reference}`,
    '#',
    `# Lines such as '#title: …', without a blank after the '#', are switched off and have the value of ${baseName}: take`,
    "# the '#' away, keep the indent, change the value. Lengths and sizes are points, 72 to the inch, counted from the slide's",
    '# upper left corner; shares are written 88% or 0.88. Every key is explained in docs/templates.md.',
    ...(holds('theme')
      ? []
      : [`# Places, styles and decoration are those of the PowerPoint file ${data.base}: change them in PowerPoint.`]),
    '',
    `extends: ${scalar(base)}`,
    `name: ${scalar(titled(id))}`,
    'version: 1.0.0',
    `description: ${scalar(`${titled(id)}: ${baseName}${holds('theme') ? ' with colours and fonts of our own' : ' as our office uses it'}.`)}`,
    ...lockLines(),
    '',
    ...part('theme', themeLines(data)),
    ...part('logo', logoLines()),
    ...part('grid', pageLines(data)),
    ...part('type', typeLines(data)),
    ...part('slots', slotLines(data)),
    ...part('style', styleLines(data)),
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
    const { size, min, bold, colour, mark, levels } = style;
    const second = levels?.[2]?.mark;
    const said = picked({ size, min, bold, colour, mark, levels: second && { 2: { mark: second } } });
    return Object.keys(said).length === 0 ? [] : [noted(`  #${name}: ${flow(said)}`, note)];
  });
  return [
    '# ── Type ──',
    '# `size` is the largest that a text is set in, `min` the smallest before its slide is divided. `mark` stands before the items of a',
    '# list, by level: a sign, or a number such as 1. and a.; its `scale` is a share of the size of the text.',
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
  const line = (key: Exclude<keyof typeof rules, 'kinds'>, note: string) =>
    rules[key] === undefined ? [] : [noted(`  #${key}: ${rules[key]}`, note)];
  return [
    '# ── How decks are planned ──',
    'rules:',
    ...line('agenda', 'on, off or auto: from so many slides on'),
    ...line('agenda-from', 'slides'),
    ...line('dividers', 'on, off or auto: in decks of so many parts'),
    ...line('divider-from', 'parts'),
    ...line('prose', 'lead, slide, notes or auto: on the slide up to so many words'),
    ...line('prose-words', 'words'),
    '',
  ];
}

/** 'foreign-office' → 'Foreign office'. */
function titled(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
