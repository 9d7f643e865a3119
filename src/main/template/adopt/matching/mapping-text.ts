/** The template.yaml of an adopted house: every choice in a plain line, with why, for its keeper to mend. */
import { layoutIds } from '../../../../shared/model/index.js';
import type { Adopted } from '../adopt.js';
import type { Master } from '../package/master.js';
import type { Served } from './mapping.js';

export interface MappingTextOptions {
  readonly name: string;
  /** The PowerPoint file beside the template.yaml. */
  readonly base: string;
  /** As the person named the file that it was made from. */
  readonly origin: string;
}

export function mappingText(
  { served, template, added, masters, master, undrawn }: Adopted,
  { name, base, origin }: MappingTextOptions,
): string {
  const lines = [
    `# ${oneLine(name)}: adopted from ${oneLine(origin)}. Slides stand on its master and layouts; edit the lines below where a match is wrong.`,
    '# Layouts are named as PowerPoint shows them (Home, Layout), placeholders as its Selection pane does. What a kind of slide needs and',
    '# no placeholder serves is drawn in the free area. `briefdeck template check` says what is wrong, `template show` draws it.',
    '',
    `name: ${quoted(name)}`,
    `base: ${quoted(base)}`,
    '',
    '# The master that slides stand on, by the name of its theme (View, Slide Master). Layouts of others are not used.',
    `master: ${quoted(master.name)}${otherMasters(masters, master)}`,
    '',
    '# For each kind of slide the layout, and the placeholder for each slot. Behind it: what the layout was taken for, its score (type 5,',
    '# make-up up to 9, name 3), and the next best with its own; or that it is one of Briefdeck’s. Where you name another layout, delete its `slots`: they are matched anew.',
    '# For another master delete all lines of `mapping`.',
    'mapping:',
    ...layoutIds.map((layout) => layoutLine(layout, served[layout])),
    '',
    ...(added.length > 0
      ? [`# Added under the master, since it has none of the kind: ${added.map((each) => each.name).join(', ')}.`, '']
      : []),
    '# Text goes no smaller than the larger of the two: points, and a share of the placeholder’s own size. It never grows beyond that.',
    ...(Object.values(served).some(({ match }) => match?.chosen.ours) ? [asInHouse] : []),
    'smallest: { size: 14, share: 60% }',
    '',
    '# Where a classification stands: band (across bottom or top, clear of artwork), top, bottom, both, footer (in its placeholder, before',
    '# its text), or the name of a placeholder.',
    'marking: band',
    '',
    '# Slides of the file itself that every deck has, by their number in it, such as { slide: 12, at: end }; at: start, after-title or end.',
    'fixed: []',
    ...labelLines(template),
    ...pictureLines(undrawn),
    '',
    '# How decks are planned, and wording by language (docs/templates.md). `kinds`: those that this house does not draw, each with the one',
    '# that stands in, such as { timeline: bullets }.',
    `rules: { agenda: ${template.rules.agenda}, dividers: ${template.rules.dividers}, kinds: {} }`,
    'words: {}',
  ];
  return `${lines.join('\n')}\n`;
}

const asInHouse =
  '# As long as this line says so, Briefdeck’s own layouts shrink their text as far as the house does that the file was made with.';

/** A line for the label only where the file has one. */
function labelLines({ labels = [] }: Adopted['template']): readonly string[] {
  if (labels.length === 0) return [];
  const names = labels.map(({ name }) => oneLine(name)).join(', ');
  return ['', `# The file has the sensitivity label ${names}: decks keep it, or drop it.`, 'label: keep'];
}

/** A line for pictures only where the file has some that only Office draws. */
function pictureLines(undrawn: readonly string[]): readonly string[] {
  if (undrawn.length === 0) return [];
  return [
    '',
    `# Only Office draws ${undrawn.join(', ')}. For preview, PNG and PDF a PNG or SVG in this folder may stand in, such as { ${undrawn[0]}: crest.svg }.`,
    'pictures: {}',
  ];
}

function layoutLine(layout: string, { chosen, fields, match }: Served): string {
  // What we wrote is known by its placeholders themselves.
  if (match?.chosen.ours === layout) return `  ${layout}: { layout: ${quoted(chosen.name)} }${whyOf(match)}`;
  // Footers are found by their type; there is one of each.
  const own = Object.entries(fields).filter(([slot]) => !['date', 'footer', 'number'].includes(slot));
  const slots = own.map(([slot, { placeholder }]) => `${slot}: ${quoted(placeholder.name)}`);
  return `  ${layout}: { layout: ${quoted(chosen.name)}, slots: { ${slots.join(', ')} } }${whyOf(match)}`;
}

/** The comment behind a match: what the layout was taken for, its score, and its rival. */
export function whyOf(match: Served['match']): string {
  if (!match) return '';
  if (match.chosen.ours) return ` # Briefdeck: ${match.chosen.ours}`;
  return ` # ${match.archetype}${match.score === undefined ? ', added' : ` ${match.score}`}${rivalOf(match)}`;
}

/** A comment that `whyOf` wrote, behind a line's end. */
export const why = /^ # (?:Briefdeck: [a-z-]+|[a-z-]+(?:, added| -?\d+)(?:; next .*)?)$/;

function rivalOf({ rival }: NonNullable<Served['match']>): string {
  return rival ? `; next ${oneLine(rival.candidate.name)} ${rival.score}` : '';
}

function otherMasters(masters: readonly Master[], chosen: Master): string {
  const others = masters.filter((each) => each !== chosen);
  if (others.length === 0) return '';
  const counted = ({ name, slides }: Master) => `${oneLine(name)} (${slides})`;
  return ` # of the file's own slides on it: ${chosen.slides}; other masters: ${others.map(counted).join(', ')}`;
}

/** Double quotation marks hold any text in YAML, as in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
