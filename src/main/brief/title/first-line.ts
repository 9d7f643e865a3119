/** Briefs without a heading for a title, as they come out of chats and mails: their first line is the title. */
import { endsLikeHeading } from '../../../shared/ends-like-heading.js';
import { inlineLines } from '../../../shared/inline-lines.js';
import type { Inline, Paragraph } from '../../../shared/model/brief.js';
import { withoutWholeMarks } from '../blocks/heading.js';
import type { FlowItem } from '../flow.js';
import { plainText } from '../inline/plain.js';

/** A title found in the first paragraph, and the flow without it. */
export interface FirstLine {
  readonly title: readonly Inline[];
  readonly flow: readonly FlowItem[];
}

/** 'Title:' before the title itself, in the languages that briefs are mostly written in; Logseq writes two colons. */
const titleLabel =
  /^\s*(?:title|titel|titre|título|titolo|tytuł|название|заголовок|назва|τίτλος|başlık|العنوان|عنوان|标题|標題|題名|タイトル|제목)\s*(?:::?|：)\s*/i;

/** What memos and letters are about, in the same languages. */
const subjectLabel =
  /^\s*(?:subject|re|betreff|betrifft|objet|asunto|oggetto|assunto|onderwerp|betreft|temat|dotyczy|тема|предмет|θέμα|konu|الموضوع|موضوع|主题|主旨|事由|件名|제목)\s*(?:::?|：)\s*/i;

const mostHeadLines = 12; // of a memo; a subject further down is part of the text
const longestHeadLine = 80; // characters

/** Characters of a bold line that is still a title, as of one over slides. */
const longest = 90;

/**
 * The title in the first paragraph: what stands behind `Title:` on its first line; in a brief whose headings are all bold lines also the
 * first of these, where it is no sentence. Else what the head of a memo or letter says that it is about (`Subject: …`, `Re: …`).
 * Undefined where there is none.
 */
export function titleInFirstLine(flow: readonly FlowItem[]): FirstLine | undefined {
  const at = flow.findIndex((item) => item.type !== 'notes' && item.type !== 'break');
  const first = flow[at];
  if (first?.type !== 'paragraph') return undefined;
  const [line = [], ...lines] = inlineLines(first.inlines);
  const title = behind(titleLabel, line) ?? (lines.length === 0 && flow.length > 1 ? boldAlone(line, flow) : undefined);
  return title ? { title, flow: withoutLine(flow, at, 0) } : subjectOf(flow, at);
}

/** The subject among the first lines, all of which are short. */
function subjectOf(flow: readonly FlowItem[], from: number): FirstLine | undefined {
  let count = 0;
  for (let at = from; count < mostHeadLines; at += 1) {
    const item = flow[at];
    if (item?.type !== 'paragraph') return undefined;
    for (const [index, line] of inlineLines(item.inlines).entries()) {
      const title = behind(subjectLabel, line);
      if (title) return { title, flow: withoutLine(flow, at, index) };
      if (plainText(line).length > longestHeadLine) return undefined;
      count += 1;
    }
  }
  return undefined;
}

/** The flow without one line of one of its paragraphs. */
function withoutLine(flow: readonly FlowItem[], at: number, line: number): readonly FlowItem[] {
  const paragraph = flow[at] as Paragraph;
  const left = inlineLines(paragraph.inlines).filter((_, index) => index !== line);
  const inlines = left.flatMap((inline, index): readonly Inline[] =>
    index === 0 ? inline : [{ type: 'break' }, ...inline],
  );
  const from = line === 0 ? paragraph.lines.from + 1 : paragraph.lines.from;
  const rest = left.length === 0 ? [] : [{ ...paragraph, inlines, lines: { ...paragraph.lines, from } }];
  return [...flow.slice(0, at), ...rest, ...flow.slice(at + 1)];
}

/** What stands behind a label, without the bold that lies on all of it. */
function behind(label: RegExp, line: readonly Inline[]): readonly Inline[] | undefined {
  const found = label.exec(line.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''));
  if (!found) return undefined;
  const title = withoutWholeMarks(withoutBeginning(line, found[0].length));
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
  return withoutWholeMarks(line);
}

function isBold(item: FlowItem): boolean {
  return item.type === 'paragraph' && isBoldText(item.inlines);
}

function isBoldText(inlines: readonly Inline[]): boolean {
  const isStrong = (inline: Inline): boolean =>
    inline.type === 'text' && (inline.strong === true || inline.text.trim() === '');
  return plainText(inlines) !== '' && inlines.every(isStrong);
}
