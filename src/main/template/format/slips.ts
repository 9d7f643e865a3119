/** What people who are new to the file write in place of what is meant, and what they should write. */
import type { DiagnosticCode } from '../../../shared/diagnostics/index.js';

export interface Slip {
  readonly code: DiagnosticCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Points in each unit that a length may have elsewhere (CSS Values 4, 6.2). */
const pointsPer: Readonly<Record<string, number>> = {
  '': 1,
  pt: 1,
  px: 0.75,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  '"': 72,
};

/** A length or colour, as text, in another form than ours; undefined for anything else. `expected` is the schema's own. */
export function slipOf(value: string, expected: string): Slip | undefined {
  if (expected.includes('(pt)')) return lengthSlip(value);
  return expected.startsWith('a colour') ? colourSlip(value) : undefined;
}

function lengthSlip(value: string): Slip | undefined {
  const match = /^\s*(-?\d+(?:[.,]\d+)?)\s*(pt|px|mm|cm|in|")?\s*$/i.exec(value);
  if (!match) return undefined;
  const points = Number((match[1] as string).replace(',', '.')) * (pointsPer[(match[2] ?? '').toLowerCase()] as number);
  return { code: 'template-value-unit', values: { points: Math.round(points * 10) / 10 } };
}

/** '#FFF' and 'rgb(138, 21, 56)', as in a style sheet. */
function colourSlip(value: string): Slip | undefined {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value.trim());
  if (short) return hexSlip(short.slice(1).map((digit) => digit + digit));
  const numbers = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/i.exec(value.trim());
  const parts = numbers?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return hexSlip(parts.map((part) => part.toString(16).padStart(2, '0')));
}

function hexSlip(pairs: readonly string[]): Slip {
  return { code: 'template-value-colour', values: { hex: pairs.join('').toUpperCase() } };
}

/** A colour that YAML takes for a comment: the '#' stands behind a blank, and nothing is in quotation marks. */
const commented = /([\w-]+)\s*:\s+#([0-9a-f]{3}|[0-9a-f]{6})\b/i;

/** The first line, up to `last`, on which a colour was taken for a comment, for a file that is no YAML because of it. */
export function commentedColour(
  text: string,
  last: number,
): { readonly line: number; readonly key: string; readonly comment: string } | undefined {
  const lines = text.split(/\r?\n/).slice(0, last);
  for (const [index, line] of lines.entries()) {
    const match = commented.exec(line);
    if (!match || isQuotedOrComment(line.slice(0, match.index))) continue;
    return { line: index + 1, key: match[1] as string, comment: match[2] as string };
  }
  return undefined;
}

/** Whether what follows `before` on its line stands in quotation marks, or in a comment. */
function isQuotedOrComment(before: string): boolean {
  const rest = before.replace(/"[^"]*"|'[^']*'/g, '');
  return /["']|(^|\s)#/.test(rest);
}

/** Where keys belong that people write at the file's left edge. */
export const belongsUnder: Readonly<Record<string, string>> = {
  colours: 'theme',
  colors: 'theme',
  fonts: 'theme',
  variants: 'theme',
  accent1: 'theme: colours',
  hlink: 'theme: colours',
  heading: 'theme: fonts',
  body: 'theme: fonts',
  mono: 'theme: fonts',
  title: 'type',
  marking: 'slots',
  footer: 'slots',
  agenda: 'rules',
  dividers: 'rules',
  prose: 'rules',
  table: 'style',
  chart: 'style',
  code: 'style',
};
