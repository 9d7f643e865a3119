/** The text of a shape with the looks that hold for it, whoever says so: enough to measure it and to hold it to the house. */
import type { Element } from '@xmldom/xmldom';
import type { Run, SceneParagraph } from '../../../shared/model/index.js';
import { fromEmu } from '../../../shared/units.js';
import { allBelow, attributeOf, childAt, childrenOf, isTrue, nameOf, numberOf, shareOf } from '../../ooxml/index.js';
import type { TextShape } from './frame.js';

const usualSize = 18; // pt, a run that nobody gives a size (ECMA-376 Part 1, 21.1.2.3.2)

/** A face as a run names it: '+mn-lt', 'Arial'; undefined where nobody names one. */
export interface NamedRun extends Run {
  readonly face: string | undefined;
}

export interface ShapeText {
  readonly paragraphs: readonly (Omit<SceneParagraph, 'runs'> & { readonly runs: readonly NamedRun[] })[];
}

/**
 * @param scale what the shape's own shrinking leaves of sizes, 0 to 1
 * @param tightened what it takes from line pitch, 0 to 1
 */
export function readText({ shape, styles }: TextShape, scale: number, tightened: number): ShapeText {
  const body = childAt(shape, 'p:txBody');
  return { paragraphs: childrenOf(body, 'a:p').map((paragraph) => readParagraph(paragraph, styles, scale, tightened)) };
}

/** What 'shrink text on overflow' has done, as shares: sizes times `scale`, line pitch less `tightened`. */
export function shrinking(shape: Element): { readonly scale: number; readonly tightened: number } {
  const fit = childAt(shape, 'p:txBody', 'a:bodyPr', 'a:normAutofit');
  const share = (name: string) => Number.parseInt(attributeOf(fit, name) ?? '', 10) / 100_000;
  return { scale: share('fontScale') || 1, tightened: share('lnSpcReduction') || 0 };
}

function readParagraph(paragraph: Element, styles: readonly Element[], scale: number, tightened: number) {
  const own = childAt(paragraph, 'a:pPr');
  const level = Math.min(8, Math.max(0, numberOf(own, 'lvl') ?? 0));
  const says = [
    own,
    ...styles.flatMap((style) => [childAt(style, `a:lvl${level + 1}pPr`), childAt(style, 'a:defPPr')]),
  ].filter((each) => each !== undefined);
  const attribute = (name: string) => first(says, (each) => attributeOf(each, name));
  const child = (name: string) => first(says, (each) => childAt(each, name));
  const runSays = says.map((each) => childAt(each, 'a:defRPr')).filter((each) => each !== undefined);
  const runOf = (text: string, properties: Element | undefined, isBreak: boolean): NamedRun => {
    const chain = [properties, ...runSays].filter((each) => each !== undefined);
    const value = (name: string) => first(chain, (each) => attributeOf(each, name));
    const size = (Number(value('sz') ?? usualSize * 100) / 100 || usualSize) * scale;
    const baseline = Number.parseInt(value('baseline') ?? '0', 10);
    return {
      text,
      font: 'body',
      size,
      bold: isTrue(value('b')),
      italic: isTrue(value('i')),
      color: { slot: 'tx1' },
      language: value('lang') ?? 'en',
      ...(value('cap') === 'all' ? { caps: true } : {}),
      ...(Number(value('spc') ?? 0) === 0 ? {} : { spacing: Number(value('spc')) / 100 || 0 }),
      ...(baseline > 0 ? { baseline: 'super' } : baseline < 0 ? { baseline: 'sub' } : {}),
      ...(isBreak ? { break: true } : {}),
      face: first(chain, (each) => attributeOf(childAt(each, 'a:latin'), 'typeface')),
    };
  };
  const runs = childrenOf(paragraph).flatMap((node) => {
    const properties = childAt(node, 'a:rPr');
    if (nameOf(node) === 'br') return [runOf('', properties, true)];
    if (nameOf(node) !== 'r' && nameOf(node) !== 'fld') return [];
    return [runOf(allBelow(node, 'a:t')[0]?.textContent ?? '', properties, false)];
  });
  const size = runs[0]?.size ?? runOf('', childAt(paragraph, 'a:endParaRPr'), false).size;
  const mark = first(says, (each) =>
    childrenOf(each).find((node) => /^bu(None|Char|AutoNum|Blip)$/.test(nameOf(node))),
  );
  const hasMark = mark !== undefined && nameOf(mark) !== 'buNone' && runs.length > 0;
  return {
    runs,
    level,
    align: 'left' as const,
    rtl: isTrue(attribute('rtl')),
    mark: hasMark
      ? ({ type: 'char', char: '•', color: { slot: 'tx1' }, scale: 1 } as const)
      : ({ type: 'none' } as const),
    marginLeft: fromEmu(Number(attribute('marL') ?? 0) || 0),
    indent: fromEmu(Number(attribute('indent') ?? 0) || 0),
    spaceBefore: spaceOf(child('a:spcBef'), size) * (1 - tightened),
    spaceAfter: spaceOf(child('a:spcAft'), size) * (1 - tightened),
    leading: Math.max(0.1, leadingOf(child('a:lnSpc'), size) - tightened),
    size,
    language: 'en',
  };
}

function first<Value>(says: readonly Element[], ask: (element: Element) => Value | undefined): Value | undefined {
  for (const each of says) {
    const answer = ask(each);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Points; a share is one of a line, 1.2 em. */
function spaceOf(space: Element | undefined, size: number): number {
  const points = numberOf(childAt(space, 'a:spcPts'), 'val');
  return points === undefined ? (shareOf(childAt(space, 'a:spcPct'), 'val') ?? 0) * 1.2 * size : points / 100;
}

function leadingOf(space: Element | undefined, size: number): number {
  const points = numberOf(childAt(space, 'a:spcPts'), 'val');
  return points === undefined ? (shareOf(childAt(space, 'a:spcPct'), 'val') ?? 1) : points / 100 / (1.2 * size);
}
