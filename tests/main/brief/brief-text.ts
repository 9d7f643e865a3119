import type { Block, Brief, Inline, Section } from '../../../src/shared/model/brief.js';

/** Every text that a brief holds, in order, as lines: what the comparison of words looks at. */
export function briefText(brief: Brief): string {
  return [
    inlineText(brief.title),
    inlineText(brief.subtitle ?? []),
    ...brief.preamble.map(blockText),
    ...brief.sections.map(sectionText),
    ...[...brief.footnotes.values()].flatMap((note) => note.blocks.map(blockText)),
  ].join('\n');
}

const sectionText = (section: Section): string =>
  [inlineText(section.heading), ...section.blocks.map(blockText), ...section.children.map(sectionText)].join('\n');

/** Runs of different looks stand without a blank, except raised and lowered ones, which are words of their own. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((run) => {
      if (run.type === 'text') return run.superscript || run.subscript ? ` ${run.text} ` : run.text;
      return run.type === 'picture' ? ` ${run.alt} ` : ' ';
    })
    .join('');
}

export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.inlines);
    case 'list':
      return block.items.map((item) => [item.label ?? '', ...item.blocks.map(blockText)].join('\n')).join('\n');
    case 'table':
      return [
        ...[block.head, ...block.rows].flatMap((row) => row.map((cell) => inlineText(cell.inlines))),
        inlineText(block.caption ?? []),
      ].join('\n');
    case 'chart':
    case 'code':
      return block.text;
    case 'picture':
      return `${block.alt}\n${inlineText(block.caption ?? [])}`;
    case 'quote':
      return [...block.blocks.map(blockText), inlineText(block.attribution ?? [])].join('\n');
    case 'callout':
      return [inlineText(block.label ?? []), ...block.blocks.map(blockText)].join('\n');
    case 'notes':
    case 'choice':
      return block.blocks.map(blockText).join('\n');
    case 'directive':
      return (block.blocks ?? []).map(blockText).join('\n');
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.map(blockText)).join('\n');
    case 'definitions':
      return block.items
        .flatMap((item) => [inlineText(item.term), ...item.definitions.flat().map(blockText)])
        .join('\n');
    case 'break':
      return '';
  }
}
