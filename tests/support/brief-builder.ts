/** Small briefs by hand, for what Markdown says only in a roundabout way. Every node stands on line 1 unless it says so. */
import type {
  Attributes,
  Block,
  Brief,
  BriefMeta,
  Chart,
  ChartRow,
  Footnote,
  Inline,
  Lines,
  Picture,
  Section,
  Table,
} from '../../src/shared/model/index.js';

export const line1: Lines = { from: 1, to: 1 };
export const noAttributes: Attributes = { classes: [], values: {} };

/** `*bold*` in asterisks is bold; all else is plain. */
export function inlines(text: string): readonly Inline[] {
  return text
    .split('*')
    .map((part, index): Inline => ({ type: 'text', text: part, ...(index % 2 === 1 && { strong: true }) }))
    .filter((inline) => inline.type === 'text' && inline.text !== '');
}

export function picture(src: string, alt: string, caption?: string): Picture {
  const said = caption === undefined ? {} : { caption: inlines(caption) };
  return { type: 'picture', src, alt, ...said, attributes: noAttributes, lines: line1 };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string): { readonly inlines: readonly Inline[] } => ({ inlines: inlines(text) });
  const align = (rows[0] ?? head).map(() => 'start' as const);
  return {
    type: 'table',
    align,
    head: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
    attributes: noAttributes,
    lines: line1,
  };
}

/** A fenced chart whose first row is its header; without rows it has no data. */
export function chart(rows: readonly (readonly string[])[], options: Chart['options'] = []): Chart {
  const data = rows.map((row, index): ChartRow => {
    const cells = row.map((text) => ({ inlines: inlines(text) }));
    return { cells, line: index + 1, ...(index === 0 && { head: true }) };
  });
  return { type: 'chart', options, ...(rows.length > 0 && { data: { rows: data } }), text: '', lines: line1 };
}

export function section(
  heading: string,
  blocks: readonly Block[],
  rest: Partial<Pick<Section, 'id' | 'children' | 'attributes' | 'number' | 'depth'>> = {},
): Section {
  return {
    id: heading.toLowerCase().replace(/\s+/gu, '-'),
    number: '1',
    depth: 1,
    level: 2,
    attributes: noAttributes,
    children: [],
    ...rest,
    heading: inlines(heading),
    blocks,
    lines: line1,
    raw: '',
  };
}

export function brief(
  sections: readonly Section[],
  rest: Partial<Omit<Brief, 'sections' | 'meta'>> & { readonly meta?: Partial<BriefMeta> } = {},
): Brief {
  const meta: BriefMeta = {
    authors: [],
    language: 'en',
    sources: [],
    contact: [],
    ask: [],
    keywords: [],
    other: {},
    lines: {},
    ...rest.meta,
  };
  return {
    file: 'brief.md',
    form: 'sections',
    title: inlines('The title'),
    preamble: [],
    footnotes: new Map<string, Footnote>(),
    pictures: [],
    dataFiles: [],
    lineCount: 1,
    ...rest,
    meta,
    sections,
  };
}
