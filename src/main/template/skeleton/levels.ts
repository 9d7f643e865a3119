/**
 * Levels → `a:lvlNpPr`. The same `LevelStyle` values go into `Template` and into the parts: a level is written as what
 * differs from the level that it inherits, so a change on the master still reaches every layout in PowerPoint.
 */
import type { FontRole, LevelStyle, Mark } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { attributes, colorXml, escapeAttribute, percent, solidFill } from '../../ooxml/index.js';

/** The faces that runs name: the theme's for heading and body, the mono face itself, for which themes have no slot. */
export interface Faces {
  readonly mono: string;
}

/** `a:lvl1pPr` … as children of a list style; `inherited` has the levels that come from above, if any. */
export type WriteLevels = (levels: readonly LevelStyle[], inherited?: readonly LevelStyle[]) => string;

/** Writes levels for one skeleton. Layouts share most of their levels, so what was written once is kept. */
export function createLevelWriter(faces: Faces): WriteLevels {
  const written = new Map<readonly LevelStyle[], Map<readonly LevelStyle[] | undefined, string>>();
  return (levels, inherited) => {
    if (levels === inherited) return '';
    const known = written.get(levels) ?? new Map<readonly LevelStyle[] | undefined, string>();
    written.set(levels, known);
    const text = known.get(inherited) ?? levelsXml(levels, faces, inherited);
    known.set(inherited, text);
    return text;
  };
}

function levelsXml(levels: readonly LevelStyle[], faces: Faces, inherited?: readonly LevelStyle[]): string {
  return levels.map((level, index) => levelXml(`a:lvl${index + 1}pPr`, level, faces, inherited?.[index])).join('');
}

function levelXml(name: string, level: LevelStyle, faces: Faces, from: LevelStyle | undefined): string {
  const paragraph = attributes({
    marL: differs(level, from, 'marginLeft') ? emu(level.marginLeft) : undefined,
    indent: differs(level, from, 'indent') ? emu(level.indent) : undefined,
    algn: differs(level, from, 'align') ? { start: 'l', center: 'ctr', end: 'r' }[level.align] : undefined,
    defTabSz: from ? undefined : 914_400,
    rtl: from ? undefined : 0,
    eaLnBrk: from ? undefined : 1,
    latinLnBrk: from ? undefined : 0,
    hangingPunct: from ? undefined : 0,
  });
  const content = [
    differs(level, from, 'leading') ? `<a:lnSpc><a:spcPct val="${percent(level.leading)}"/></a:lnSpc>` : '',
    differs(level, from, 'spaceBefore') ? spacing('a:spcBef', level.spaceBefore) : '',
    differs(level, from, 'spaceAfter') ? spacing('a:spcAft', level.spaceAfter) : '',
    from && same(level.mark, from.mark) ? '' : markXml(level.mark),
    runDefaults(level, faces, from),
  ].join('');
  return content || paragraph ? `<${name}${paragraph}>${content}</${name}>` : '';
}

function spacing(name: string, points: number): string {
  return `<${name}><a:spcPts val="${Math.round(points * 100)}"/></${name}>`;
}

/** `a:defRPr`: size in hundredths of a point; kern 1200 because PowerPoint kerns only what says so (pptx-notes 6). */
function runDefaults(level: LevelStyle, faces: Faces, from: LevelStyle | undefined): string {
  const values = attributes({
    sz: differs(level, from, 'size') ? Math.round(level.size * 100) : undefined,
    b: differs(level, from, 'bold') ? Number(level.bold) : undefined,
    i: differs(level, from, 'italic') ? Number(level.italic) : undefined,
    kern: from ? undefined : 1200,
    cap: differs(level, from, 'caps') ? (level.caps ? 'all' : 'none') : undefined,
    spc: differs(level, from, 'spacing') ? Math.round(level.spacing * 100) : undefined,
  });
  const content = [
    from && same(level.color, from.color) ? '' : solidFill(level.color),
    differs(level, from, 'font') ? facesXml(level.font, faces) : '',
  ].join('');
  if (content) return `<a:defRPr${values}>${content}</a:defRPr>`;
  return values ? `<a:defRPr${values}/>` : '';
}

export function facesXml(role: FontRole, faces: Faces): string {
  switch (role) {
    case 'heading':
      return '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>';
    case 'body':
      return '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
    // Templates of ours have no third face.
    default: {
      const face = escapeAttribute(faces.mono);
      return `<a:latin typeface="${face}"/><a:ea typeface="+mn-ea"/><a:cs typeface="${face}"/>`;
    }
  }
}

function markXml(mark: Mark): string {
  if (mark.type === 'none') return '<a:buNone/>';
  const look = `<a:buClr>${colorXml(mark.color)}</a:buClr><a:buSzPct val="${percent(mark.scale)}"/>`;
  if (mark.type === 'number') return `${look}<a:buFont typeface="+mn-lt"/><a:buAutoNum type="${mark.scheme}"/>`;
  // Arial has every mark that lists use, on every machine that has Office.
  return `${look}<a:buFont typeface="+mn-lt"/><a:buChar char="${escapeAttribute(mark.char)}"/>`;
}

function differs(level: LevelStyle, from: LevelStyle | undefined, key: keyof LevelStyle): boolean {
  return !from || level[key] !== from[key];
}

/** Equal in all that JSON can say; keys stand in the same order because one function made both. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
