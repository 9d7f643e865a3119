import type { Attributes, Inline, LineBreak, Paragraph } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { splitTrailingAttributes } from '../attributes.js';
import type { FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import { outdent } from '../lex/lines.js';
import type { LineBlockToken, MathToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { beginsWithLabel } from '../title/label-lines.js';
import { admonitionKind, calloutFlow } from './callout.js';
import { takeAside } from './heading.js';
import { picturesOf } from './picture.js';
import { withoutPrintedBullet } from './printed-bullet.js';

/** Lines that are a tool's instruction and nothing else. */
const instructions: readonly (readonly [RegExp, string])[] = [
  [/^\[\[?_?toc_?\]\]?$/i, '[TOC]'],
  [/^@\[toc\](?:\(.*\))?$/i, '@[toc]'],
  [/^\{:?\s*toc\s*\}$/i, '{:toc}'],
  [/^\.\s\.\s\.$/, '. . .'],
  [/^<<<\s+\S+.*$/, '<<<'],
  [/^import\s+(?:[\w*{][^\n]*\s+from\s+)?['"][^'"\n]+['"];?$/, 'import'],
];

/** Attributes at the end of a paragraph that may turn out to be a table's caption. */
export const captionAttributes = new WeakMap<Paragraph, Attributes>();

const pageBreak = /^\\(?:newpage|pagebreak|clearpage)(?:\{\})?$|^<!--\s*pagebreak\s*-->$/i;
/** A line of nothing but ornaments parts what is over it from what is under it, as a rule does; chats write the long dash, books the asterism. */
const ornaments = /^(?:(?:[⁂⸺⸻❦❧☙✻✽❖]\s*)+|(?:[—―─━═~＊·•◆◇■□●○]\s*|\\[*_-]\s*){3,})$/;
const mkdocs = /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+"([^"\n]*)")?[ \t]*(?:\n|$)/;

/** A paragraph: pictures that stand alone in it become blocks, a tool's instruction goes, an admonition is a callout. */
export function paragraphFlow(source: string, line: number, lines: Lines, reading: Reading): FlowItem[] {
  const text = source.trim();
  if (pageBreak.test(text) || ornaments.test(text)) return [{ type: 'break', lines }];
  for (const [pattern, name] of instructions) {
    if (!pattern.test(text)) continue;
    reading.context.tally.count('foreign-directives', lines, name);
    return [];
  }
  const admonition = mkdocs.exec(text);
  const kind = admonition ? admonitionKind(admonition[1] as string) : undefined;
  if (admonition && kind) {
    const body = text
      .slice(admonition[0].length)
      .split('\n')
      .map((row) => outdent(row, 4))
      .join('\n');
    return calloutFlow(kind, body, line + countLines(admonition[0]), admonition[2] ?? '', lines, reading);
  }
  const caption = /^(?::|table:)[ \t]/i.test(text) ? splitTrailingAttributes(text) : undefined;
  const inlines = reading.inlines(caption?.text ?? withLabelledLines(withoutPrintedBullet(source)), line);
  const aside = takeAside(reading);
  const pictures = picturesOf(inlines, lines, reading);
  if (pictures) return [...pictures, ...aside];
  const settled = reading.pictures.settle(inlines, lines);
  if (isEmpty(settled)) return aside;
  const paragraph: Paragraph = { type: 'paragraph', inlines: settled, lines };
  if (caption) captionAttributes.set(paragraph, caption.attributes);
  return [paragraph, ...aside];
}

/**
 * The head of a memo or of minutes (`To: …`, `Date: …`, `Present: …`, a line each): where every line of a paragraph begins with
 * a label, its line ends are those that the writer sees, and not blanks.
 */
function withLabelledLines(source: string): string {
  if (!source.includes('\n')) return source;
  const rows = source.trim().split('\n');
  // The colons first: the pattern's classes of letters take V8 a millisecond to make.
  const isHead = rows.length > 1 && rows.every((row) => /[:：]/.test(row)) && rows.every((row) => beginsWithLabel(row));
  return isHead ? source.trimEnd().replace(/(\S)[ \t]*\n/g, '$1  \n') : source;
}

/** Nothing but blanks: what is left of pictures without alternative text, and of tags. */
function isEmpty(inlines: readonly Inline[]): boolean {
  return inlines.every((run) => run.type === 'break' || (run.type === 'text' && run.text.trim() === ''));
}

/** A formula of its own: a paragraph of one formula, its lines kept. */
export function mathFlow(token: MathToken, lines: Lines, reading: Reading): FlowItem[] {
  reading.context.tally.count('formulas', lines);
  // Slidev tells between braces which lines appear when.
  const rows = token.text
    .replace(/^\{[^}\n]*\}[ \t]*\n/, '')
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean);
  const inlines = rows.flatMap((row, index): Inline[] => {
    const run: Inline = { type: 'text', text: row, formula: true };
    return index === 0 ? [run] : [{ type: 'break' } satisfies LineBreak, run];
  });
  return inlines.length === 0 ? [] : [{ type: 'paragraph', inlines, lines }];
}

/** Pandoc's line block: line ends are kept, indentation becomes blanks that do not collapse. */
export function lineBlockFlow(token: LineBlockToken, line: number, lines: Lines, reading: Reading): FlowItem[] {
  const inlines = token.lines.flatMap((row, index): Inline[] => {
    const indent = /^ */.exec(row)?.[0].length ?? 0;
    const content = reading.inlines(row, line + index);
    const blank: Inline[] = indent > 0 && content.length > 0 ? [{ type: 'text', text: '\u00a0'.repeat(indent) }] : [];
    return index === 0 ? [...blank, ...content] : [{ type: 'break' }, ...blank, ...content];
  });
  return [{ type: 'paragraph', inlines: reading.pictures.settle(inlines, lines), lines }, ...takeAside(reading)];
}
