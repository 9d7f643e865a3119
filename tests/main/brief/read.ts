import { parseBrief } from '../../../src/main/brief/index.js';
import type { Block, Brief, Inline, Section } from '../../../src/shared/model/brief.js';
import type { Diagnostic } from '../../../src/shared/model/diagnostic.js';

/** The one way in which the tests of this stage read Markdown. */
export function read(text: string, file = 'brief.md'): Brief & { readonly diagnostics: readonly Diagnostic[] } {
  const { brief, diagnostics } = parseBrief({ file, text, today: '2026-11-23' });
  return { ...brief, diagnostics };
}

export const codes = (text: string): string[] => read(text).diagnostics.map((item) => item.code);

/** The blocks of Markdown without headings. */
export const blocks = (text: string): readonly Block[] => read(text).preamble;

/** The only block of Markdown, which must be of the given type. */
export function block<Type extends Block['type']>(text: string, type: Type): Extract<Block, { type: Type }> {
  const all = blocks(text);
  if (all.length !== 1 || all[0]?.type !== type) throw new Error(`${type} expected: ${JSON.stringify(all)}`);
  return all[0] as Extract<Block, { type: Type }>;
}

/** Inline content as one line: `{marks:text}`, `<text→target>`, `⏎`, `[^label]`, `!(src|alt)`. */
export function show(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? [])
    .map((run) => {
      if (run.type === 'break') return '⏎';
      if (run.type === 'footnote') return `[^${run.label}]`;
      if (run.type === 'picture') return `!(${run.src}|${run.alt})`;
      const { type, text, link, ...marks } = run;
      const names = Object.keys(marks).sort().join(',');
      const marked = names ? `{${names}:${text}}` : text;
      return link ? `<${marked}→${link.to === 'url' ? link.url : `#${link.id}`}>` : marked;
    })
    .join('');
}

/** Inline Markdown in a language, shown. */
export function inline(text: string, language = 'en'): string {
  const [first] = read(`---\nlanguage: ${language}\n---\n${text}`).preamble;
  return first?.type === 'paragraph' ? show(first.inlines) : JSON.stringify(first);
}

/** A block in one line or more, indented by its depth: what a test compares. */
export function outline(list: readonly Block[], indent = ''): string[] {
  const deeper = `${indent}  `;
  return list.flatMap((item): string[] => {
    switch (item.type) {
      case 'paragraph':
        return [`${indent}${show(item.inlines)}`];
      case 'list':
        return item.items.flatMap((entry, index) => {
          const box = entry.checked === undefined ? '' : entry.checked ? '[x] ' : '[ ] ';
          const mark = entry.label ?? (item.ordered ? `${item.start + index}.` : '-');
          const [first = '', ...rest] = outline(entry.blocks, deeper);
          return [`${indent}${mark} ${box}${first.trimStart()}`, ...rest];
        });
      case 'table':
        return [item.head, ...item.rows].map(
          (row) => `${indent}| ${row.map((cell) => show(cell.inlines)).join(' | ')} |`,
        );
      case 'code':
        return [`${indent}code ${item.language ?? '-'}: ${item.text}`];
      case 'picture':
        return [`${indent}picture ${item.src} "${item.alt}"${item.caption ? ` caption ${show(item.caption)}` : ''}`];
      case 'quote':
        return [
          `${indent}quote${item.attribution ? ` by ${show(item.attribution)}` : ''}`,
          ...outline(item.blocks, deeper),
        ];
      case 'callout':
        return [`${indent}${item.kind}${item.label ? ` ${show(item.label)}` : ''}`, ...outline(item.blocks, deeper)];
      case 'notes':
        return [`${indent}notes`, ...outline(item.blocks, deeper)];
      case 'directive':
        return [`${indent}layout ${item.name}`, ...outline(item.blocks ?? [], deeper)];
      case 'break':
        return [`${indent}---`];
      case 'definitions':
        return item.items.flatMap((entry) => [
          `${indent}${show(entry.term)}:`,
          ...entry.definitions.flatMap((definition) => outline(definition, deeper)),
        ]);
      case 'columns':
        return item.columns.flatMap((column) => [
          `${indent}column ${column.width ?? ''}`.trimEnd(),
          ...outline(column.blocks, deeper),
        ]);
      default:
        return [];
    }
  });
}

/** Sections as `number id: heading`. */
export const tree = (sections: readonly Section[]): string[] =>
  sections.flatMap((section) => [
    `${section.number} ${section.id}: ${show(section.heading)}`,
    ...tree(section.children),
  ]);
