/** Paragraphs that name the table or the picture beside them. */
import type { Attributes, Inline, Paragraph, Picture, Table } from '../../../shared/model/brief.js';
import type { FlowItem } from '../flow.js';
import { plainText } from '../inline/plain.js';
import { withoutWholeMarks } from './heading.js';
import { numberedCaption } from './numbered-caption.js';
import { captionAttributes } from './paragraph.js';

/** A caption found in a paragraph. */
interface Caption {
  readonly inlines: readonly Inline[];
  readonly attributes?: Attributes | undefined;
  /** What it can stand before, and not only behind. */
  readonly leads: 'nothing' | 'tables' | 'all';
  /** What it is mostly of; both where a number says which of several it is. */
  readonly of: 'table' | 'picture';
  readonly isOfBoth: boolean;
}

/**
 * Paragraphs beside a table or a picture that are its caption: `: caption` and `Table: caption` as Pandoc has them, and `Figure 2: Prices`,
 * `Tabelle 1. Preise`, `图 3 价格` as reports do. Behind what they name, or before it; what has a caption gets no second one.
 */
export function attachCaptions(flow: readonly FlowItem[]): FlowItem[] {
  if (!flow.some(isNamed)) return [...flow];
  const out: FlowItem[] = [];
  for (let index = 0; index < flow.length; index += 1) {
    const item = flow[index] as FlowItem;
    const [previous, next] = [out.at(-1), flow[index + 1]];
    const caption = item.type === 'paragraph' && (canName(previous) || canName(next)) ? captionOf(item) : undefined;
    const isForNext =
      caption && canName(next) && leads(caption, next) && next.type === caption.of && previous?.type !== caption.of;
    if (item.type === 'paragraph' && caption && canName(previous) && fits(caption, previous) && !isForNext) {
      out[out.length - 1] = withCaption(previous, item, caption);
    } else if (item.type === 'paragraph' && caption && canName(next) && fits(caption, next) && leads(caption, next)) {
      out.push(withCaption(next, item, caption));
      index += 1;
    } else out.push(item);
  }
  return out;
}

const isNamed = (item: FlowItem | undefined): item is Table | Picture =>
  item?.type === 'table' || item?.type === 'picture';

const canName = (item: FlowItem | undefined): item is Table | Picture => isNamed(item) && !item.caption;

const fits = ({ of, isOfBoth }: Caption, { type }: Table | Picture): boolean => isOfBoth || type === of;

const leads = (caption: Caption, { type }: Table | Picture): boolean =>
  caption.leads === 'all' || (caption.leads === 'tables' && type === 'table');

function captionOf(paragraph: Paragraph): Caption | undefined {
  const [first, ...rest] = paragraph.inlines;
  if (first?.type !== 'text') return undefined;
  const match = /^(?::|([Tt]able:))[ \t]+/.exec(first.text) ?? /^(?::|([Tt]able:))$/.exec(first.text);
  if (match) {
    const opening = first.text.slice(match[0].length);
    return {
      inlines: opening === '' ? rest : [{ ...first, text: opening }, ...rest],
      attributes: captionAttributes.get(paragraph),
      leads: match[1] === undefined ? 'nothing' : 'tables',
      of: 'table',
      isOfBoth: false,
    };
  }
  const of = numberedCaption(plainText(paragraph.inlines));
  if (!of) return undefined;
  const inlines = withoutWholeMarks(paragraph.inlines);
  // A bold line heads what follows, and titles its slide.
  const isHead = inlines !== paragraph.inlines && first.strong === true;
  return { inlines, leads: isHead ? 'nothing' : 'all', of, isOfBoth: true };
}

function withCaption(item: Table | Picture, paragraph: Paragraph, { inlines, attributes }: Caption): Table | Picture {
  const lines = {
    from: Math.min(item.lines.from, paragraph.lines.from),
    to: Math.max(item.lines.to, paragraph.lines.to),
  };
  const hasText = plainText(inlines) !== '';
  return { ...item, ...(hasText ? { caption: inlines } : {}), attributes: attributes ?? item.attributes, lines };
}
