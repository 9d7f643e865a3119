import type { InlineParser } from './parse.js';

const maxFormulaLength = 2_000; // characters; a longer one is two prices far apart

/**
 * `$…$` by Pandoc's rule: no blank inside the signs, no digit after the closing one. It never begins with a digit, since
 * `$5bn to $7bn` is money, unless a TeX command is in it (`$7 \pm 2$`). `$$…$$` has no such doubts.
 */
export function readFormula(parser: InlineParser): boolean {
  const { source, at } = parser;
  const display = source.startsWith('$$', at);
  const end = display ? displayEnd(source, at) : inlineEnd(source, at);
  if (end === undefined) {
    if (!display) return false;
    parser.list.pushText('$$');
    parser.at += 2;
    return true;
  }
  const signs = display ? 2 : 1;
  const formula = source
    .slice(at + signs, end)
    .replace(/\s+/g, ' ')
    .trim();
  parser.list.push({ type: 'text', text: formula, verbatim: true, marks: ['formula'] });
  parser.list.seal();
  parser.context.tally.count('formulas', parser.linesAt(at));
  parser.at = end + signs;
  return true;
}

function displayEnd(source: string, at: number): number | undefined {
  const end = source.indexOf('$$', at + 2);
  return end < 0 || end === at + 2 || end - at > maxFormulaLength * 5 ? undefined : end;
}

function inlineEnd(source: string, at: number): number | undefined {
  const first = source[at + 1];
  if (first === undefined || /[\s$]/.test(first)) return undefined;
  const limit = Math.min(source.length, at + maxFormulaLength);
  for (let end = at + 1; end < limit; end += 1) {
    const char = source[end];
    if (char === '\\') end += 1;
    else if (char === '$') {
      if (/\s/.test(source[end - 1] as string) || /\d/.test(source[end + 1] ?? '')) continue;
      const formula = source.slice(at + 1, end);
      return /^\d/.test(formula) && !/\\[A-Za-z]/.test(formula) ? undefined : end;
    }
  }
  return undefined;
}
