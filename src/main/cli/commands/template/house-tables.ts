import type { CheckedTemplate } from '../../../workspace/index.js';
import { columns } from '../../print/columns.js';
import { oneLine } from '../../print/messages.js';

/** Where the widths of a face are from. */
const widths: Readonly<Record<string, string>> = {
  given: 'measured, from the folder given at import',
  system: "measured at import, from the system's fonts",
  embedded: 'measured at import, from the file itself',
  twin: 'known',
  near: 'planned with those of a face that is 1 % wider',
  none: 'not known: planned wide',
};

/** What serves each kind of slide and why, and the faces of a PowerPoint file; '' for other templates. */
export function houseTables(house: CheckedTemplate['house']): string {
  if (!house) return '';
  const slots = (row: (typeof house.rows)[number]) =>
    Object.entries(row.slots)
      .map(([slot, name]) => `${slot}: ${name}`)
      .join(', ');
  const mapping = house.rows.map((row) => [row.kind, row.layout, slots(row), row.why].map(oneLine));
  const faces = house.faces.map(({ font, where, widths: from }) =>
    [font, shortened(where), widths[from] ?? from].map(oneLine),
  );
  return [
    columns([['kind', `layout of ${oneLine(house.master)}`, 'placeholders', 'why'], ...mapping]),
    columns([['font', 'named for', 'widths'], ...faces]),
    '',
  ].join('\n');
}

const mostPlaces = 3;

function shortened(where: readonly string[]): string {
  const more = where.length - mostPlaces;
  return more > 0 ? `${where.slice(0, mostPlaces).join(', ')} and ${more} more` : where.join(', ');
}
