/** Callouts: a band at the foot of the slide that they follow, or a slide of their own. */
import type { Body, FlowBlock, Slide } from '../../../shared/model/index.js';
import { calloutLabel } from '../clean.js';
import type { CleanCallout, GroupDraft, Place, PlanContext, SlideDraft } from '../draft.js';
import { besideWords, calloutStatementWords } from '../limits.js';
import { counted, single, slideOf } from '../slide.js';
import { bold, join, lineBreak } from '../text/inlines.js';
import { flowWords } from './flow.js';

/** A callout alone: a statement, or running text under its label where it is longer. */
export function calloutGroup(callout: CleanCallout, place: Place, context: PlanContext): GroupDraft {
  const label = calloutLabel(callout, context);
  const words = flowWords(callout.blocks);
  const paragraphs = callout.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.inlines] : []));
  const plainText = paragraphs.length === callout.blocks.length;
  if (plainText && words <= calloutStatementWords && !place.kicker) {
    return single(
      // The label stands with the heading, small: the words themselves lead.
      slideOf(
        { ...place, kicker: place.title, title: label },
        {
          kind: 'statement',
          body: { type: 'statement', text: join(paragraphs, lineBreak) },
          lines: callout.lines,
          why: `statement: a callout alone, of ${counted(words, 'word')}`,
          otherKinds: ['bullets', 'text'],
        },
      ),
    );
  }
  return single(
    slideOf(place, {
      kind: plainText ? 'text' : 'bullets',
      body: { type: 'flow', blocks: callout.blocks },
      lead: bold(label),
      lines: callout.lines,
      why: `${plainText ? 'text' : 'bullets'}: a callout of ${counted(words, 'word')}, too long for a band`,
      otherKinds: ['bullets', 'text'],
    }),
  );
}

/** The group with the callout as a band at its foot, and second on a slide of its own; undefined where it cannot carry one. */
export function withCallout(
  group: GroupDraft,
  callout: CleanCallout,
  place: Place,
  context: PlanContext,
): GroupDraft | undefined {
  const best = group.options[0];
  const last = best.at(-1) as SlideDraft;
  if (group.options.length > 1 || last.callout || flowWords(callout.blocks) > besideWords) return undefined;
  const carrier = carrierOf(last);
  if (!carrier) return undefined;
  const band: Slide['callout'] = {
    kind: callout.kind,
    label: calloutLabel(callout, context),
    blocks: callout.blocks,
  };
  const carrying: SlideDraft = {
    ...carrier,
    callout: band,
    lines: { from: last.lines.from, to: Math.max(last.lines.to, callout.lines.to) },
  };
  const alone = calloutGroup(callout, place, context).options[0];
  return {
    options: [
      [...best.slice(0, -1), carrying],
      [...best, ...alone],
    ],
  };
}

/** Bodies that can give room to a band at the foot. */
const carriers: readonly Body['type'][] = ['flow', 'columns', 'table', 'figures', 'timeline', 'picture', 'code'];

/** The slide as one that can have a band at its foot; a statement becomes text. */
function carrierOf(slide: SlideDraft): SlideDraft | undefined {
  if (slide.body.type === 'flow' && slide.body.beside) return undefined;
  if (carriers.includes(slide.body.type)) return slide;
  if (slide.body.type !== 'statement') return undefined;
  const { titleAsKicker: _, ...rest } = slide;
  const paragraph: FlowBlock = { type: 'paragraph', inlines: slide.body.text, lines: slide.lines };
  return {
    ...rest,
    kind: 'text',
    body: { type: 'flow', blocks: [paragraph] },
    why: 'text: a short paragraph with a callout under it',
    otherKinds: ['bullets', 'statement'],
  };
}
