/** Parts of a new template beyond colours, type and places: logo, page, what is drawn, locks. */
import type { TemplateData } from '../../template/index.js';
import { flow, noted, picked } from './starting-lines.js';

export function lockLines(): readonly string[] {
  return [noted('#locked: [colours, fonts, logo, marking]', 'what templates that extend this one may not change')];
}

/** Its lines name files that are not there yet, so none of them is switched on by taking one '#' away. */
export function logoLines(): readonly string[] {
  return [
    '# ── Logo ──',
    '# A picture on every slide; titles and texts give way to it. Copy the file (PNG, JPEG or SVG) into this folder, then',
    "# write the next line without its '# ':",
    '# logo: { file: logo.svg, at: top-right, height: 24 }',
    '# `at`: a corner, or the middle of an edge (top, bottom-left, …). `height`: points. Further: `dark`, a file for dark grounds; `alt`,',
    '# alternative text; `on: [title, closing]`, the layouts that have it (all, where nothing is said); `clear: 12`, space beside it.',
    '',
  ];
}

export function pageLines({ size, grid = {}, background }: TemplateData): readonly string[] {
  const edge = (key: keyof typeof grid, note: string) =>
    grid[key] === undefined ? [] : [noted(`  #${key}: ${grid[key]}`, note)];
  return [
    '# ── Page ──',
    ...(size === undefined
      ? []
      : [noted(`#size: ${flow(size)}`, '16:9, 4:3, A4, or your own width and height in points')]),
    ...(background === undefined || typeof background === 'string'
      ? [
          noted(
            `#background: ${background ?? 'bg1'}`,
            'a colour, or { picture: paper.jpg, scrim: { of: bg1, alpha: 85% } }',
          ),
        ]
      : []),
    'grid:',
    ...edge('left', 'margins, in points'),
    ...edge('right', ''),
    ...edge('top', ''),
    ...edge('bottom', ''),
    ...edge('columns', 'how many columns there are between them'),
    ...edge('gutter', 'points between columns'),
    '',
  ].map((line) => line.replace(/ +# $/, ''));
}

export function styleLines({ style = {} }: TemplateData): readonly string[] {
  const { accent, muted, table, chart } = style;
  const line = (key: string, value: unknown, note: string) =>
    value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0)
      ? []
      : [noted(`  #${key}: ${flow(value)}`, note)];
  return [
    '# ── What is drawn ──',
    '# Colours are the names of shades (docs/templates.md) or of slots such as accent2.',
    'style:',
    ...line('accent', accent, 'bars, rules and marks that lead the eye'),
    ...line('muted', muted, 'what stands back'),
    ...line(
      'table',
      picked({ size: table?.size, min: table?.min, 'first-column-bold': table?.['first-column-bold'] }),
      'points',
    ),
    ...line(
      'chart',
      picked({ series: chart?.series, quiet: chart?.quiet, line: chart?.line }),
      'colours in order; points',
    ),
    '',
  ];
}
