/**
 * Bodies that are drawn lower than they may become. Microsoft's own houses draw them three lines high and let the shape grow with its
 * text (`a:spAutoFit`), down to the slide's foot; converters of such files write the shape as it was drawn and leave out that it grows.
 */
import type { Element } from '@xmldom/xmldom';
import type { Box } from '../../../../shared/model/index.js';
import { childAt, firstOf, nameOf } from '../../../ooxml/index.js';
import type { Field } from '../matching/archetype.js';
import { anchorOf } from '../text/placeholder.js';

/** Of the slide; what is lower is a subtitle or a caption, and is meant to be short. */
const leastShare = 0.12;
/** Of the slide's height; a body as low as this, under a title and over nothing, was meant to grow. */
const lowShare = 0.36;
/** Between a body and what stands below it. */
const gap = 6; // pt
/** Between a body and the slide's foot, where nothing stands there: as wide as at its side, between these. */
const foot = { least: 24, most: 48 } as const; // pt

type Slide = { readonly width: number; readonly height: number };

/** Whether a shape takes its height from its text, downwards, or is too low to hold much. @param chain its own, then its master's */
export function growsDown(chain: readonly Element[], box: Box, slide: Slide): boolean {
  const fits = ['a:noAutofit', 'a:normAutofit', 'a:spAutoFit'];
  const said = chain.map((shape) => firstOf(childAt(shape, 'p:txBody', 'a:bodyPr'), fits)).find(Boolean);
  const grows = said !== undefined && nameOf(said) === 'spAutoFit';
  return (grows || box.height < lowShare * slide.height) && anchorOf(chain) === 'top';
}

/** The fields of a layout, with the bodies among them that grow as high as they may become. @param growing those that do */
export function grown(fields: readonly Field[], growing: ReadonlySet<Field>, slide: Slide): readonly Field[] {
  return fields.map((field) => {
    const { box, placeholder } = field;
    const isBody =
      placeholder.className === 'body' &&
      !['subTitle', 'pic'].includes(placeholder.type) &&
      box.width * box.height >= leastShare * slide.width * slide.height &&
      fields.some(
        (other) => other.placeholder.className === 'title' && isAbove(other.box, box) && isAtTop(other.box, slide),
      );
    if (!isBody || field.vertical || !growing.has(field)) return field;
    const margin = Math.min(foot.most, Math.max(foot.least, box.x));
    const below = fields
      .filter((other) => other !== field && isAbove(box, other.box))
      .map((other) => other.box.y - gap);
    const height = Math.min(slide.height - margin, ...below) - box.y;
    return height > box.height + gap ? { ...field, box: { ...box, height }, grown: true as const } : field;
  });
}

/** The master's body, as far down as a content that grows in its place. */
export function asGrown(body: Box, fields: readonly Field[]): Box {
  const same = fields.find(
    ({ box, grown: isGrown }) => isGrown && Math.abs(box.x - body.x) < 12 && Math.abs(box.width - body.width) < 24,
  );
  if (!same) return body;
  return { ...body, height: Math.max(body.height, same.box.y + same.box.height - body.y) };
}

/** Of the slide's height; a title that ends lower is a divider's. */
const topShare = 0.36;

function isAtTop({ y, height }: Box, slide: Slide): boolean {
  return y + height <= topShare * slide.height;
}

/** Ends where the other begins or before, with some of its width over it. */
function isAbove(one: Box, other: Box): boolean {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  return one.y + one.height <= other.y + gap && shared > 0;
}
