/** Briefs without a heading for a title, as they come out of chats and mails: their first line is the title. */
import { endsLikeHeading } from '../../shared/ends-like-heading.js';
import type { Inline, Paragraph } from '../../shared/model/brief.js';
import type { FlowItem } from './flow.js';
import { plainText } from './inline/plain.js';

/** A title found in the first paragraph, and the flow without it. */
export interface FirstLine {
  readonly title: readonly Inline[];
  readonly flow: readonly FlowItem[];
}

/** 'Title:' before the title itself, in the languages that briefs are mostly written in. */
const label =
  /^\s*(?:title|titel|titre|título|titolo|tytuł|название|заголовок|назва|τίτλος|başlık|العنوان|عنوان|标题|標題|題名|タイトル|제목)\s*[:：]\s*/i;

/** Characters of a bold line that is still a title, as of one over slides. */
const longest = 90;

/**
 * The title in the first paragraph: what stands behind `Title:` on its first line; in a brief whose headings are all bold lines also the
 * first of these, where it is no sentence. Undefined where there is none.
 */
export function titleInFirstLine(flow: readonly FlowItem[]): FirstLine | undefined {
  const at = flow.findIndex((item) => item.type !== 'notes' && item.type !== 'break');
  const first = flow[at];
  if (first?.type !== 'paragraph') return undefined;
  const end = first.inlines.findIndex(({ type }) => type === 'break');
  const line = end < 0 ? first.inlines : first.inlines.slice(0, end);
  const title = labelled(line) ?? (end < 0 && flow.length > 1 ? boldAlone(line, flow) : undefined);
  if (!title) return undefined;
  const rest: Paragraph[] =
    end < 0
      ? []
      : [{ ...first, inlines: first.inlines.slice(end + 1), lines: { ...first.lines, from: first.lines.from + 1 } }];
  return { title, flow: [...flow.slice(0, at), ...rest, ...flow.slice(at + 1)] };
}

function labelled(line: readonly Inline[]): readonly Inline[] | undefined {
  const found = label.exec(line.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''));
  if (!found) return undefined;
  const title = withoutBeginning(line, found[0].length);
  return plainText(title) === '' ? undefined : title;
}

/** The line without so many characters at its beginning. */
function withoutBeginning(line: readonly Inline[], count: number): readonly Inline[] {
  let left = count;
  return line.flatMap((inline): readonly Inline[] => {
    if (inline.type !== 'text') return left > 0 ? [] : [inline];
    const text = inline.text.slice(left);
    left = Math.max(0, left - inline.text.length);
    return text === '' ? [] : [{ ...inline, text }];
  });
}

function boldAlone(line: readonly Inline[], flow: readonly FlowItem[]): readonly Inline[] | undefined {
  const text = plainText(line);
  if (text.length > longest || !endsLikeHeading(text)) return undefined;
  if (flow.some((item) => item.type === 'heading') || flow.filter(isBold).length < 2 || !isBoldText(line))
    return undefined;
  return line.map((inline) => {
    const { strong: _, ...plain } = inline as Extract<Inline, { type: 'text' }>;
    return plain;
  });
}

function isBold(item: FlowItem): boolean {
  return item.type === 'paragraph' && isBoldText(item.inlines);
}

function isBoldText(inlines: readonly Inline[]): boolean {
  const isStrong = (inline: Inline): boolean =>
    inline.type === 'text' && (inline.strong === true || inline.text.trim() === '');
  return plainText(inlines) !== '' && inlines.every(isStrong);
}
