/** `a:pPr`: of a paragraph, only what its level does not give it already (ECMA-376 Part 1, 21.1.2.2.7). */
import type { Mark, SceneParagraph } from '../../shared/model/index.js';
import { emu } from '../../shared/units.js';
import { attributes, escapeAttribute, inOrder } from '../ooxml/index.js';
import type { BaseStyle } from './base-style.js';
import { colorXml, percent, sameColor } from './color.js';

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;
// The level's alignment is logical in the template and physical in its file, where left-to-right text is meant.
const inherited = { start: 'left', center: 'center', end: 'right' } as const;

/** The paragraph's properties; '' where it has none of its own. */
export function paragraphPropertiesXml(paragraph: SceneParagraph, base: BaseStyle): string {
  const { marginLeft, indent, align, level, rtl } = paragraph;
  const own = attributes({
    marL: marginLeft === base.marginLeft ? undefined : emu(marginLeft),
    lvl: level > 0 ? level : undefined,
    indent: indent === base.indent ? undefined : emu(indent),
    algn: base.align && inherited[base.align] === align ? undefined : alignments[align],
    rtl: rtl ? 1 : undefined,
  });
  const children = inOrder('a:pPr', {
    'a:lnSpc': paragraph.leading === base.leading ? undefined : percentSpacing('a:lnSpc', paragraph.leading),
    'a:spcBef':
      paragraph.spaceBefore === base.spaceBefore ? undefined : pointSpacing('a:spcBef', paragraph.spaceBefore),
    'a:spcAft': paragraph.spaceAfter === base.spaceAfter ? undefined : pointSpacing('a:spcAft', paragraph.spaceAfter),
    ...markXml(paragraph.mark, base.mark),
  });
  if (children === '') return own === '' ? '' : `<a:pPr${own}/>`;
  return `<a:pPr${own}>${children}</a:pPr>`;
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

// Marks are measured and drawn in the body face.
const markFont = '<a:buFont typeface="+mn-lt"/>';

function markXml(mark: Mark, base: Mark | undefined): MarkChildren {
  if (mark.type === 'none') return base?.type === 'none' ? {} : { 'a:buNone': '<a:buNone/>' };
  const marked = base && base.type !== 'none' ? base : undefined;
  const look: MarkChildren = {
    ...(sameColor(mark.color, marked?.color) ? {} : { 'a:buClr': `<a:buClr>${colorXml(mark.color)}</a:buClr>` }),
    ...(mark.scale === (marked?.scale ?? 1) ? {} : { 'a:buSzPct': `<a:buSzPct val="${percent(mark.scale)}"/>` }),
  };
  if (mark.type === 'char') {
    if (marked?.type === 'char' && marked.char === mark.char) return look;
    return { ...look, 'a:buFont': markFont, 'a:buChar': `<a:buChar char="${escapeAttribute(mark.char)}"/>` };
  }
  if (marked?.type === 'number' && marked.scheme === mark.scheme && marked.start === mark.start) return look;
  const start = mark.start === 1 ? '' : ` startAt="${mark.start}"`;
  return { ...look, 'a:buFont': markFont, 'a:buAutoNum': `<a:buAutoNum type="${mark.scheme}"${start}/>` };
}
