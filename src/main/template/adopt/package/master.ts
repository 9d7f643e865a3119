/** Which of several masters decks stand on: the keeper's choice, else the one that the example slides use most, else the first. */
import { attributeOf } from '../../../ooxml/index.js';
import { unlike } from '../matching/unlike.js';
import { kindOf, type SourcePackage } from './package.js';

/** A master of a package. */
export interface Master {
  /** Part name. */
  readonly part: string;
  /** Its theme's name, as PowerPoint shows it (View, Slide Master); of two with one name the second is 'Name (2)'. */
  readonly name: string;
  /** How many of the file's own slides stand on it. */
  readonly slides: number;
}

/** @param parts names of the masters' parts, in the presentation's order */
export function readMasters(source: SourcePackage, presentation: string, parts: readonly string[]): readonly Master[] {
  const uses = new Map<string, number>();
  // With one master there is nothing to choose, and slides need not be read.
  for (const relation of parts.length > 1 ? source.relations(presentation) : []) {
    const master = kindOf(relation) === 'slide' ? masterOf(source, source.target(presentation, relation)) : undefined;
    if (master !== undefined) uses.set(master, (uses.get(master) ?? 0) + 1);
  }
  const names = unlike(parts.map((part, index) => themeName(source, part) || `Master ${index + 1}`));
  return parts.map((part, index) => ({ part, name: names[index] as string, slides: uses.get(part) ?? 0 }));
}

/** Never a mixture of several. @param said the name that the keeper gives */
export function chooseMaster(masters: readonly Master[], said: string | undefined): Master | undefined {
  if (said !== undefined) return masters.find(({ name }) => name === said);
  const most = Math.max(...masters.map(({ slides }) => slides));
  return masters.find(({ slides }) => slides === most);
}

function themeName(source: SourcePackage, master: string): string {
  const theme = source.related(master, 'theme');
  return theme === undefined ? '' : (attributeOf(source.tree(theme), 'name') ?? '').trim();
}

function masterOf(source: SourcePackage, slide: string | undefined): string | undefined {
  const layout = slide === undefined ? undefined : source.related(slide, 'slideLayout');
  return layout === undefined ? undefined : source.related(layout, 'slideMaster');
}
