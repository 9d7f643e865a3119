/** Lists as slides: timeline, key figures, bullets or numbered, with what stands beside or under them. */
import type { FlowBlock, QuoteContent } from '../../../shared/model/index.js';
import type { Step } from '../assemble.js';
import type { GroupDraft, Place, PlanContext } from '../draft.js';
import { besideWords, shortParagraphWords, timelineEntryWords } from '../limits.js';
import type { Piece } from '../pieces.js';
import { counted, single, slideOf, spanOf, withNotes } from '../slide.js';
import { countWords } from '../text/count.js';
import { textOf } from '../text/inlines.js';
import { type Lead, splitLead } from '../text/lead.js';
import { figuresOf } from './figures.js';
import { flowKind, flowKinds, flowWhy, flowWords } from './flow.js';
import { pictureText, standsBeside } from './pictures.js';
import { proseWords } from './prose.js';
import { timelineOf } from './timeline.js';

type FlowPiece = Extract<Piece, { type: 'flow' }>;
type QuotePiece = Extract<Piece, { type: 'quote' }>;

/** The slide of running text that begins the pieces, with the quotation, picture or last line that belongs to it. */
export function flowStep(
  piece: FlowPiece,
  todo: readonly Piece[],
  lead: Lead,
  place: Place,
  context: PlanContext,
): Step {
  const { blocks } = piece;
  const drawn = drawnSlide(blocks, lead, place, context);
  if (drawn) return { groups: [withNotes(drawn, piece.notes)], taken: 1 };
  const next = todo[1];
  const together = next && withNext(piece, next, todo[2], lead, place, context);
  if (next && together) return { groups: [withNotes(withNotes(together, piece.notes), next.notes)], taken: 2 };
  return { groups: [withNotes(single(flowSlide(blocks, lead, place, context)), piece.notes)], taken: 1 };
}

/** One slide of the list and what follows it; undefined where the two stand apart. */
function withNext(
  piece: FlowPiece,
  next: Piece,
  third: Piece | undefined,
  lead: Lead,
  place: Place,
  context: PlanContext,
): GroupDraft | undefined {
  const { blocks } = piece;
  if (next.type === 'quote') {
    return flowKind(blocks) === 'text' ? undefined : besideQuote(blocks, next, lead, place, context);
  }
  if (next.type === 'pictures' && next.pictures.length === 1) {
    const picture = next.pictures[0];
    const all = [...lead.paragraphs, ...blocks];
    return picture && standsBeside(picture, all, context) ? pictureText(picture, all, place, context) : undefined;
  }
  // A last line under a list stays under it, unless it leads in something else.
  if (next.type === 'prose' && proseWords(next.paragraphs) <= shortParagraphWords && !splitLead(next, third)) {
    return single(flowSlide([...blocks, ...next.paragraphs], lead, place, context));
  }
  return undefined;
}

function flowSlide(blocks: readonly FlowBlock[], lead: Lead, place: Place, context: PlanContext) {
  const slide = slideOf(place, {
    kind: flowKind(blocks),
    body: { type: 'flow', blocks },
    lead: lead.inlines,
    lines: spanOf([...lead.paragraphs, ...blocks], place.lines),
    why: flowWhy(blocks),
    otherKinds: flowKinds(blocks, context.language),
  });
  return { ...slide, mayPart: true } as const;
}

/** The quotation beside the list where both fit at readable sizes, else after it. */
function besideQuote(
  blocks: readonly FlowBlock[],
  next: QuotePiece,
  lead: Lead,
  place: Place,
  context: PlanContext,
): GroupDraft {
  const { paragraphs, attribution, lines } = next.quote;
  const said: QuoteContent = { paragraphs, ...(attribution && { attribution }) };
  const list = flowSlide(blocks, lead, place, context);
  const quote = slideOf(place, {
    kind: 'quote',
    body: { type: 'quote', ...said },
    lines,
    why: 'quote: a quotation after its list',
    otherKinds: ['bullets', 'text'],
  });
  const words = flowWords(blocks) + paragraphs.reduce((sum, inlines) => sum + countWords(textOf(inlines)), 0);
  if (words > besideWords) return { options: [[list, quote]] };
  const beside = {
    ...list,
    body: { type: 'flow' as const, blocks, beside: said },
    lines: { from: list.lines.from, to: lines.to },
    why: `${list.why}, with a quotation beside it`,
  };
  return { options: [[beside], [list, quote]] };
}

/** A single list that is a timeline or key figures. Date beats number. */
function drawnSlide(
  blocks: readonly FlowBlock[],
  lead: Lead,
  place: Place,
  context: PlanContext,
): GroupDraft | undefined {
  const list = blocks.length === 1 ? blocks[0] : undefined;
  if (list?.type !== 'list') return undefined;
  const lines = spanOf([...lead.paragraphs, list], place.lines);
  const timeline = timelineOf(list, context.language);
  if (timeline) {
    const { entries, dated } = timeline;
    const slide = slideOf(place, {
      kind: 'timeline',
      body: { type: 'timeline', entries },
      lead: lead.inlines,
      lines,
      why: `timeline: ${dated} of ${entries.length} items begin with a date`,
      otherKinds: flowKinds(blocks, context.language),
    });
    const words = entries.reduce((sum, entry) => sum + countWords(textOf(entry.text)), 0);
    if (words / entries.length <= timelineEntryWords) return single(slide);
    return { options: [[slide], [flowSlide(blocks, lead, place, context)]] };
  }
  const figures = figuresOf(list, context.language);
  if (!figures) return undefined;
  return single(
    slideOf(place, {
      kind: 'figures',
      body: { type: 'figures', figures },
      lead: lead.inlines,
      lines,
      why: `figures: ${counted(figures.length, 'item')} that each begin with a number`,
      otherKinds: flowKinds(blocks, context.language),
    }),
  );
}
