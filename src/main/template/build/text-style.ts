/** Named text styles → nine levels and a range of sizes. */
import type { LevelStyle, Mark } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { LevelData, TextStyleData } from '../format/type.js';
import type { Building } from './building.js';

export interface TextStyle {
  readonly levels: readonly LevelStyle[];
  readonly minSize: Points;
  readonly floorSize: Points;
  /** Absent where it is no larger than the style's own size. */
  readonly roomySize?: Points;
}

/** Levels that DrawingML knows: lvl1pPr to lvl9pPr (ECMA-376 Part 1, 21.1.2.4). */
const levelCount = 9;

const schemes = { '1.': 'arabicPeriod', 'a.': 'alphaLcPeriod', 'i.': 'romanLcPeriod' } as const;

/** What a style says when neither it nor the styles it is like say it. */
const plainLevel: LevelStyle = {
  font: 'body',
  size: 18,
  bold: false,
  italic: false,
  color: { slot: 'tx1' },
  caps: false,
  spacing: 0,
  align: 'start',
  mark: { type: 'none' },
  marginLeft: 0,
  indent: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  leading: 1,
};

/** All styles of the template, each with those that it is `like` resolved. */
export function readTextStyles(building: Building): ReadonlyMap<string, TextStyle> {
  const styles = new Map<string, TextStyle>();
  const data = building.data.type ?? {};
  for (const name of Object.keys(data)) {
    const flat = flatten(name, data, building, []);
    styles.set(name, buildStyle(flat, `type.${name}`, building));
  }
  return styles;
}

/** A style with what it is like laid under it. */
function flatten(
  name: string,
  styles: Readonly<Record<string, TextStyleData>>,
  building: Building,
  seen: readonly string[],
): TextStyleData {
  const own = styles[name] as TextStyleData;
  if (own.like === undefined) return own;
  const others = Object.keys(styles).filter((other) => other !== name && !seen.includes(other));
  if (!others.includes(own.like)) {
    building.unknownName(`type.${name}.like`, 'text style', own.like, others);
    return own;
  }
  const base = flatten(own.like, styles, building, [...seen, name]);
  return { ...base, ...own, levels: { ...base.levels, ...own.levels } };
}

function buildStyle(data: TextStyleData, path: string, building: Building): TextStyle {
  const size = building.need(data.size, `${path}.size`, plainLevel.size);
  const first = buildLevel(data, { ...plainLevel, size }, path, building);
  const levels = [first];
  for (let number = 2; number <= levelCount; number++) {
    const above = levels[number - 2] as LevelStyle;
    const said = data.levels?.[number as 2];
    const key = `${path}.levels.${number}`;
    const level = said ? buildLevel(said, above, key, building) : deeper(above, levels[number - 3]);
    // A template that makes the first level smaller, and says nothing of the others, means them too.
    levels.push({ ...level, size: Math.min(level.size, size) });
  }
  const minSize = Math.min(data.min ?? size, size);
  const roomy = data.roomy !== undefined && data.roomy > size ? { roomySize: data.roomy } : {};
  return { levels, minSize, floorSize: Math.min(data.floor ?? minSize, minSize), ...roomy };
}

/** A level that nothing is said of repeats the one above it, as much further in as that one was. */
function deeper(above: LevelStyle, beforeIt: LevelStyle | undefined): LevelStyle {
  const further = beforeIt ? Math.max(0, above.marginLeft - beforeIt.marginLeft) : 0;
  return { ...above, marginLeft: above.marginLeft + further };
}

function buildLevel(data: LevelData, above: LevelStyle, path: string, building: Building): LevelStyle {
  const markAt = data['mark-at'] ?? above.marginLeft + above.indent;
  const textAt = data['text-at'] ?? above.marginLeft;
  return {
    font: data.font ?? above.font,
    size: data.size ?? above.size,
    bold: data.bold ?? above.bold,
    italic: data.italic ?? above.italic,
    color: data.colour === undefined ? above.color : building.color(data.colour, `${path}.colour`),
    caps: data.caps ?? above.caps,
    spacing: data['letter-spacing'] ?? above.spacing,
    align: data.align ?? above.align,
    mark: data.mark === undefined ? above.mark : buildMark(data.mark, `${path}.mark`, building),
    marginLeft: textAt,
    indent: markAt - textAt,
    spaceBefore: data.before ?? above.spaceBefore,
    spaceAfter: data.after ?? above.spaceAfter,
    leading: data.leading ?? above.leading,
  };
}

function buildMark(data: NonNullable<LevelData['mark']>, path: string, building: Building): Mark {
  if (data === 'none') return { type: 'none' };
  const color = building.color(data.colour ?? 'tx1', `${path}.colour`);
  const scale = data.scale ?? 1;
  if (data.number) return { type: 'number', scheme: schemes[data.number], start: 1, color, scale };
  return { type: 'char', char: building.need(data.char, `${path}.char`, '•'), color, scale };
}

/** The style at another size: levels keep their proportions, to half a point. The roomy size was for the other one. */
export function resized(style: TextStyle, size: Points): TextStyle {
  const ratio = size / (style.levels[0] as LevelStyle).size;
  if (ratio === 1) return style;
  const levels = style.levels.map((level) => ({ ...level, size: Math.round(level.size * ratio * 2) / 2 }));
  return { levels, minSize: Math.min(style.minSize, size), floorSize: Math.min(style.floorSize, size) };
}
