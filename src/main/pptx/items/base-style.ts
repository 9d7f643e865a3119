/**
 * What a paragraph inherits where it stands, so that only what differs is written. A property that is undefined is not
 * known for sure, and is always written.
 */
import type { LevelStyle, Slot, Template } from '../../../shared/model/index.js';

export type BaseStyle = { readonly [Key in keyof LevelStyle]?: LevelStyle[Key] | undefined };

/** The style that a level (0 to 8) starts from. */
export type BaseStyles = (level: number) => BaseStyle;

/** In a placeholder: what layout and master say for the level. */
export function slotStyles({ levels, inherited = levels }: Slot): BaseStyles {
  return (level) => inherited[level] ?? (inherited.at(-1) as LevelStyle | undefined) ?? plain;
}

// What every presentation's default text style has in common (`p:defaultTextStyle`, 19.2.1.8). Size and colour differ
// between adopted templates, so they are written.
const plain: BaseStyle = {
  font: 'body',
  bold: false,
  italic: false,
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

// Deeper levels are indented by the default text style, by how much is the template's choice.
const plainDeeper: BaseStyle = { ...plain, marginLeft: undefined, indent: undefined };

/** In a text box that is no placeholder: by what an adopted file says of such, else as Office has it. */
export function freeStyles({ freeText }: Pick<Template, 'freeText'>): BaseStyles {
  if (!freeText) return (level) => (level === 0 ? plain : plainDeeper);
  return (level) => freeText[level] ?? {};
}

/**
 * In a table cell: the default text style, then the table style. Whether header and first column are bold is the table
 * style's choice, so there it is always written; colours are the table style's and stay out of the cells.
 */
export function cellStyles(
  { style: { table: style }, freeText }: Pick<Template, 'style' | 'freeText'>,
  header: boolean,
  firstColumn: boolean,
): BaseStyles {
  const base: BaseStyle = {
    // The face is the table style's where it says one.
    ...(freeText ? { ...freeText[0], font: undefined } : plain),
    color: header ? style.headerColor : style.textColor,
    bold: header || firstColumn ? undefined : false,
  };
  return (level) => (level === 0 ? base : { ...base, marginLeft: undefined, indent: undefined });
}
