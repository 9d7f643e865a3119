/** Slides of a kind that a template does not draw, as the kind that stands in. */
import type { Body, FlowBlock, Inline, LayoutId, ListItem, Paragraph, Rules } from '../../../shared/model/index.js';
import type { SlideDraft } from '../draft.js';
import { bold, join, plain } from '../text/inlines.js';

/** The slide as the template's rules want it; unchanged where nothing stands in or the content cannot be that. */
export function withStandIn(slide: SlideDraft, rules: Rules): SlideDraft {
  const kind = rules.kinds[slide.kind];
  if (!kind || kind === slide.kind) return slide;
  const body = bodyAs(slide, kind);
  if (!body) return slide;
  const { titleAsKicker: _, ...rest } = slide;
  return { ...rest, kind, body, why: `${kind}: stands in for ${slide.kind}, which this template does not draw` };
}

/** Kinds whose slides hold the same content. */
const alike: readonly (readonly LayoutId[])[] = [
  ['columns', 'comparison'],
  ['bullets', 'numbered', 'text'],
];

function bodyAs(slide: SlideDraft, kind: LayoutId): Body | undefined {
  if (slide.table && kind === 'table') return { type: 'table', table: slide.table };
  if (alike.some((kinds) => kinds.includes(kind) && kinds.includes(slide.kind))) return slide.body;
  if (kind === 'bullets' || kind === 'numbered' || kind === 'text') {
    const blocks = flowOfBody(slide, kind === 'numbered');
    return blocks && { type: 'flow', blocks };
  }
  if (kind === 'statement' && slide.body.type === 'quote') {
    const { paragraphs, attribution } = slide.body;
    return { type: 'statement', text: join([...paragraphs, ...spoken(attribution)], [{ type: 'break' }]) };
  }
  if (kind === 'quote' && slide.body.type === 'statement') return { type: 'quote', paragraphs: [slide.body.text] };
  return undefined;
}

function spoken(attribution: readonly Inline[] | undefined): readonly (readonly Inline[])[] {
  return attribution ? [[...plain('— '), ...attribution]] : [];
}

function flowOfBody(slide: SlideDraft, ordered: boolean): readonly FlowBlock[] | undefined {
  const { body, lines } = slide;
  const paragraph = (inlines: readonly Inline[]): Paragraph => ({ type: 'paragraph', inlines, lines });
  const list = (items: readonly (readonly Inline[])[]): readonly FlowBlock[] => [
    {
      type: 'list',
      ordered,
      start: 1,
      items: items.map((inlines): ListItem => ({ blocks: [paragraph(inlines)], lines })),
      lines,
    },
  ];
  switch (body.type) {
    case 'statement':
      return [paragraph(body.text)];
    case 'quote':
      return [...body.paragraphs, ...spoken(body.attribution)].map(paragraph);
    case 'timeline':
      return list(body.entries.map((entry) => join([bold(entry.date), entry.text], plain(' – '))));
    case 'figures':
      return list(body.figures.map((figure) => join([bold(figure.value), figure.label], plain(' '))));
    case 'agenda':
      return list(
        body.entries.map((entry) =>
          entry.title.map((inline) =>
            inline.type === 'text' ? { ...inline, link: { to: 'section' as const, id: entry.section } } : inline,
          ),
        ),
      );
    case 'sources':
      return list(body.entries.map((entry) => entry.text));
    case 'columns': {
      const parts = body.columns.map((column): readonly FlowBlock[] | undefined =>
        Array.isArray(column.content)
          ? [...(column.head ? [paragraph(bold(column.head))] : []), ...(column.content as readonly FlowBlock[])]
          : undefined,
      );
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    case 'picture-text':
    case 'flow':
    case 'title':
    case 'section':
    case 'table':
    case 'picture':
    case 'code':
    case 'chart':
    case 'closing':
    case 'none':
      return undefined;
    default:
      return undefined;
  }
}
