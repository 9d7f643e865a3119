/** Which placeholder of a foreign layout serves which slot of ours. */
import type { LayoutId } from '../../../../shared/model/index.js';
import { contentSlots, footerSlots } from '../../placeholders.js';
import { type Archetype, areaOf, type Candidate, type Field, isContent } from './archetype.js';
import { slotsOf } from './own-layouts.js';

/** The kinds of foreign layout that a kind of slide of ours can stand on, the best first. */
export const servedBy: Readonly<Record<LayoutId, readonly Archetype[]>> = {
  title: ['cover', 'title-only'],
  agenda: ['title-only'],
  section: ['section', 'title-only'],
  statement: ['title-only'],
  bullets: ['content'],
  numbered: ['content'],
  text: ['content'],
  columns: ['two'],
  comparison: ['comparison', 'two'],
  table: ['content'],
  quote: ['title-only'],
  figures: ['title-only'],
  timeline: ['title-only'],
  picture: ['content'],
  'picture-text': ['two', 'picture-text'],
  chart: ['content'],
  code: ['content'],
  sources: ['title-only'],
  closing: ['title-only'],
};

/** The slots that a layout's placeholders serve, by our names. What is not here is drawn in the free area. */
export function fieldsFor(
  layout: LayoutId,
  archetype: Archetype,
  candidate: Candidate,
): Readonly<Record<string, Field>> {
  if (candidate.ours) return ownFields(layout, candidate, candidate.ours);
  const { fields } = candidate;
  const found: Record<string, Field> = {};
  const put = (slot: string, field: Field | undefined) => {
    if (field) found[slot] = field;
  };
  put(
    'title',
    fields.find(({ placeholder }) => placeholder.className === 'title'),
  );
  put(
    'date',
    fields.find(({ placeholder }) => placeholder.className === 'dt'),
  );
  put(
    'footer',
    fields.find(({ placeholder }) => placeholder.className === 'ftr'),
  );
  put(
    'number',
    fields.find(({ placeholder }) => placeholder.className === 'sldNum'),
  );
  const contents = fields.filter((field) => isContent(field) && !field.vertical);
  const largest = [...contents].sort((a, b) => areaOf(b) - areaOf(a));
  const picture = fields.find(({ placeholder }) => placeholder.type === 'pic');
  switch (archetype) {
    case 'cover':
    case 'section':
      put(
        'subtitle',
        fields.find(({ placeholder }) => placeholder.type === 'subTitle') ?? under(found.title, contents),
      );
      break;
    case 'content':
      put(contentSlot(layout), largest[0]);
      break;
    case 'two': {
      const [first, second] = fromLeft(largest.slice(0, 2));
      put('body', first);
      put(layout === 'picture-text' ? 'picture' : 'body2', second);
      break;
    }
    case 'comparison': {
      const bodies = fromLeft(largest.slice(0, 2));
      const heads = fromLeft(largest.slice(2, 4));
      for (const [index, field] of bodies.entries()) put(index === 0 ? 'body' : 'body2', field);
      for (const [index, field] of heads.entries()) put(`head${index + 1}`, field);
      break;
    }
    case 'picture-text':
      put('picture', picture);
      put('body', largest[0]);
      break;
    case 'title-only':
      break;
  }
  return found;
}

/** The places of a layout of ours; where it stands in for another kind, those that this one has, and its content as that one's. */
function ownFields(layout: LayoutId, candidate: Candidate, ours: LayoutId): Readonly<Record<string, Field>> {
  const own = slotsOf(candidate, ours);
  if (layout === ours) return own;
  const wanted: readonly string[] = [...contentSlots[layout], ...footerSlots];
  const found = Object.fromEntries(Object.entries(own).filter(([name]) => wanted.includes(name)));
  const name = contentSlot(layout);
  const content = own.body ?? own.table ?? own.chart ?? own.code ?? own.picture;
  return content && servedBy[layout][0] === 'content' && !found[name] ? { ...found, [name]: content } : found;
}

/** The text next below a title and at least half as wide, where there is one: others are names, dates and numbers. */
function under(title: Field | undefined, contents: readonly Field[]): Field | undefined {
  const below = contents.filter(
    ({ box }) => title && box.y >= title.box.y + title.box.height / 2 && box.width >= title.box.width / 2,
  );
  return below.sort((a, b) => a.box.y - b.box.y)[0] ?? contents[0];
}

/** What stands in the content placeholder of a layout of one content. */
function contentSlot(layout: LayoutId): string {
  return layout === 'table' || layout === 'chart' || layout === 'code' || layout === 'picture' ? layout : 'body';
}

function fromLeft(fields: readonly Field[]): readonly Field[] {
  return [...fields].sort((a, b) => a.box.x - b.box.x);
}
