/** A template on paper: its faces and colours, on white. What slides need of it is left as it is. */
import { paint } from '../../../shared/drawing/index.js';
import type { Color, Layout, LevelStyle, Slot, Stroke, Template, Theme } from '../../../shared/model/index.js';
import type { Page } from './paper.js';

/** Points, of text on paper. */
export const sizes = { body: 10.5, notes: 9.5, sources: 9, table: 9, code: 8.5, label: 9, furniture: 8 } as const;

export const ink: Color = { slot: 'tx1' };
/** Grounds of code and callouts, and thin lines: a breath of ink, whatever its colour. */
export const tint: Color = { slot: 'tx1', alpha: 0.05 };
export const hairline: Stroke = { color: { slot: 'tx1', alpha: 0.3 }, width: 0.5 };

/** Contrast of text against white paper (WCAG 2.2, 1.4.3), and of marks and lines (1.4.11). */
const leastText = 4.5;
const leastMark = 3;

/** The template as texts on paper are composed with it. */
export function paperTemplate(template: Template, page: Page): Template {
  const theme = paperTheme(template.theme);
  const accent = readable(template.style.accent, theme, leastMark);
  const style: Template['style'] = {
    ...template.style,
    accent,
    muted: readable(template.style.muted, theme, leastText),
    table: {
      id: template.style.table.id,
      size: sizes.table,
      minSize: 7.5,
      headerColor: ink,
      headerFill: { type: 'none' },
      headerRule: { color: accent, width: 1 },
      rowRule: hairline,
      textColor: ink,
      band: { type: 'none' },
      padding: 3.5,
      firstColumnBold: template.style.table.firstColumnBold,
    },
    // Colours of code are chosen for the ground that slides have: here it is black and grey.
    code: { fill: { type: 'solid', color: tint }, size: sizes.code, minSize: sizes.code, colors: {} },
  };
  const { bullets, numbered, text } = template.layouts;
  const lists = bodySlot(template, accent);
  const layouts = {
    ...template.layouts,
    bullets: withBody(bullets, lists.bullets),
    numbered: withBody(numbered, lists.numbered),
    text: withBody(text, lists.bullets),
  };
  return { ...template, size: { width: page.width, height: page.height }, theme, style, layouts };
}

function withBody(layout: Layout, body: Slot): Layout {
  return { ...layout, slots: { ...layout.slots, body } };
}

/** The theme with its darkest colour for ink: a house of dark slides prints black on white. */
function paperTheme(theme: Theme): Theme {
  const light = luminance(theme.colors[theme.map.bg1]) > luminance(theme.colors[theme.map.tx1]);
  const map: Theme['map'] = light
    ? theme.map
    : { ...theme.map, bg1: theme.map.tx1, tx1: theme.map.bg1, bg2: theme.map.tx2, tx2: theme.map.bg2 };
  const linked = { ...theme, map };
  const isClear = contrastOnPaper({ slot: 'hlink' }, linked) >= leastText;
  return isClear ? linked : { ...linked, map: { ...map, hlink: map.tx1 } };
}

/** The accent where it is the colour of words. */
export function accentText({ style, theme }: Template): Color {
  return readable(style.accent, theme, leastText);
}

/** The colour itself where it can be seen on paper, else ink. */
function readable(color: Color, theme: Theme, least: number): Color {
  return contrastOnPaper(color, theme) >= least ? color : ink;
}

function contrastOnPaper(color: Color, theme: Theme): number {
  const { hex, opacity } = paint(color, theme);
  return opacity < 1 ? 1 : 1.05 / (luminance(hex.slice(1)) + 0.05);
}

/** Relative luminance of RRGGBB (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A level of text on paper, to be changed where something differs. */
export function textLevel(size: number, more: Partial<LevelStyle> = {}): LevelStyle {
  return {
    font: 'body',
    size,
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
    leading: 1.12,
    ...more,
  };
}

/** A slot that only says how text looks: on paper nothing is a placeholder. */
export function styleOf(name: string, levels: readonly LevelStyle[]): Slot {
  const size = (levels[0] as LevelStyle).size;
  return {
    name,
    box: { x: 0, y: 0, width: 0, height: 0 },
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    anchor: 'top',
    levels,
    minSize: size,
    floorSize: size,
    placeholder: {},
  };
}

/** Nine levels that are alike. */
export function oneLevel(name: string, size: number, more: Partial<LevelStyle> = {}): Slot {
  return styleOf(name, Array<LevelStyle>(9).fill(textLevel(size, more)));
}

/** Lists with the template's own marks, a step a level. */
function bodySlot(template: Template, accent: Color): { readonly bullets: Slot; readonly numbered: Slot } {
  const { bullets, numbered } = template.layouts;
  const own = (slot: Slot | undefined, step: number): Slot =>
    styleOf(
      'body',
      Array.from({ length: 9 }, (_, level) => {
        const mark = slot?.levels[level]?.mark ?? { type: 'none' };
        const colored = mark.type === 'none' ? mark : { ...mark, color: accent };
        return textLevel(sizes.body, { marginLeft: step * (level + 1), indent: -step, mark: colored });
      }),
    );
  return { bullets: own(bullets.slots.body, 14), numbered: own(numbered.slots.body, 20) };
}
