/** Lines of one paragraph that each begin in bold: what several parties say, what is for and against. */
import { inlineLines } from '../../../shared/inline-lines.js';
import type { Paragraph } from '../../../shared/model/index.js';
import { boldLength, isBlank, trim } from '../text/inlines.js';

/** A paragraph whose lines, ended by hand, each begin in bold as a paragraph a line; others as they are. */
export function boldLinesApart(paragraph: Paragraph): readonly Paragraph[] {
  if (!paragraph.inlines.some(({ type }) => type === 'break')) return [paragraph];
  const lines = inlineLines(paragraph.inlines);
  const said = lines.filter((line) => !isBlank(line));
  if (said.length < 2 || !said.every((line) => boldLength(line) > 0)) return [paragraph];
  return said.map((line) => ({ ...paragraph, inlines: trim(line) }));
}
