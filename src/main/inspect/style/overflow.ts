/** Text that does not fit its box, by our own measure of it. */
import type { Element } from '@xmldom/xmldom';
import type { SceneParagraph } from '../../../shared/model/index.js';
import { fromEmu, type Points } from '../../../shared/units.js';
import { attributeOf, childAt, numberOf } from '../../ooxml/index.js';
import { inherited, type TextShape, themeFace } from './frame.js';
import { readText, shrinking } from './text.js';

/** Height in points of paragraphs set in a width, in the faces that a theme names. */
export type MeasureText = (
  paragraphs: readonly SceneParagraph[],
  width: Points,
  fonts: { readonly heading: string; readonly body: string },
) => Points;

/** What other programs' rounding may add, points. */
const tolerance = 3;

export function overflowing(shape: TextShape, theme: Element | undefined, measure: MeasureText): boolean {
  const area = textArea(shape);
  if (!area) return false;
  const { scale, tightened } = shrinking(shape.shape);
  const fonts = { heading: themeFace(theme, 'heading') ?? 'Calibri', body: themeFace(theme, 'body') ?? 'Calibri' };
  const faced = readText(shape, scale, tightened).paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map(({ face, ...run }) => ({
      ...run,
      font: face?.startsWith('+mj') || (face !== undefined && face === fonts.heading) ? ('heading' as const) : run.font,
    })),
  }));
  return measure(faced, area.width, fonts) > area.height + tolerance;
}

/**
 * Where the shape's text may stand; undefined where it is not known, or the shape grows with its text. Text that is turned
 * or does not wrap is left out: it is measured along another axis.
 */
function textArea({ chain }: TextShape): { readonly width: Points; readonly height: Points } | undefined {
  const bodies = chain.map((each) => childAt(each, 'p:txBody', 'a:bodyPr')).filter((each) => each !== undefined);
  const says = (name: string) => inherited(bodies, (each) => attributeOf(each, name));
  if (inherited(bodies, (each) => childAt(each, 'a:spAutoFit')) && childAt(bodies[0], 'a:normAutofit') === undefined)
    return undefined;
  if (says('wrap') === 'none' || (says('vert') ?? 'horz') !== 'horz' || Number(says('numCol') ?? 1) > 1)
    return undefined;
  const extent = inherited(chain, (each) => childAt(each, 'p:spPr', 'a:xfrm', 'a:ext'));
  const [cx, cy] = [numberOf(extent, 'cx'), numberOf(extent, 'cy')];
  if (cx === undefined || cy === undefined) return undefined;
  const inset = (name: string, usual: number) => fromEmu(Number(says(name) ?? usual));
  const [side, edge] = [91_440, 45_720]; // EMU, the insets of ECMA-376 Part 1, 21.1.2.1.1
  return {
    width: Math.max(1, fromEmu(cx) - inset('lIns', side) - inset('rIns', side)),
    height: fromEmu(cy) - inset('tIns', edge) - inset('bIns', edge),
  };
}
