import type { Token, Tokens } from 'marked';
import type { Inline, Quote } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { quotedBy } from '../../../shared/quoted-by.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import type { QuoteToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { admonitionKind, calloutFlow } from './callout.js';
import { flowOf } from './convert.js';
import { labelledText } from './labelled.js';

const calloutHead = /^[ \t]*(?:\n[ \t]*)*\[!([A-Za-z][\w -]*)(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)(?:\n|$)/;
const dash = /^[ \t]*(?:[—–―]|-{1,3}(?=[ \t]*[^\s-]))[ \t]*/;

/** A whole sentence without quotation marks, a dash, and a name of words in capitals, with what the person is: `We paid. — Jane Roe, minister`. */
const spoken =
  /^([\s\S]*\S[.!?…。！？][*_]{0,3})[ \t]*(?:[—–―]{1,2}|--)[ \t]*((?:\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|der|von|van|bin|al))*|\p{Lo}[\p{Lo}·]{1,11})(?:[,，(（][^\n"“”]{1,80})?)$/u;

function spokenBy(text: string): ReturnType<typeof quotedBy> {
  const [, said, speaker] = spoken.exec(text) ?? [];
  return said === undefined || speaker === undefined ? undefined : { said, speaker };
}

/** A quotation, or a callout (`> [!NOTE]`, Obsidian's `> [!tip]- Title`, `> **Note:** …`). */
export function quoteFlow(token: QuoteToken, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  const head = calloutHead.exec(token.text);
  if (head) {
    const name = (head[1] as string).trim();
    if (/^(?:quote|cite)$/i.test(name)) {
      const body = token.text.slice(head[0].length);
      return quotation(reading.lex(body), line + countLines(head[0]), lines, reading);
    }
    const kind = admonitionKind(name) ?? { kind: 'note' as const, name: name.charAt(0).toUpperCase() + name.slice(1) };
    const body = token.text.slice(head[0].length);
    return calloutFlow(kind, body, line + countLines(head[0]), head[2] as string, lines, reading);
  }
  const remark = labelledText(token.text);
  // Who is named under it has said it.
  if (remark && splitAttribution(token.tokens, line).attribution === undefined) {
    const bodyLine = line + countLines(token.text.slice(0, remark.from));
    return calloutFlow(remark.kind, remark.body, bodyLine, remark.label, lines, reading);
  }
  return quotation(token.tokens, line, lines, reading);
}

/** Also what an HTML `<blockquote>` becomes. */
export function quotation(tokens: readonly Token[], line: number, lines: Lines, reading: Reading): Quote[] {
  const split = splitAttribution(tokens, line);
  const blocks = blocksOf(flowOf(split.tokens, line, reading));
  const attribution: readonly Inline[] =
    split.attribution === undefined
      ? []
      : reading.pictures.settle(reading.inlines(split.attribution, split.line), lines);
  if (attribution.length === 0) return [{ type: 'quote', blocks, lines }];
  return [{ type: 'quote', blocks, attribution, lines }];
}

interface Split {
  readonly tokens: readonly Token[];
  readonly attribution?: string;
  readonly line: number;
}

/**
 * The last line, where it begins with a dash or stands wholly in parentheses, and something stands before it, or what follows the
 * closing quotation mark of the last paragraph and a dash. A line that begins with a hyphen is a list of one item to Markdown; after a
 * paragraph it is the speaker.
 */
function splitAttribution(tokens: readonly Token[], line: number): Split {
  const index = tokens.findLastIndex((token) => token.type !== 'space');
  const last = tokens[index];
  const before = tokens.slice(0, index);
  const whole = { tokens, line };
  if (!last) return whole;
  const lastLine =
    line +
    countLines(
      tokens
        .slice(0, index)
        .map((token) => token.raw)
        .join(''),
    ) +
    countLines(last.raw.trimEnd());
  const hasText = before.some((token) => token.type !== 'space');
  if (last.type === 'list') {
    const list = last as Tokens.List;
    const item = list.items[0];
    if (list.ordered || list.items.length !== 1 || !item || !hasText || item.text.includes('\n')) return whole;
    if (!/^[ \t]*-/.test(item.raw)) return whole;
    return { tokens: before, attribution: item.text, line: lastLine };
  }
  if (last.type !== 'paragraph' && last.type !== 'text') return whole;
  const { text } = last as Tokens.Paragraph;
  const found = quotedBy(text) ?? spokenBy(text);
  if (found) {
    const kept = { ...last, raw: `${found.said}\n`, text: found.said } as Token;
    return { tokens: [...before, kept], attribution: found.speaker, line: lastLine };
  }
  const lines = text.split('\n');
  const final = (lines.at(-1) as string).trim();
  if (lines.length === 1 && !hasText) return whole;
  const attribution = attributionOf(final);
  if (attribution === undefined) return whole;
  const rest = lines
    .slice(0, -1)
    .join('\n')
    .replace(/(?: {2,}|\\|<br\s*\/?>)\s*$/i, '');
  const kept = lines.length === 1 ? before : [...before, { ...last, raw: `${rest}\n`, text: rest } as Token];
  return { tokens: kept, attribution, line: lastLine };
}

function attributionOf(line: string): string | undefined {
  const match = dash.exec(line);
  if (match && line.length > match[0].length) return line.slice(match[0].length);
  // One pair of parentheses around all of it, none inside but of links.
  const inner = /^\((.+)\)\.?$/.exec(line)?.[1];
  return inner !== undefined && !/^[^(]*\)/.test(inner) ? inner : undefined;
}
