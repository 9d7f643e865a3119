/** Text: placeholders and text boxes (`p:sp`), and the bodies that cells and notes have too. */
import type { Anchor, Insets, SceneParagraph, Slot, TextItem } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { geometryXml, inOrder, xfrmXml } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { type BaseStyles, freeStyles, slotStyles } from './base-style.js';
import { fillXml, lineXml } from './color.js';
import { nonVisualXml, placeholderXml, slotOf, writesFrame } from './nonvisual.js';
import { paragraphPropertiesXml } from './paragraph.js';
import { endPropertiesXml, runXml } from './run.js';

export function textXml(item: TextItem, context: SlideContext): string {
  const slot = slotOf(item, context);
  const base = slot ? slotStyles(slot) : freeStyles(context.deck.template);
  const kind = slot ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const body = `<p:txBody>${bodyPropertiesXml(item, slot)}<a:lstStyle/>${paragraphsXml(item.paragraphs, base, context)}</p:txBody>`;
  return `<p:sp><p:nvSpPr>${nonVisualXml(item, context)}${kind}${placeholderXml(slot)}</p:nvSpPr>${shapePropertiesXml(item, slot, context)}${body}</p:sp>`;
}

export function paragraphsXml(paragraphs: readonly SceneParagraph[], base: BaseStyles, context: SlideContext): string {
  if (paragraphs.length === 0) return '<a:p/>'; // a text body has at least one (20.1.2.2.40)
  let text = '';
  for (const paragraph of paragraphs) {
    const style = base(paragraph.level);
    text += `<a:p>${paragraphPropertiesXml(paragraph, style, context.deck.template.theme.fonts)}`;
    let empty = true;
    for (const run of paragraph.runs) {
      if (run.text === '' && !run.break && !run.field) continue;
      text += runXml(run, style, context);
      empty = false;
    }
    text += `${endPropertiesXml(paragraph.size, paragraph.language, empty, style)}</a:p>`;
  }
  return text;
}

function shapePropertiesXml(item: TextItem, slot: Slot | undefined, context: SlideContext): string {
  const shape = ownShape(item);
  const children = inOrder('p:spPr', {
    'a:xfrm': writesFrame(item, slot) ? xfrmXml(item.box) : undefined,
    ...geometryChild(item, slot),
    ...(shape ? fillChild(fillXml(shape.fill, context)) : {}),
    'a:ln': shape && (shape.stroke || !slot) ? lineXml(shape.stroke) : undefined,
  });
  return children === '' ? '<p:spPr/>' : `<p:spPr>${children}</p:spPr>`;
}

/** What the slide says of the shape behind a text: of a placeholder's own nothing, so that it follows its layout. */
function ownShape({ shape }: TextItem): TextItem['shape'] {
  return shape?.inherited ? undefined : shape;
}

function geometryChild(item: TextItem, slot: Slot | undefined): { 'a:prstGeom'?: string; 'a:custGeom'?: string } {
  const geometry = ownShape(item)?.geometry ?? (slot ? undefined : { type: 'rect' as const });
  if (!geometry) return {};
  const xml = geometryXml(geometry);
  return geometry.type === 'path' ? { 'a:custGeom': xml } : { 'a:prstGeom': xml };
}

/** A fill under its own element's name, so that it can be put in order with its siblings. */
export function fillChild(
  xml: string,
): Partial<Record<'a:noFill' | 'a:solidFill' | 'a:gradFill' | 'a:blipFill', string>> {
  const name = /^<(a:\w+)/.exec(xml)?.[1] as 'a:noFill' | 'a:solidFill' | 'a:gradFill' | 'a:blipFill';
  return { [name]: xml };
}

const anchors: Readonly<Record<Anchor, string>> = { top: 't', middle: 'ctr', bottom: 'b' };

/**
 * `a:bodyPr`. A placeholder says what differs from its slot; a text box says everything. The autofit element is written
 * in any case, for a master may shrink its text (docs/pptx/slide.md); never a `fontScale`: sizes are the composer's.
 */
function bodyPropertiesXml(item: TextItem, slot: Slot | undefined): string {
  const fit = item.autofit === 'norm' ? '<a:normAutofit/>' : '<a:noAutofit/>';
  const rightToLeft = isRightToLeft(item);
  let own = slot ? '' : ' wrap="square"';
  own += insetAttributes(item.insets, slot?.insets);
  if (!slot) own += ` rtlCol="${Number(rightToLeft)}"`;
  else if (rightToLeft && (slot.columns ?? 1) > 1) own += ' rtlCol="1"'; // the first column is the right one
  if (item.anchor !== slot?.anchor) own += ` anchor="${anchors[item.anchor]}"`;
  return `<a:bodyPr${own}>${fit}</a:bodyPr>`;
}

function insetAttributes({ left, top, right, bottom }: Insets, base: Insets | undefined): string {
  let text = '';
  if (left !== base?.left) text += ` lIns="${emu(left)}"`;
  if (top !== base?.top) text += ` tIns="${emu(top)}"`;
  if (right !== base?.right) text += ` rIns="${emu(right)}"`;
  if (bottom !== base?.bottom) text += ` bIns="${emu(bottom)}"`;
  return text;
}

function isRightToLeft(item: TextItem): boolean {
  return item.paragraphs[0]?.rtl === true;
}

/** Anchor and margins of a table cell (`a:tcPr`, 21.1.3.17), all four margins in any case. */
export function cellPropertiesXml({ left, right, top, bottom }: Insets, anchor: Anchor): string {
  const at = anchor === 'top' ? '' : ` anchor="${anchors[anchor]}"`;
  return `<a:tcPr marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="${emu(bottom)}"${at}/>`;
}
