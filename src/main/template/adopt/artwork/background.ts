/** The ground of a layout: its own, else its master's (19.3.1.1). */
import type { Element } from '@xmldom/xmldom';
import type { Fill } from '../../../../shared/model/index.js';
import { childAt } from '../../../ooxml/index.js';
import { type FillContext, fillIn, styleFill } from './fill.js';

/** Undefined where the part says none, or one that cannot be drawn. */
export function backgroundOf(part: Element, context: FillContext): Fill | undefined {
  const background = childAt(part, 'p:cSld', 'p:bg');
  const own = fillIn(childAt(background, 'p:bgPr'), context);
  return own ?? styleFill(childAt(background, 'p:bgRef'), context);
}
