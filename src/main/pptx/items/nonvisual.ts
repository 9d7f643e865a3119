/** What a shape is besides its looks: id, name, alternative text, placeholder, identity (`p:cNvPr`, `p:nvPr`). */
import type { RunLink, SceneItem, Slot } from '../../../shared/model/index.js';
import { attributes, escapeAttribute } from '../../ooxml/index.js';
import type { SlideContext } from '../context.js';
import { shapeGuid } from '../identity.js';
import { linkAttributes } from './links.js';

/** `p:cNvPr` with the item's name, alternative text and creation id. */
export function nonVisualXml(
  item: Pick<SceneItem, 'name' | 'alt' | 'decorative'>,
  context: SlideContext,
  link?: RunLink,
): string {
  const where = link && linkAttributes(link, context);
  const click = where === undefined ? '' : `<a:hlinkClick ${where}/>`;
  return nonVisual(item.name, item.decorative ? '' : item.alt, item.decorative === true, context, item.name, click);
}

/** The same from its parts; `seed`: what the creation id is made from, with the slide's key; `click`: an `a:hlinkClick`. */
export function nonVisual(
  name: string,
  alt: string | undefined,
  decorative: boolean,
  { key, nextId }: Pick<SlideContext, 'key' | 'nextId'>,
  seed: string = name,
  click = '',
): string {
  const descr = alt === undefined ? '' : ` descr="${escapeAttribute(alt)}"`;
  return `<p:cNvPr id="${nextId()}" name="${escapeAttribute(name)}"${descr}>${click}<a:extLst>${creationId(key, seed)}${
    decorative ? decorativeMark : ''
  }</a:extLst></p:cNvPr>`;
}

function creationId(key: string, name: string): string {
  return `<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${shapeGuid(key, name)}"/></a:ext>`;
}

// Office 365's 'Mark as decorative' (MS-ODRAWXML, decorative).
const decorativeMark =
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>';

/** The template's slot that an item fills; undefined for an item that stands free, or whose slot the package has no placeholder for. Throws on a slot that the layout lacks. */
export function slotOf(item: SceneItem, context: SlideContext): Slot | undefined {
  if (item.slot === undefined) return undefined;
  const slot = context.layout.slots[item.slot];
  if (!slot)
    throw new Error(`The layout ${context.layout.id} has no slot ${item.slot} for ${item.name} of ${context.key}.`);
  if (slot.drawn) return undefined;
  if (item.group !== undefined) throw new Error(`${item.name} of ${context.key} is a placeholder inside a group.`);
  return slot;
}

/** Whether the shape's frame is written on the slide rather than inherited from the layout. */
export function writesFrame(item: SceneItem, slot: Slot | undefined): boolean {
  return !slot || item.frame === 'own' || slot.alwaysOwnFrame === true;
}

/** `p:nvPr`, with the placeholder's attributes as the layout has them (19.3.1.36): a difference would break inheritance. */
export function placeholderXml(slot: Slot | undefined): string {
  if (!slot) return '<p:nvPr/>';
  const { type, orient, sz, idx } = slot.placeholder;
  return `<p:nvPr><p:ph${attributes({ type, orient, sz, idx })}/></p:nvPr>`;
}
