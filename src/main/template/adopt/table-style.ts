/** The table style that the presentation names as its own (`a:tblStyleLst@def`, 21.1.4.10), as the preview draws it. */
import type { Color, Fill, Stroke, TableStyle } from '../../../shared/model/index.js';
import type { LayoutSource } from './layout.js';
import { attributeOf, childrenOf } from './xml.js';

const mediumAccent1 = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

export function tableStyleOf({ source, base }: LayoutSource): TableStyle {
  const ours = base.style.table;
  const presentation = source.related('', 'officeDocument') as string;
  const part = source.related(presentation, 'tableStyles');
  const list = part === undefined ? undefined : source.tree(part);
  const named = attributeOf(list, 'def');
  // A style that is named but not described is one of PowerPoint's own, of which we draw the usual one.
  const described = childrenOf(list, 'a:tblStyle').some((style) => attributeOf(style, 'styleId') === named);
  return { ...medium(ours), id: described && named ? named : mediumAccent1 };
}

/** PowerPoint's 'Medium Style 2 – Accent 1', which is every new presentation's: white rules, a filled header, bands. */
function medium(ours: TableStyle): TableStyle {
  const white: Stroke = { color: { slot: 'bg1' }, width: 1 };
  const header: Color = { slot: 'bg1' };
  const fill: Fill = { type: 'solid', color: { slot: 'accent1' } };
  return {
    ...ours,
    headerColor: header,
    headerFill: fill,
    headerRule: { color: { slot: 'bg1' }, width: 3 },
    rowRule: white,
    textColor: { slot: 'tx1' },
    band: { type: 'solid', color: { slot: 'accent1', lumMod: 0.2, lumOff: 0.8 } },
    firstColumnBold: true,
    sides: 7.2, // PowerPoint's own: 0.1 in
  };
}
