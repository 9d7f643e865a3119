/** Which of several masters decks stand on: the one that the example slides use most, else the first; never a mixture. */
import { kindOf, type SourcePackage } from './package.js';

export function chooseMaster(source: SourcePackage, presentation: string, masters: readonly string[]): string {
  const [first] = masters;
  if (first === undefined || masters.length === 1) return first as string;
  const uses = new Map<string, number>();
  for (const relation of source.relations(presentation)) {
    const master = kindOf(relation) === 'slide' ? masterOf(source, source.target(presentation, relation)) : undefined;
    if (master !== undefined) uses.set(master, (uses.get(master) ?? 0) + 1);
  }
  const most = Math.max(0, ...masters.map((master) => uses.get(master) ?? 0));
  return most === 0 ? first : (masters.find((master) => uses.get(master) === most) ?? first);
}

function masterOf(source: SourcePackage, slide: string | undefined): string | undefined {
  const layout = slide === undefined ? undefined : source.related(slide, 'slideLayout');
  return layout === undefined ? undefined : source.related(layout, 'slideMaster');
}
