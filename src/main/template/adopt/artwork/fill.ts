/** Fills and lines of DrawingML (20.1.8) as the preview draws them. */
import type { Element } from '@xmldom/xmldom';
import type { Color, Fill, Stroke } from '../../../../shared/model/index.js';
import { fromEmu } from '../../../../shared/units.js';
import { attributeOf, childAt, childrenOf, firstOf, nameOf, numberOf, shareOf } from '../../../ooxml/index.js';
import { colorIn } from './color.js';

/** What reading a fill needs of the part that it stands in. */
export interface FillContext {
  /** The theme's `a:fmtScheme`. */
  readonly format: Element | undefined;
  /** The picture behind a relation of the part, kept for the preview; undefined for one that cannot be drawn. */
  readonly picture: (relation: string) => string | undefined;
  /** The same of the theme's part, whose relations the fills of its `a:fmtScheme` name. */
  readonly themePicture?: (relation: string) => string | undefined;
  /** Told of a picture that is drawn otherwise than it is: how much of it lets the ground through, or undefined where that is not all. */
  readonly changed?: (hash: string, opacity: number | undefined) => void;
  /** Told of what is not drawn as the file has it. */
  readonly unseen?: (what: string) => void;
}

const fills = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];

/** The fill among an element's children; undefined where none is said. */
export function fillIn(parent: Element | undefined, context: FillContext, placeholder?: Color): Fill | undefined {
  const found = firstOf(parent, fills);
  return found && readFill(found, context, placeholder);
}

function readFill(element: Element, context: FillContext, placeholder?: Color): Fill | undefined {
  switch (nameOf(element)) {
    case 'noFill':
      return { type: 'none' };
    case 'solidFill': {
      const color = colorIn(element, placeholder);
      return color && { type: 'solid', color };
    }
    case 'gradFill':
      return readGradient(element, placeholder);
    case 'blipFill': {
      const blip = childAt(element, 'a:blip');
      const relation = attributeOf(blip, 'r:embed');
      const hash = relation === undefined ? undefined : context.picture(relation);
      if (hash === undefined) return undefined;
      noteChanges(blip, hash, context);
      if (childAt(element, 'a:tile')) context.unseen?.('the tiling of a picture');
      return { type: 'picture', hash };
    }
    case 'pattFill': {
      // Between its two colours, nearer the ground: what a pattern looks like from afar.
      const color = colorIn(childAt(element, 'a:bgClr'), placeholder);
      return color && { type: 'solid', color };
    }
    default:
      return undefined;
  }
}

/** Says what Office does to a picture; converters write `a:lum` and `a:alphaModFix` that do nothing. */
function noteChanges(blip: Element | undefined, hash: string, context: FillContext): void {
  const said = recoloured.filter((name) => childAt(blip, name));
  if (said.length > 0) context.unseen?.('a picture’s recolouring');
  const lum = childAt(blip, 'a:lum');
  const isLit = (shareOf(lum, 'bright') ?? 0) !== 0 || (shareOf(lum, 'contrast') ?? 0) !== 0;
  const others = said.filter((name) => name !== 'a:alphaModFix' && (name !== 'a:lum' || isLit));
  const opacity = shareOf(childAt(blip, 'a:alphaModFix'), 'amt') ?? 1;
  if (others.length > 0) context.changed?.(hash, undefined);
  else if (opacity < 1) context.changed?.(hash, Math.max(0, opacity));
}

/** What Office does to a picture when it draws it (20.1.8.13): here it is drawn as it is. */
const recoloured = ['a:alphaModFix', 'a:biLevel', 'a:clrChange', 'a:duotone', 'a:grayscl', 'a:hsl', 'a:lum', 'a:tint'];

function readGradient(element: Element, placeholder: Color | undefined): Fill | undefined {
  const stops = childrenOf(childAt(element, 'a:gsLst'), 'a:gs')
    .flatMap((stop) => {
      const color = colorIn(stop, placeholder);
      return color ? [{ at: Math.min(1, Math.max(0, (numberOf(stop, 'pos') ?? 0) / 100_000)), color }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const [first] = stops;
  if (!first) return undefined;
  if (stops.length === 1) return { type: 'solid', color: first.color };
  const angle = (numberOf(childAt(element, 'a:lin'), 'ang') ?? 5_400_000) / 60_000;
  const path = childAt(element, 'a:path');
  return { type: 'gradient', angle, stops, ...(path ? { round: focusOf(path) } : {}) };
}

/**
 * The middle of a gradient's focus (20.1.8.31), held inside the shape as LibreOffice holds it (what PowerPoint makes of one outside
 * was not tried). Gradients along rectangles and outlines are drawn in rings too.
 */
function focusOf(path: Element): { readonly x: number; readonly y: number } {
  const focus = childAt(path, 'a:fillToRect');
  const middle = (from: string, to: string) => {
    const [near, far] = [shareOf(focus, from) ?? 0, 1 - (shareOf(focus, to) ?? 0)];
    return Math.min(1, Math.max(0, (near + far) / 2));
  };
  return { x: middle('l', 'r'), y: middle('t', 'b') };
}

/** The fill of a style reference: the theme's `idx`-th, in the reference's colour (20.1.4.2.10); from 1001 on those of backgrounds. */
export function styleFill(reference: Element | undefined, context: FillContext): Fill | undefined {
  const idx = numberOf(reference, 'idx');
  if (!reference || idx === undefined || idx === 0 || idx === 1000) return undefined;
  const list = idx > 1000 ? childAt(context.format, 'a:bgFillStyleLst') : childAt(context.format, 'a:fillStyleLst');
  const element = childrenOf(list)[(idx > 1000 ? idx - 1000 : idx) - 1];
  if (!element) return undefined;
  const color = colorIn(reference);
  // Two colours made of the reference's stand for the picture's light and dark: its own greys would be another ground.
  if (color && nameOf(element) === 'blipFill' && childAt(element, 'a:blip', 'a:duotone')) {
    context.unseen?.('a picture’s recolouring');
    return { type: 'solid', color };
  }
  return readFill(element, { ...context, picture: context.themePicture ?? context.picture }, color);
}

const dashes: Readonly<Record<string, 'dash' | 'dot'>> = { sysDot: 'dot', dot: 'dot' };

/** A shape's line: its own, else its style's; undefined for none. */
export function strokeOf(
  properties: Element | undefined,
  style: Element | undefined,
  context: FillContext,
): Stroke | undefined {
  const line = childAt(properties, 'a:ln');
  const reference = childAt(style, 'a:lnRef');
  const idx = numberOf(reference, 'idx') ?? 0;
  const themed = idx > 0 ? childrenOf(childAt(context.format, 'a:lnStyleLst'))[idx - 1] : undefined;
  const own = fillIn(line, context);
  const fill = own ?? (themed && fillIn(themed, context, colorIn(reference)));
  if (fill?.type !== 'solid') return undefined;
  const width = fromEmu(numberOf(line, 'w') ?? numberOf(themed, 'w') ?? 9525); // a hairline of 0.75 pt (20.1.2.2.24)
  const dash = attributeOf(childAt(line, 'a:prstDash'), 'val');
  return {
    color: fill.color,
    width,
    ...(dash === undefined || dash === 'solid' ? {} : { dash: dashes[dash] ?? 'dash' }),
  };
}
