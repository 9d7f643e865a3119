/** The next pieces as the kind of slide that is asked for. */
import type { Column, FlowBlock, LayoutId } from '../../../shared/model/index.js';
import type { Step } from '../assemble.js';
import type { GroupDraft, Place, PlanContext } from '../draft.js';
import { pictureContent, pictureText } from '../kinds/pictures.js';
import type { Piece } from '../pieces.js';
import { single, slideOf, spanOf, withNotes } from '../slide.js';
import { splitLead } from '../text/lead.js';
import { cast, flowOf } from './cast.js';

/** By the brief or by its cut, which the window's choice of a kind is kept in. */
const asker = 'as asked for';
/** In a deck that was written as slides, whose titles are known by how they look. */
const titleLook = 'a heading and a few lines';
const mostColumns = 4;

/** The groups, or undefined where the first of the pieces cannot be that kind. */
export function castNext(todo: readonly Piece[], kind: LayoutId, place: Place, context: PlanContext): Step | undefined {
  const [first, second] = todo;
  if (!first) return undefined;
  const page = kind === 'title' || kind === 'section' ? titlePage(todo, kind, place, context) : undefined;
  if (page) return page;
  const joined =
    kind === 'picture-text' ? besidePicture(first, second, place, context) : sideBySide(todo, kind, place, context);
  if (joined) return joined;
  const split = first.type === 'prose' ? splitLead(first, second) : undefined;
  if (split && split.before.length === 0 && second) {
    const slide = cast(second, split.lead.inlines, kind, place, context, asker);
    if (slide) return { groups: [withNotes(single(slide), first.notes)], taken: 2 };
  }
  const slide = cast(first, [], kind, place, context, askerOf(kind, context));
  return slide && { groups: [single(slide)], taken: 1 };
}

function askerOf(kind: LayoutId, { shaped }: PlanContext): string {
  return !shaped && (kind === 'title' || kind === 'section') ? titleLook : asker;
}

/** All that stands under the heading of a title, as its lines: where it is few words. */
function titlePage(
  todo: readonly Piece[],
  kind: 'title' | 'section',
  place: Place,
  context: PlanContext,
): Step | undefined {
  const flows = todo.map((piece) =>
    piece.type === 'table' || piece.type === 'chart' ? undefined : flowOf(piece, context),
  );
  const blocks = flows.flatMap((flow) => flow ?? []);
  if (todo.length < 2 || flows.includes(undefined)) return undefined;
  const notes = todo.flatMap((piece) => piece.notes);
  const all: Piece = { type: 'flow', blocks, notes, lines: spanOf(todo, place.lines) };
  const slide = cast(all, [], kind, place, context, askerOf(kind, context));
  return slide && { groups: [single(slide)], taken: todo.length };
}

/** A picture with the text before or after it. */
function besidePicture(first: Piece, second: Piece | undefined, place: Place, context: PlanContext): Step | undefined {
  if (!second) return undefined;
  const [pictures, text] = first.type === 'pictures' ? [first, second] : [second, first];
  if (pictures.type !== 'pictures' || pictures.pictures.length !== 1) return undefined;
  const picture = pictures.pictures[0];
  const blocks = text.type === 'prose' || text.type === 'flow' ? flowOf(text, context) : undefined;
  if (!picture || !blocks) return undefined;
  const group: GroupDraft = pictureText(picture, blocks, place, context);
  return { groups: [withNotes(withNotes(group, first.notes), second.notes)], taken: 2 };
}

/** Two to four pieces as columns, when all that is left can stand so. */
function sideBySide(todo: readonly Piece[], kind: LayoutId, place: Place, context: PlanContext): Step | undefined {
  if (kind !== 'columns' && kind !== 'comparison') return undefined;
  if (todo.length < 2 || todo.length > mostColumns || todo.some((piece) => piece.type === 'callout')) return undefined;
  const lead = todo[0]?.type === 'prose' ? splitLead(todo[0], todo[1]) : undefined;
  const shown = lead?.before.length === 0 && todo.length > 2 ? todo.slice(1) : todo;
  const columns: Column[] = [];
  for (const piece of shown) {
    const content = columnContent(piece, context);
    if (!content) return undefined;
    columns.push({ content });
  }
  const slide = slideOf(place, {
    kind,
    body: { type: 'columns', columns },
    ...(shown !== todo && lead && { lead: lead.lead.inlines }),
    lines: spanOf(todo, place.lines),
    why: `${kind}: ${asker}`,
    otherKinds: ['bullets', 'text'],
    notes: todo.flatMap((piece) => piece.notes),
  });
  return { groups: [single(slide)], taken: todo.length };
}

function columnContent(piece: Piece, context: PlanContext): Column['content'] | undefined {
  if (piece.type === 'table') return piece.table;
  if (piece.type === 'chart') return undefined;
  if (piece.type === 'pictures') {
    const picture = piece.pictures.length === 1 ? piece.pictures[0] : undefined;
    return picture && pictureContent(picture, context);
  }
  const blocks: readonly FlowBlock[] | undefined = piece.type === 'columns' ? undefined : flowOf(piece, context);
  return blocks;
}
