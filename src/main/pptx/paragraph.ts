/** `a:pPr`: of a paragraph, only what its level does not give it already (ECMA-376 Part 1, 21.1.2.2.7). */
import type { Mark, SceneParagraph } from '../../shared/model/index.js';
import { emu } from '../../shared/units.js';
import { colorXml, escapeAttribute, inOrder, percent } from '../ooxml/index.js';
import type { BaseStyle } from './base-style.js';
import { sameColor } from './color.js';

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;
// The level's alignment is logical in the template and physical in its file, where left-to-right text is meant.
const inherited = { start: 'left', center: 'center', end: 'right' } as const;

/** The paragraph's properties; '' where it has none of its own. */
export function paragraphPropertiesXml(paragraph: SceneParagraph, base: BaseStyle): string {
  const own = paragraphAttributes(paragraph, base);
  const children = paragraphChildren(paragraph, base);
  if (children === '') return own === '' ? '' : `<a:pPr${own}/>`;
  return `<a:pPr${own}>${children}</a:pPr>`;
}

function paragraphAttributes({ marginLeft, indent, align, level, rtl }: SceneParagraph, base: BaseStyle): string {
  let text = '';
  if (marginLeft !== base.marginLeft) text += ` marL="${emu(marginLeft)}"`;
  if (level > 0) text += ` lvl="${level}"`;
  if (indent !== base.indent) text += ` indent="${emu(indent)}"`;
  if (base.align === undefined || inherited[base.align] !== align) text += ` algn="${alignments[align]}"`;
  if (rtl) text += ' rtl="1"';
  return text;
}

function paragraphChildren(paragraph: SceneParagraph, base: BaseStyle): string {
  const { leading, spaceBefore, spaceAfter, mark } = paragraph;
  const spaced = leading === base.leading && spaceBefore === base.spaceBefore && spaceAfter === base.spaceAfter;
  // Most paragraphs are as their level is, down to the same mark.
  if (spaced && (mark === base.mark || (mark.type === 'none' && base.mark?.type === 'none'))) return '';
  return inOrder('a:pPr', {
    'a:lnSpc': leading === base.leading ? undefined : percentSpacing('a:lnSpc', leading),
    'a:spcBef': spaceBefore === base.spaceBefore ? undefined : pointSpacing('a:spcBef', spaceBefore),
    'a:spcAft': spaceAfter === base.spaceAfter ? undefined : pointSpacing('a:spcAft', spaceAfter),
    ...markXml(mark, base.mark),
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
