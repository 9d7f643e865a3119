/** What is drawn rather than placed: tables, code, callouts, timelines, charts. */
import type { CodeRole } from '../../../shared/model/index.js';
import { each, flag, key, list, number, object, share } from './schema.js';
import { needed } from './shape.js';
import { color, fill, stroke, typeSize } from './values.js';

const padding = number(0, 40, 'pt');

const table = object({
  size: key('The largest size of its text', typeSize, needed),
  min: key('The smallest, before the table is divided', typeSize, needed),
  text: key('Colour of its text', color, needed),
  header: key(
    'The first row',
    object({
      colour: key('Colour of its text', color, needed),
      fill: key('What it is filled with: a colour, or none', fill, { word: 'none' }),
      rule: key('The line under it', stroke, needed),
    }),
    needed,
  ),
  rows: key(
    'The other rows',
    object({
      rule: key('The line between them', stroke, needed),
      band: key('What every second row is filled with from nine rows on, or none', fill, { word: 'none' }),
      padding: key('Space above and below the text of a cell', padding, needed),
    }),
    needed,
  ),
  'first-column-bold': key('Whether the first column is bold', flag, false),
  roomy: key(
    'For a table that fills 70% of its place or less even so',
    object({
      size: key('Size of its text', typeSize, needed),
      padding: key('Space above and below the text of a cell', padding, needed),
    }),
    'none',
  ),
});

const roles: Readonly<Record<CodeRole, string>> = {
  comment: 'Comments, in italics',
  keyword: 'Words of the language',
  string: 'Texts in quotation marks',
  number: 'Numbers',
  constant: 'What stands for itself: true, null, a name of a colour or option',
  type: 'Names of types',
  function: 'Names of functions',
  property: 'Keys of data, attributes, properties',
  punctuation: 'Brackets, operators, separators',
  meta: "About the code: ranges of a diff, a terminal's output",
  inserted: 'Lines that a diff adds',
  deleted: 'Lines that a diff takes away',
  heading: 'Headings of marked-up text, in bold',
  emphasis: 'Emphasis of marked-up text, in italics',
  strong: 'Strong emphasis of marked-up text, in bold',
  link: 'Links of marked-up text',
};

const code = object({
  fill: key('The tint that code stands on, or none', fill, { word: 'none' }),
  size: key('The largest size of code', typeSize, needed),
  min: key('The smallest, before it is divided', typeSize, needed),
  colours: key(
    'Colours of its pieces; a bare slot that is too weak on the tint is taken darker or lighter',
    each(roles, color, 'the colour of the text'),
    'the colour of the text for all',
  ),
});

const chart = object({
  series: key('Colours of series and slices, in order; beyond them come shades', list(color), 'accent1 to accent6'),
  quiet: key(
    'The second of two series, and all beside what a brief highlights',
    color,
    '{ of: bg1, times: 16%, plus: 41% }',
  ),
  gridline: key('Lines across the plot', stroke, 'the rule, 0.5 pt wide'),
  axis: key('The line that bars stand on', stroke, 'tx1, 1 pt wide'),
  line: key("Width of a line chart's lines", number(0.25, 12, 'pt'), 2.5),
  gap: key("Space between categories, of a bar's width", share(0, 5), 0.5),
  patterns: key('Series also differ in hatching, dashes and the shape of their marks', flag, false),
});

export const style = object({
  accent: key('The leading colour of what is drawn', color, needed),
  muted: key('The colour of what is said quietly', color, needed),
  rule: key('Lines that part', stroke, needed),
  table: key('Tables', table, needed),
  code: key('Code', code, needed),
  callout: key(
    'Notes, tips and warnings',
    object({
      fill: key('What they stand on', fill, { word: 'none' }),
      bar: key('The bar at their left', color, needed),
    }),
    needed,
  ),
  timeline: key(
    'Timelines',
    object({
      axis: key('The line', stroke, needed),
      mark: key('The marks on it', fill, { word: 'none' }),
    }),
    needed,
  ),
  chart: key('Charts', chart, 'made of accents, rule and ink'),
});
