/**
 * What each of nine levels inherits: the layout's own list style, the master's placeholder's, the master's text style of the
 * class, the presentation's default (pptx-notes 4). Resolved once for each placeholder.
 */
import type { Element } from '@xmldom/xmldom';
import type { Color, FontRole, LevelStyle, Mark, Theme } from '../../../../shared/model/index.js';
import { fromEmu } from '../../../../shared/units.js';
import { attributeOf, childAt, firstOf, isTrue, nameOf, numberOf, shareOf } from '../../../ooxml/index.js';
import { colorIn } from '../artwork/color.js';
import type { SourcePackage } from '../package/package.js';
import type { PlaceholderClass } from './placeholder.js';
import { shownMark } from './symbol-marks.js';

export interface LevelSources {
  /** The placeholder's shape, then its master's. */
  readonly chain: readonly Element[];
  /** Undefined for a text that stands in no placeholder: it has no style of the master's. */
  readonly className: PlaceholderClass | undefined;
  readonly master: Element;
  readonly presentation: Element;
  readonly fonts: Theme['fonts'];
}

/** What of an adopted file levels are read from. */
interface LevelSource {
  readonly source: SourcePackage;
  /** The master's part. */
  readonly master: string;
  readonly presentation: Element;
  readonly theme: Pick<Theme, 'fonts'>;
}

/** The sources of a placeholder's levels, or of text in none. @param chain its shape, then its master's */
export function levelSources(
  className: LevelSources['className'],
  chain: readonly Element[],
  { source, master, presentation, theme }: LevelSource,
): LevelSources {
  return { chain, className, master: source.tree(master), presentation, fonts: theme.fonts };
}

const usualSize = 18; // pt, a run that nobody gives a size (21.1.2.3.2)

export function levelsOf(sources: LevelSources): readonly LevelStyle[] {
  const lists = listStyles(sources);
  return Array.from({ length: 9 }, (_, level) => levelOf(lists, level, sources.fonts));
}

/** Whether anybody gives the first level a size: what is 18 pt for want of one was chosen by nobody. */
export function saysSize(sources: LevelSources): boolean {
  return runDefaults(levelProperties(listStyles(sources), 0)).some((run) => attributeOf(run, 'sz') !== undefined);
}

/** The list styles that hold, the nearest first. */
export function listStyles({ chain, className, master, presentation }: LevelSources): readonly Element[] {
  const style = className === 'title' ? 'p:titleStyle' : className === 'body' ? 'p:bodyStyle' : 'p:otherStyle';
  return [
    ...chain.map((shape) => childAt(shape, 'p:txBody', 'a:lstStyle')),
    className && childAt(master, 'p:txStyles', style),
    childAt(presentation, 'p:defaultTextStyle'),
  ].filter((list) => list !== undefined);
}

function levelOf(lists: readonly Element[], level: number, fonts: Theme['fonts']): LevelStyle {
  const paragraphs = levelProperties(lists, level);
  return styleOf(paragraphs, runDefaults(paragraphs), fonts);
}

/** What lists say of paragraphs at a level (from 0), the nearest first. */
export function levelProperties(lists: readonly Element[], level: number): readonly Element[] {
  const name = `a:lvl${level + 1}pPr`;
  return lists.flatMap((list) => {
    const own = childAt(list, name);
    const general = childAt(list, 'a:defPPr');
    return [own, general].filter((each) => each !== undefined);
  });
}

export function runDefaults(paragraphs: readonly Element[]): readonly Element[] {
  return paragraphs.map((each) => childAt(each, 'a:defRPr')).filter((each) => each !== undefined);
}

/** The style that paragraph and run properties make together, each list with the nearest first. */
export function styleOf(paragraphs: readonly Element[], runs: readonly Element[], fonts: Theme['fonts']): LevelStyle {
  const said = (from: readonly Element[], attribute: string): string | undefined => {
    for (const each of from) {
      const value = attributeOf(each, attribute);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const child = (from: readonly Element[], names: readonly string[]): Element | undefined => {
    for (const each of from) {
      const found = firstOf(each, names);
      if (found) return found;
    }
    return undefined;
  };
  const size = between(Number(said(runs, 'sz')) / 100, 1, 400, usualSize);
  // 51,206,400 EMU either way (20.1.10.34).
  const indentation = (name: string) => fromEmu(between(Number(said(paragraphs, name)), -51_206_400, 51_206_400, 0));
  const color = colorIn(child(runs, ['a:solidFill'])) ?? { slot: 'tx1' as const };
  return {
    font: roleOf(attributeOf(child(runs, ['a:latin']), 'typeface'), fonts),
    size,
    bold: isTrue(said(runs, 'b')),
    italic: isTrue(said(runs, 'i')),
    color,
    // Small capitals are measured and drawn as capitals: a little too wide, never too narrow.
    caps: ['all', 'small'].includes(said(runs, 'cap') ?? 'none'),
    spacing: between(Number(said(runs, 'spc')) / 100, -4000, 4000, 0),
    ...directionOf(said(paragraphs, 'algn'), isTrue(said(paragraphs, 'rtl'))),
    mark: markOf(paragraphs, child, color),
    marginLeft: indentation('marL'),
    indent: indentation('indent'),
    spaceBefore: spaceOf(child(paragraphs, ['a:spcBef']), size),
    spaceAfter: spaceOf(child(paragraphs, ['a:spcAft']), size),
    leading: leadingOf(child(paragraphs, ['a:lnSpc']), size),
  };
}

/** `usual` for what is no number. */
function between(value: number, least: number, most: number, usual: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
}

/** The theme's face that a name means, or a third one that the file names for this text alone. */
function roleOf(typeface: string | undefined, fonts: Theme['fonts']): FontRole {
  if (typeface?.startsWith('+mj')) return 'heading';
  if (typeface === undefined || typeface === '' || typeface.startsWith('+') || typeface === fonts.body) return 'body';
  return typeface === fonts.heading ? 'heading' : `face:${typeface}`;
}

/**
 * Where lines begin is `start` in Arabic and Hebrew houses too, whose masters say right, or left where they were made from a Western
 * one: a deck in another language then begins on its own side.
 */
function directionOf(align: string | undefined, rtl: boolean): Pick<LevelStyle, 'align' | 'rtl'> {
  return rtl ? { align: align === 'ctr' ? 'center' : 'start', rtl } : { align: alignOf(align) };
}

function alignOf(value: string | undefined): LevelStyle['align'] {
  return value === 'ctr' ? 'center' : value === 'r' ? 'end' : 'start';
}

/** Space between paragraphs in points; a share is of a line, 1.2 em (PowerPoint; LibreOffice takes 1.0). */
function spaceOf(space: Element | undefined, size: number): number {
  const points = numberOf(childAt(space, 'a:spcPts'), 'val');
  if (points !== undefined) return points / 100;
  const share = shareOf(childAt(space, 'a:spcPct'), 'val');
  return share === undefined ? 0 : share * 1.2 * size;
}

function leadingOf(space: Element | undefined, size: number): number {
  const points = numberOf(childAt(space, 'a:spcPts'), 'val');
  if (points !== undefined) return points / 100 / (1.2 * size);
  return shareOf(childAt(space, 'a:spcPct'), 'val') ?? 1;
}

function markOf(
  paragraphs: readonly Element[],
  child: (from: readonly Element[], names: readonly string[]) => Element | undefined,
  text: Color,
): Mark {
  const mark = child(paragraphs, ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);
  if (!mark || nameOf(mark) === 'buNone') return { type: 'none' };
  const own = child(paragraphs, ['a:buClr', 'a:buClrTx']);
  const color = (own && nameOf(own) === 'buClr' ? colorIn(own) : undefined) ?? text;
  const scale = shareOf(child(paragraphs, ['a:buSzPct']), 'val') ?? 1;
  if (nameOf(mark) === 'buAutoNum') {
    return { type: 'number', scheme: schemeOf(attributeOf(mark, 'type')), start: 1, color, scale };
  }
  const face = attributeOf(child(paragraphs, ['a:buFont', 'a:buFontTx']), 'typeface');
  // A picture as mark is drawn as the usual dot.
  const char = nameOf(mark) === 'buChar' ? shownMark(attributeOf(mark, 'char') ?? '•', face) : '•';
  return { type: 'char', char, color, scale };
}

function schemeOf(type: string | undefined): 'arabicPeriod' | 'alphaLcPeriod' | 'romanLcPeriod' {
  if (/^alpha/.test(type ?? '')) return 'alphaLcPeriod';
  return /^roman/.test(type ?? '') ? 'romanLcPeriod' : 'arabicPeriod';
}
