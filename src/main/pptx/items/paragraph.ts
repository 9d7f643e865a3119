/** `a:pPr`: of a paragraph, only what its level does not give it already (ECMA-376 Part 1, 21.1.2.2.7). */
import { markFont } from '../../../shared/drawing/index.js';
import { eastAsianBlocks } from '../../../shared/east-asian.js';
import { familyOf, type Mark, type SceneParagraph, type ThemeFonts } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { colorXml, escapeAttribute, inOrder, percent } from '../../ooxml/index.js';
import type { BaseStyle } from './base-style.js';
import { sameColor } from './color.js';

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;
// The level's alignment is logical in the template and physical in its file, where left-to-right text is meant.
const inherited = { start: 'left', center: 'center', end: 'right' } as const;

/** The paragraph's properties; '' where it has none of its own. */
export function paragraphPropertiesXml(paragraph: SceneParagraph, base: BaseStyle, fonts: ThemeFonts): string {
  const own = paragraphAttributes(paragraph, base);
  const children = paragraphChildren(paragraph, base, fonts);
  if (children === '') return own === '' ? '' : `<a:pPr${own}/>`;
  return `<a:pPr${own}>${children}</a:pPr>`;
}

function paragraphAttributes(paragraph: SceneParagraph, base: BaseStyle): string {
  const { marginLeft, indent, align, level, rtl } = paragraph;
  let text = '';
  if (marginLeft !== base.marginLeft) text += ` marL="${emu(marginLeft)}"`;
  if (level > 0) text += ` lvl="${level}"`;
  if (indent !== base.indent) text += ` indent="${emu(indent)}"`;
  // Said with rtl in any case, for programs differ on which side an inherited one then means.
  if (rtl || base.rtl || base.align === undefined || inherited[base.align] !== align)
    text += ` algn="${alignments[align]}"`;
  if (rtl) text += ' rtl="1"';
  else if (base.rtl) text += ' rtl="0"';
  // PowerPoint's own masters let a comma hang beyond its line's end, which lines are not broken for here: it would leave the box.
  if (paragraph.runs.some((run) => eastAsianBlocks.test(run.text))) text += ' hangingPunct="0"';
  return text;
}

function paragraphChildren(paragraph: SceneParagraph, base: BaseStyle, fonts: ThemeFonts): string {
  const { leading, spaceBefore, spaceAfter, mark } = paragraph;
  const spaced = leading === base.leading && spaceBefore === base.spaceBefore && spaceAfter === base.spaceAfter;
  // Most paragraphs are as their level is, down to the same mark.
  if (spaced && (mark === base.mark || (mark.type === 'none' && base.mark?.type === 'none'))) return '';
  return inOrder('a:pPr', {
    'a:lnSpc': leading === base.leading ? undefined : percentSpacing('a:lnSpc', leading),
    'a:spcBef': spaceBefore === base.spaceBefore ? undefined : pointSpacing('a:spcBef', spaceBefore),
    'a:spcAft': spaceAfter === base.spaceAfter ? undefined : pointSpacing('a:spcAft', spaceAfter),
    ...markXml(mark, base.mark, fonts),
  });
}

/** Share of 1.2 em, which is what PowerPoint takes per cents of. */
function percentSpacing(name: string, share: number): string {
  return `<${name}><a:spcPct val="${percent(share)}"/></${name}>`;
}

/** Points, never per cent: LibreOffice and PowerPoint take those of different heights. */
function pointSpacing(name: string, points: number): string {
  return `<${name}><a:spcPts val="${Math.round(points * 100)}"/></${name}>`;
}

type MarkChildren = {
  readonly 'a:buClr'?: string;
  readonly 'a:buSzPct'?: string;
  readonly 'a:buFont'?: string;
  readonly 'a:buNone'?: string;
  readonly 'a:buAutoNum'?: string;
  readonly 'a:buChar'?: string;
};

function fontXml(mark: Mark, fonts: ThemeFonts): string {
  const face = markFont(mark) === 'mono' ? escapeAttribute(familyOf(fonts, 'mono')) : '+mn-lt';
  return `<a:buFont typeface="${face}"/>`;
}

function markXml(mark: Mark, base: Mark | undefined, fonts: ThemeFonts): MarkChildren {
  if (mark.type === 'none') return base?.type === 'none' ? {} : { 'a:buNone': '<a:buNone/>' };
  const marked = base && base.type !== 'none' ? base : undefined;
  const look: MarkChildren = {
    ...(sameColor(mark.color, marked?.color) ? {} : { 'a:buClr': `<a:buClr>${colorXml(mark.color)}</a:buClr>` }),
    // Where the level has no mark, what it inherits for one is not known: `a:buNone` leaves the master's `a:buSzPct` in force.
    ...(mark.scale === marked?.scale ? {} : { 'a:buSzPct': `<a:buSzPct val="${percent(mark.scale)}"/>` }),
  };
  if (mark.type === 'char') {
    if (marked?.type === 'char' && marked.char === mark.char) return look;
    return {
      ...look,
      'a:buFont': fontXml(mark, fonts),
      'a:buChar': `<a:buChar char="${escapeAttribute(mark.char)}"/>`,
    };
  }
  if (
    marked?.type === 'number' &&
    marked.scheme === mark.scheme &&
    marked.start === mark.start &&
    marked.font === mark.font
  )
    return look;
  const start = mark.start === 1 ? '' : ` startAt="${mark.start}"`;
  return { ...look, 'a:buFont': fontXml(mark, fonts), 'a:buAutoNum': `<a:buAutoNum type="${mark.scheme}"${start}/>` };
}
