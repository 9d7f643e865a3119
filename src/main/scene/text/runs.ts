/** Inline content in a level's style: one run for each inline, so that a place on a line is a place in the content. */
import { lookOn } from '../../../shared/drawing/index.js';
import type { CodeRole, Color, Inline, LevelStyle, Run, RunLink, TextRun } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { Sheet } from '../types.js';
import { highlightUnder } from './highlighter.js';
import { plainText } from './inline-text.js';
import { hasItalic } from './slant.js';

/** How a text differs from what its level says. */
export interface RunLook {
  readonly size: Points;
  readonly bold?: boolean;
  readonly color?: Color;
  readonly font?: Run['font'];
  /** Of emphasis where the text is bold anyway. */
  readonly strongColor?: Color;
}

// Besides their colour; a mono face is as wide when it is bold or italic. Keywords are not bold: a numbered line's number takes the
// weight of its first word in PowerPoint.
export const boldRoles: ReadonlySet<CodeRole> = new Set(['heading', 'strong']);
export const italicRoles: ReadonlySet<CodeRole> = new Set(['comment', 'emphasis']);

/** The runs of `inlines`, one for one. */
export function toRuns(inlines: readonly Inline[], level: LevelStyle, look: RunLook, sheet: Sheet): Run[] {
  // A quotation in Arabic that names somebody in Latin letters is upright as a whole.
  const own = level.italic && !hasItalic(plainText(inlines)) ? { ...level, italic: false } : level;
  return inlines.map((inline) => toRun(inline, own, look, sheet));
}

function toRun(inline: Inline, level: LevelStyle, look: RunLook, sheet: Sheet): Run {
  const base: Run = {
    text: '',
    font: look.font ?? level.font,
    size: look.size,
    bold: look.bold ?? level.bold,
    italic: level.italic,
    color: look.color ?? level.color,
    language: sheet.slide.language,
    ...(level.caps ? { caps: true } : {}),
    ...(level.spacing ? { spacing: level.spacing } : {}),
  };
  switch (inline.type) {
    case 'text':
      return textRun(inline, strongIn(inline, base, look), sheet);
    case 'break':
      return { ...base, break: true };
    case 'footnote':
      return { ...base, text: citeNumber(inline.label, sheet), baseline: 'super', bold: false };
    case 'picture':
      return { ...base, text: inline.alt };
  }
}

/** Emphasis in text that is bold anyway: weight alone would not show it. */
function strongIn(inline: TextRun, base: Run, { strongColor }: RunLook): Run {
  return inline.strong && base.bold && strongColor ? { ...base, color: strongColor } : base;
}

/** The theme's; the text's own where that would not be read on the layout, in a slot that can be recoloured where it is past the map. */
function linkColor({ color }: Run, { layout, stage }: Sheet): Run['color'] {
  if (!layout.plainLinks) return { slot: 'hlink' };
  const map = layout.map ?? stage.template.theme.map;
  const same =
    color.rgb === undefined && (['tx1', 'bg1', 'tx2', 'bg2'] as const).find((slot) => map[slot] === color.slot);
  return same ? { ...color, slot: same } : color;
}

function textRun(inline: TextRun, base: Run, sheet: Sheet): Run {
  const link = inline.link && toLink(inline.link, sheet);
  const { role } = inline;
  const roleColor = role && sheet.stage.template.style.code.colors[role];
  const color = link ? linkColor(base, sheet) : (roleColor ?? base.color);
  const isEmphasised = inline.emphasis === true || (role !== undefined && italicRoles.has(role));
  const slants = !isEmphasised || hasItalic(inline.text);
  return {
    ...base,
    color,
    text: inline.text,
    bold:
      base.bold ||
      inline.strong === true ||
      (role !== undefined && boldRoles.has(role)) ||
      (inline.emphasis === true && !slants),
    // Emphasis inside italic text stands upright, as in print.
    italic: base.italic !== (isEmphasised && slants),
    ...(inline.code || inline.formula ? { font: 'mono' as const, caps: undefined, spacing: undefined } : {}),
    ...(inline.strike ? { strike: true as const } : {}),
    ...(inline.superscript ? { baseline: 'super' as const } : inline.subscript ? { baseline: 'sub' as const } : {}),
    ...(inline.underline ? { underline: true as const } : {}),
    ...(inline.highlight
      ? { highlight: highlightUnder(color, lookOn(sheet.layout.id, sheet.stage.template).theme) }
      : {}),
    ...(link ? { link, underline: true as const } : {}),
  };
}

/** A footnote's mark shows the number that the deck counts it by. */
function citeNumber(label: string, sheet: Sheet): string {
  const cite = sheet.slide.cites.find((each) => each.label === label);
  return cite ? String(cite.number) : label;
}

/** A link to a section that this deck does not have is no link: nothing of a section that is left out is named. */
export function toLink(link: NonNullable<TextRun['link']>, sheet: Sheet): RunLink | undefined {
  if (link.to === 'url') return link;
  const key = sheet.stage.slideOf(link.id);
  return key === undefined ? undefined : { to: 'section', section: key };
}
