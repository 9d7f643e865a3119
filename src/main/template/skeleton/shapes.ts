/** The shape tree of master, layouts and notes master: placeholders and decoration. */
import type { PictureItem, SceneItem, ShapeItem } from '../../../shared/model/index.js';
import { emu } from '../../../shared/units.js';
import { attributes, escapeText, geometryXml, namespaces, sourceRectangle, xfrmXml } from '../../ooxml/index.js';
import type { DesignedSlot } from '../build/design.js';
import { guid } from '../guid.js';
import { type Blip, fillXml, lineXml } from './drawing.js';

/** What shapes of a template are written in: the language of prompts and of the slide number. */
export const promptLanguage = 'en-GB';

/** Wraps shapes as a part's `p:spTree`; shape id 1 is the tree itself. */
export function shapeTree(shapes: string): string {
  const group =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
  return `<p:spTree>${group}${shapes}</p:spTree>`;
}

export interface PlaceholderShape {
  readonly id: number;
  readonly name: string;
  readonly designed: DesignedSlot;
  /** `a:lvlNpPr` elements, or '' where everything is inherited. */
  readonly levels: string;
  /** Prompts of deeper levels, which only a master's body shows. */
  readonly deeperPrompts?: readonly string[];
  /** The master says the classes' own idx by itself; a layout says all. */
  readonly placeholder: DesignedSlot['slot']['placeholder'];
  readonly customPrompt: boolean;
  readonly blip: Blip;
}

/** A text placeholder with frame, insets, anchor and autofit all said, so that nothing depends on an application's defaults. */
export function placeholderShape(shape: PlaceholderShape): string {
  const { designed, placeholder } = shape;
  const { slot } = designed;
  const ph = attributes({
    type: placeholder.type,
    orient: placeholder.orient,
    sz: placeholder.sz,
    idx: placeholder.idx,
    hasCustomPrompt: shape.customPrompt ? 1 : undefined,
  });
  const body = attributes({
    vert: 'horz',
    wrap: 'square',
    lIns: emu(slot.insets.left),
    tIns: emu(slot.insets.top),
    rIns: emu(slot.insets.right),
    bIns: emu(slot.insets.bottom),
    numCol: slot.columns,
    rtlCol: 0,
    anchor: { top: 't', middle: 'ctr', bottom: 'b' }[slot.anchor],
  });
  const fill = designed.fill.type === 'none' ? '' : fillXml(designed.fill, shape.blip);
  const style = shape.levels ? `<a:lstStyle>${shape.levels}</a:lstStyle>` : '<a:lstStyle/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${shape.id}" name="${escapeName(shape.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrmXml(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr>` +
    `<p:txBody><a:bodyPr${body}>${autofit(placeholder.type)}</a:bodyPr>${style}${paragraphs(shape)}</p:txBody></p:sp>`
  );
}

/** Titles and contents shrink when people type on; labels keep their size (pptx-notes 6). */
function autofit(type: string | undefined): string {
  const shrinks = type === undefined || type === 'title' || type === 'ctrTitle' || type === 'body';
  return shrinks ? '<a:normAutofit/>' : '<a:noAutofit/>';
}

function paragraphs({ designed, deeperPrompts = [] }: PlaceholderShape): string {
  if (designed.slot.name === 'number') {
    const id = guid('slide number field');
    return `<a:p><a:fld id="${id}" type="slidenum"><a:rPr lang="${promptLanguage}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${promptLanguage}"/></a:p>`;
  }
  // A prompt of one blank: an empty one would bring back PowerPoint's 'Click to add text'.
  const first = designed.quiet ? ' ' : designed.prompt;
  if (designed.slot.name === 'footer') {
    // LibreOffice 7.4 sets a footer in its own face, centred, unless the layout has a run in it; PowerPoint would put any
    // words of that run on new slides. So the run is there, and is one blank.
    return `<a:p><a:r><a:rPr lang="${promptLanguage}"/><a:t> </a:t></a:r><a:endParaRPr lang="${promptLanguage}"/></a:p>`;
  }
  if (first === '') return `<a:p><a:endParaRPr lang="${promptLanguage}"/></a:p>`;
  return [first, ...deeperPrompts]
    .map((prompt, level) => {
      const properties = level === 0 ? '<a:pPr lvl="0"/>' : `<a:pPr lvl="${level}"/>`;
      return `<a:p>${properties}<a:r><a:rPr lang="${promptLanguage}"/><a:t>${escapeText(prompt)}</a:t></a:r></a:p>`;
    })
    .join('');
}

/** Decoration and logo. Throws on other items: a template file cannot say them. */
export function decorShape(item: SceneItem, id: number, blip: Blip): string {
  switch (item.kind) {
    case 'shape':
      return ornament(item, id, blip);
    case 'picture':
      return picture(item, id, blip);
    default:
      throw new Error(`A generated skeleton has no decoration of kind ${item.kind}.`);
  }
}

/** MS-ODRAWXML 2.5: marks a shape as decorative, so that screen readers skip it. */
const decorative = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="${namespaces.adec}" val="1"/></a:ext></a:extLst>`;

function ornament(item: ShapeItem, id: number, blip: Blip): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeName(item.name)}" descr="">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${xfrmXml(item.box)}${geometryXml(item.geometry)}${fillXml(item.fill, blip)}${lineXml(item.stroke)}</p:spPr>` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${promptLanguage}"/></a:p></p:txBody></p:sp>`
  );
}

/** `p:pic` (19.3.1.37); its proportions are locked, so that nobody stretches a logo by accident. */
function picture(item: PictureItem, id: number, blip: Blip): string {
  const about = item.decorative ? ` descr="">${decorative}</p:cNvPr>` : `${attributes({ descr: item.alt ?? '' })}/>`;
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeName(item.name)}"${about}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>` +
    `<p:blipFill>${blip(item.hash)}${sourceRectangle(item.crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${xfrmXml(item.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

function escapeName(name: string): string {
  return escapeText(name).replace(/"/g, '&quot;');
}
