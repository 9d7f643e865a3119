/** The kinds of slide, which are also the names of a template's layouts. */
export const layoutIds = [
  'title',
  'agenda',
  'section',
  'statement',
  'bullets',
  'numbered',
  'text',
  'columns',
  'comparison',
  'table',
  'quote',
  'figures',
  'timeline',
  'picture',
  'picture-text',
  'chart',
  'code',
  'sources',
  'closing',
] as const;

export type LayoutId = (typeof layoutIds)[number];
