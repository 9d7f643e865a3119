/**
 * The format of template.yaml, key by key (docs/templates.md is its guide). Lengths are points, shares are '88%' or 0.88,
 * columns count from 1 and are inclusive, vertical positions are measured from the top edge of the slide.
 */
import { decor, layoutNotes, layouts, slots } from './layout.js';
import { background, logo } from './picture-format.js';
import { rules, words } from './planning.js';
import type { ValueOf } from './schema.js';
import { choice, each, integer, key, list, named, number, object, record, share, shortOr, text } from './schema.js';
import { needed } from './shape.js';
import { style } from './style.js';
import { theme } from './theme.js';
import { textStyle } from './type.js';
import { asset, color, distance, largestSide, smallestSide } from './values.js';

const side = number(smallestSide, largestSide, 'pt');

const size = shortOr(
  choice(['16:9', '4:3', 'A4']),
  object({ width: key('Width of a slide', side, needed), height: key('Height of a slide', side, needed) }),
);

const grid = object({
  left: key('Left margin', distance, needed),
  right: key('Right margin', distance, needed),
  top: key('Upper margin', distance, needed),
  bottom: key('Lower margin', distance, needed),
  columns: key('How many columns there are between the margins', integer(1, 24, 'columns'), needed),
  gutter: key('Space between columns', distance, needed),
  step: key('Upper and lower edges stand on multiples of this', number(1, 72, 'pt'), needed),
});

const mapping = each(
  layoutNotes,
  named(
    'mapped',
    object({
      layout: key("The layout's name in the PowerPoint file", text, 'the likeliest one'),
      slots: key(
        'For each slot the name of its placeholder, as the Selection pane shows it',
        record(text),
        'the likeliest ones',
      ),
    }),
  ),
  'the likeliest layout',
);

const smallest = object({
  size: key('The smallest size of text', number(6, 72, 'pt'), 14),
  share: key("The smallest share of a placeholder's own size", share(0.2, 1), 0.6),
});

const fixed = list(
  object({
    slide: key('Its number in the PowerPoint file, from 1', integer(1, 10_000, 'slides'), needed),
    at: key('Where it stands in decks', choice(['start', 'after-title', 'end']), 'end'),
  }),
);

const noOther = 'none: all that is needed is said here';

/** What a template may keep from those that extend it (locks.ts has the keys). */
export const lockNames = ['colours', 'fonts', 'logo', 'marking'] as const;
export type LockName = (typeof lockNames)[number];

export const templateFormat = object({
  name: key('What the template is called, for people. Nobody inherits it', text, "the folder's name"),
  version: key('Its version, which goes into every deck. Nobody inherits it', text, 'none'),
  description: key('What it is for, in a sentence. Nobody inherits it', text, 'none'),
  extends: key('The template that says what this file does not: a name, or a path from this file', text, noOther),
  locked: key('What templates that extend this one may not change', list(choice(lockNames)), 'nothing'),
  base: key('A PowerPoint file in the same folder that is the template itself', text, 'none'),
  master: key(
    "Which master of the PowerPoint file slides stand on, by its theme's name",
    text,
    "the one that the file's own slides use most",
  ),
  aliases: key(
    'Former names of layouts that briefs may go on using: the old name, then what it is called now',
    record(text),
    'none',
  ),
  'table-style': key('A table style of the PowerPoint file, by its name', text, "the file's default one"),
  mapping: key('Which layout of the PowerPoint file serves for which kind of slide', mapping, 'the likeliest ones'),
  marking: key(
    "Where the marking stands in a PowerPoint file: band, top, bottom, both, footer, or a placeholder's name",
    text,
    'band: at the clear edge',
  ),
  pictures: key(
    'Pictures that stand in for those of the PowerPoint file that only Office draws (EMF, WMF), by their names in it',
    record(asset),
    'none',
  ),
  label: key('What becomes of a sensitivity label of the PowerPoint file', choice(['keep', 'drop']), 'keep'),
  fixed: key('Slides of the PowerPoint file that every deck has, as they are', fixed, 'none'),
  smallest: key('How small text may become in a PowerPoint file', smallest, '14 pt and 60%'),
  size: key('The size of a slide: 16:9 (960 × 540 pt), 4:3 (720 × 540), A4 (780 × 540), or your own', size, needed),
  theme: key('Colours and fonts', theme, needed),
  grid: key('Margins and columns', grid, needed),
  shades: key('Your names for colours', record(color), 'none'),
  background: key('The ground of all slides: a colour, a gradient or a picture', background, { word: 'bg1' }),
  logo: key("A picture on every slide: its file in the template's folder, or with its place", logo, 'none'),
  type: key('Text styles, by names of your own; title and body are those of the master', record(textStyle), needed),
  slots: key('Places that several layouts share', slots, needed),
  decor: key('Decoration of every slide', decor, 'none'),
  layouts: key('The nineteen layouts', layouts, needed),
  style: key('What is drawn rather than placed', style, needed),
  contrast: key(
    'The contrast that this house promises, of text of every size',
    number(4.5, 21, 'to 1'),
    '4.5, and 3 for large text',
  ),
  rules: key('How decks are planned', rules, needed),
  words: key('What decks say themselves, by language (en, pt-BR, or * for all)', words, "the program's own wording"),
});

/** What one template file says; what it leaves out comes from the template that it extends. */
export type TemplateData = ValueOf<typeof templateFormat>;
