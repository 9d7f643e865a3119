/** slideMaster1.xml: what every layout inherits (ECMA-376 Part 1, 19.3.1.42). */
import type { Fill, LevelStyle } from '../../../shared/model/index.js';
import { colorMapAttributes, colorXml, namespaces, xmlDeclaration } from '../../ooxml/index.js';
import type { Design, DesignedSlot } from '../build/design.js';
import { displayName } from '../placeholders.js';
import { type Blip, fillXml } from './drawing.js';
import type { WriteLevels } from './levels.js';
import { decorShape, placeholderShape, shapeTree } from './shapes.js';

/** The first id of masters and layouts, which share one range (19.7.13 ST_SlideLayoutId, 19.7.16). */
export const firstMasterId = 2_147_483_648;

/** Placeholder attributes on a master: one of each class. */
const masterPlaceholders: Readonly<Record<string, DesignedSlot['slot']['placeholder']>> = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  date: { type: 'dt', sz: 'half', idx: 2 },
  footer: { type: 'ftr', sz: 'quarter', idx: 3 },
  number: { type: 'sldNum', sz: 'quarter', idx: 4 },
};

/** What writing a master or layout needs besides the design. */
export interface PartWriting {
  readonly writeLevels: WriteLevels;
  readonly blip: Blip;
}

const bodyPrompts = ['Second level', 'Third level', 'Fourth level', 'Fifth level'];

export function masterXml(
  design: Design,
  layoutRelations: readonly string[],
  { writeLevels, blip }: PartWriting,
): string {
  let id = 1;
  const decor = design.sharedDecor.map((item) => decorShape(item, ++id, blip));
  const placeholders = design.masterSlots.map((designed) =>
    placeholderShape({
      id: ++id,
      name: displayName(designed.slot.name),
      designed,
      placeholder: masterPlaceholders[designed.slot.name] ?? {},
      customPrompt: false,
      blip,
      // Title and body stand in txStyles. Date, footer and number say all of theirs here: PowerPoint lets them begin from
      // otherStyle, LibreOffice 7.4 sets a footer centred in its own face where the master leaves something out.
      levels: isStyled(designed) ? '' : writeLevels(designed.slot.levels),
      ...(designed.slot.name === 'body' ? { deeperPrompts: bodyPrompts } : {}),
    }),
  );
  const layoutIds = layoutRelations.map(
    (rel, index) => `<p:sldLayoutId id="${firstMasterId + 1 + index}" r:id="${rel}"/>`,
  );
  return (
    `${xmlDeclaration}<p:sldMaster xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}" preserve="1">` +
    `<p:cSld>${backgroundXml(design.background, blip)}${shapeTree(decor.join('') + placeholders.join(''))}</p:cSld>` +
    `<p:clrMap${colorMapAttributes(design.theme.map)}/><p:sldLayoutIdLst>${layoutIds.join('')}</p:sldLayoutIdLst>${textStyles(design, writeLevels)}</p:sldMaster>`
  );
}

/** A plain slot is a style reference, so that PowerPoint's background styles stay usable; other fills are written out. */
export function backgroundXml(fill: Fill, blip: Blip): string {
  if (fill.type === 'solid' && fill.color.lumMod === undefined && fill.color.alpha === undefined) {
    return `<p:bg><p:bgRef idx="1001">${colorXml(fill.color)}</p:bgRef></p:bg>`;
  }
  return `<p:bg><p:bgPr>${fillXml(fill, blip)}<a:effectLst/></p:bgPr></p:bg>`;
}

/** What text of no class begins from: the body style without marks, margins and space; also presentation.xml's default. */
export function otherLevels(design: Design): readonly LevelStyle[] {
  const first = levelsOf(design, 'body')[0] as LevelStyle;
  const plain: LevelStyle = {
    ...first,
    size: 18, // pt, PowerPoint's own default for text boxes
    mark: { type: 'none' },
    marginLeft: 0,
    indent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
  };
  return Array.from({ length: 9 }, () => plain);
}

/** The levels that a layout's placeholder of this slot inherits. */
export function inheritedLevels(design: Design, slot: string): readonly LevelStyle[] {
  return levelsOf(design, slot in masterPlaceholders ? slot : 'body');
}

function levelsOf(design: Design, slot: string): readonly LevelStyle[] {
  return design.masterSlots.find((designed) => designed.slot.name === slot)?.slot.levels ?? [];
}

function isStyled(designed: DesignedSlot): boolean {
  return designed.slot.name === 'title' || designed.slot.name === 'body';
}

function textStyles(design: Design, writeLevels: WriteLevels): string {
  const style = (name: string, levels: readonly LevelStyle[]) => `<p:${name}>${writeLevels(levels)}</p:${name}>`;
  return `<p:txStyles>${style('titleStyle', levelsOf(design, 'title'))}${style('bodyStyle', levelsOf(design, 'body'))}${style('otherStyle', otherLevels(design))}</p:txStyles>`;
}
