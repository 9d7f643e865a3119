/**
 * Scenes by hand: each function takes what the test is about and fills in the rest. What it fills in for text in a slot
 * is the slot's own level, so that such text inherits everything. Lines are left empty: writers of .pptx do not read them.
 */
import type {
  Color,
  LevelStyle,
  Line,
  PictureItem,
  Run,
  Scene,
  SceneCell,
  SceneItem,
  SceneParagraph,
  ShapeItem,
  Slot,
  TableItem,
  TableStyle,
  TextItem,
} from '../../src/shared/model/index.js';

const ink: Color = { slot: 'tx1' };
const noLines: readonly Line[] = [];

export const plainLevel: LevelStyle = {
  font: 'body',
  size: 20,
  bold: false,
  italic: false,
  color: ink,
  caps: false,
  spacing: 0,
  align: 'start',
  mark: { type: 'none' },
  marginLeft: 0,
  indent: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  leading: 1,
};

/** A run in the style of a level. */
export function run(text: string, style: Partial<Run> = {}, level: LevelStyle = plainLevel): Run {
  const { font, size, bold, italic, color } = level;
  const caps = level.caps ? { caps: true as const } : {};
  const spacing = level.spacing === 0 ? {} : { spacing: level.spacing };
  return { text, font, size, bold, italic, color, language: 'en-GB', ...caps, ...spacing, ...style };
}

/** A paragraph in the style of a level; text becomes one run. */
export function paragraph(
  content: string | readonly Run[],
  style: Partial<SceneParagraph> = {},
  level: LevelStyle = plainLevel,
): SceneParagraph {
  const { mark, marginLeft, indent, spaceBefore, spaceAfter, leading, size } = level;
  const rtl = style.rtl === true;
  const align = level.align === 'center' ? 'center' : (level.align === 'start') === rtl ? 'right' : 'left';
  const runs = typeof content === 'string' ? [run(content, {}, level)] : content;
  const place = { marginLeft, indent, spaceBefore, spaceAfter, leading };
  return { runs, level: 0, align, rtl, mark, ...place, size, language: 'en-GB', ...style };
}

/** A text box that fills no slot. */
export function textBox(
  name: string,
  content: string | readonly SceneParagraph[],
  rest: Partial<TextItem> = {},
): TextItem {
  return {
    kind: 'text',
    name,
    frame: 'own',
    box: { x: 48, y: 400, width: 300, height: 40 },
    paragraphs: typeof content === 'string' ? [paragraph(content)] : content,
    lines: noLines,
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    anchor: 'top',
    autofit: 'none',
    ...rest,
  };
}

/** Text in a slot, inheriting all that the slot gives; a string is a paragraph of level 0 for each line. */
export function textIn(
  slot: Slot,
  content: string | readonly SceneParagraph[],
  rest: Partial<TextItem> = {},
): TextItem {
  const level = slot.levels[0] as LevelStyle;
  return {
    kind: 'text',
    name: slot.name,
    slot: slot.name,
    frame: 'layout',
    box: slot.box,
    paragraphs: typeof content === 'string' ? content.split('\n').map((line) => paragraph(line, {}, level)) : content,
    lines: noLines,
    insets: slot.insets,
    anchor: slot.anchor,
    autofit: 'norm',
    ...rest,
  };
}

export function shapeItem(name: string, rest: Partial<ShapeItem> = {}): ShapeItem {
  return {
    kind: 'shape',
    name,
    frame: 'own',
    box: { x: 100, y: 200, width: 60, height: 30 },
    geometry: { type: 'rect' },
    fill: { type: 'solid', color: { slot: 'accent1' } },
    decorative: true,
    ...rest,
  };
}

export function pictureItem(name: string, hash: string, rest: Partial<PictureItem> = {}): PictureItem {
  return {
    kind: 'picture',
    name,
    frame: 'own',
    box: { x: 100, y: 120, width: 200, height: 100 },
    hash,
    format: 'png',
    alt: 'A picture',
    ...rest,
  };
}

const cellInsets = { left: 6, top: 3, right: 6, bottom: 3 };

/** A table of one run a cell; the first row is its header. Text is in the table style's size and colour. */
export function tableItem(
  name: string,
  rows: readonly (readonly string[])[],
  style: TableStyle,
  rest: Partial<TableItem> = {},
): TableItem {
  const box = { x: 48, y: 120, width: 600, height: 30 * rows.length };
  const columns = (rows[0] ?? []).length;
  const cell = (text: string, header: boolean): SceneCell => {
    const level = {
      ...plainLevel,
      size: style.size,
      bold: header,
      color: header ? style.headerColor : style.textColor,
    };
    return { paragraphs: [paragraph(text, {}, level)], lines: noLines, insets: cellInsets, anchor: 'middle' };
  };
  return {
    kind: 'table',
    name,
    frame: 'own',
    box,
    columns: Array.from({ length: columns }, () => box.width / columns),
    rows: rows.map((row, i) => ({ height: 30, cells: row.map((text) => cell(text, i === 0)) })),
    headerRows: 1,
    bandedRows: false,
    firstColumn: false,
    rtl: false,
    alt: 'A table',
    ...rest,
  };
}

/** A scene with the given items and sensible rest. */
export function scene(items: readonly SceneItem[], rest: Partial<Scene> = {}): Scene {
  return {
    key: 'outlook/1',
    deckSection: 'outlook',
    section: 'outlook',
    kind: 'bullets',
    layout: 'bullets',
    title: 'Outlook',
    items,
    notes: [],
    why: 'a list',
    otherKinds: [],
    file: 'brief.md',
    lines: { from: 3, to: 9 },
    language: 'en-GB',
    ...rest,
  };
}
