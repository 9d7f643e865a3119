/** Passages in a slot's style at one size → paragraphs of the scene. */
import { contrastOf } from '../../../shared/drawing/index.js';
import type { Color, LevelStyle, Mark, SceneParagraph, Slot } from '../../../shared/model/index.js';
import type { Points } from '../../../shared/units.js';
import type { Sheet } from '../types.js';
import { isRtlLanguage, readsRtl } from './direction.js';
import { plainText } from './inline-text.js';
import { withRoomForMarks } from './mark-room.js';
import type { Passage } from './passage.js';
import { type RunLook, toRuns } from './runs.js';

/** What the text of one item has in common. */
export interface Voice {
  readonly slot: Slot;
  /** Overrides of the slot's style for all of its text. */
  readonly bold?: boolean;
  readonly color?: Color;
  readonly align?: LevelStyle['align'];
  readonly font?: LevelStyle['font'];
  /** In place of the space that levels have between paragraphs, points. */
  readonly spaceBefore?: Points;
  readonly leading?: number;
  /** Every paragraph reads as the slide does: entries of one list in several scripts. */
  readonly oneDirection?: boolean;
  /** Of emphasis in text that is bold throughout. */
  readonly strongColor?: Color;
  /** Of numbers that are not the accent's: those of lines of code. */
  readonly numberColor?: Color;
  /** The slot's own mark and margins are kept, also for paragraphs. */
  readonly ownMarks?: boolean;
  /** All text stands so many points in from the box's edge, and a quotation mark hangs there. */
  readonly hang?: Points;
}

/** Sizes to half a point: what people expect to read in PowerPoint's size box. */
function halfPoints(size: Points): Points {
  return Math.max(1, Math.round(size * 2) / 2);
}

/**
 * The paragraphs of `passages` when the first level of the slot is set at `size` points: levels scale together, margins
 * and spaces stay as the slot has them, so that marks and text edges agree from slide to slide.
 */
export function toParagraphs(
  passages: readonly Passage[],
  voice: Voice,
  size: Points,
  sheet: Sheet,
): readonly SceneParagraph[] {
  const scale = size / (voice.slot.levels[0] as LevelStyle).size;
  const sequences = new NumberSequences();
  const paragraphs = passages.map((passage): SceneParagraph => {
    const level = styleOf(passage, voice, sheet);
    const own = halfPoints(level.size * scale);
    const rtl = sheet.rtl || (!voice.oneDirection && readsRtl(plainText(passage.inlines)));
    const look = lookOf(passage, voice, own, sheet);
    const runs = toRuns(passage.inlines, level, look, sheet);
    if (passage.tail) {
      const last = toRuns(
        [{ type: 'text', text: passage.tail }],
        level,
        { size: own, bold: false, color: quietBeside(look.color ?? level.color, sheet) },
        sheet,
      );
      runs.push(...last);
    }
    return {
      runs,
      level: passage.level,
      align: physicalAlign(voice.align ?? level.align, rtl),
      rtl,
      mark: markOf(passage, level, sequences, voice, sheet),
      marginLeft: level.marginLeft,
      indent: level.indent,
      spaceBefore: passage.explains ? 0 : (voice.spaceBefore ?? level.spaceBefore),
      spaceAfter: voice.spaceBefore === undefined && !isTerm(passage) ? level.spaceAfter : 0,
      leading: voice.leading ?? level.leading,
      size: own,
      language: sheet.slide.language,
    };
  });
  const isFree = !voice.ownMarks && voice.hang === undefined;
  return isFree ? withRoomForMarks(paragraphs, sheet.stage.metrics) : paragraphs;
}

/** A term or a label, with what it is about right under it. */
function isTerm({ strong, keepWithNext }: Passage): boolean {
  return strong === true && keepWithNext === true;
}

/** Large text that reads less than this on the page stands on something else (WCAG 2.2, 1.4.3). */
const readOnPage = 3;

/** What stands quietly after text of this colour: muted on the page; on a band or a dark ground the text's own colour. */
function quietBeside(color: Color, sheet: Sheet): Color {
  const { style, theme } = sheet.stage.template;
  return contrastOf(color, { slot: 'bg1' }, theme) >= readOnPage ? style.muted : color;
}

function lookOf(passage: Passage, voice: Voice, size: Points, sheet: Sheet): RunLook {
  const color = passage.quiet ? sheet.stage.template.style.muted : voice.color;
  const bold = passage.strong ? true : voice.bold;
  return {
    size,
    ...(bold === undefined ? {} : { bold }),
    ...(color ? { color } : {}),
    ...(voice.strongColor ? { strongColor: voice.strongColor } : {}),
    ...(voice.font ? { font: voice.font } : {}),
  };
}

function physicalAlign(align: LevelStyle['align'], rtl: boolean): SceneParagraph['align'] {
  if (align === 'center') return 'center';
  return (align === 'start') === rtl ? 'right' : 'left';
}

/** True where a slide of this language and text is laid out from right to left. */
export function slideReadsRtl(language: string, text: string): boolean {
  return isRtlLanguage(language) || readsRtl(text);
}

/** The level's style, with the margins that the passage's role asks for. */
function styleOf(passage: Passage, voice: Voice, sheet: Sheet): LevelStyle {
  const level = voice.slot.levels[passage.level] as LevelStyle;
  if (voice.ownMarks) return level;
  if (voice.hang !== undefined) {
    const hangs = passage.mark.type === 'quote';
    return { ...level, marginLeft: voice.hang, indent: hangs ? -voice.hang : 0 };
  }
  if (passage.role === 'paragraph') {
    return passage.level === 0 ? { ...level, marginLeft: 0, indent: 0 } : { ...level, indent: 0 };
  }
  // Numbers and boxes in a slot made for bullets take the margins of numbers: they need more room than a dot.
  const other = isWide(passage) && level.mark.type !== 'number';
  const listed = level.mark.type === 'none' || other ? listLevel(passage, sheet) : level;
  const { marginLeft, indent } = listed;
  const hangs = passage.mark.type !== 'none';
  return { ...level, mark: listed.mark, marginLeft, indent: hangs ? indent : 0 };
}

function isWide({ mark }: Passage): boolean {
  return mark.type === 'number' || mark.type === 'box';
}

/** Lists in a slot that has no marks of its own (text, columns) look as they do on slides made of lists. */
function listLevel(passage: Passage, sheet: Sheet): LevelStyle {
  const { layouts } = sheet.stage.template;
  const body = (isWide(passage) ? layouts.numbered : layouts.bullets).slots.body ?? layouts.bullets.slots.body;
  const level = body?.levels[passage.level];
  if (level && level.mark.type !== 'none') return level;
  const step = 18; // pt a level, where the template says nothing about lists
  return {
    ...(body?.levels[passage.level] ?? (fallbackLevel(sheet) as LevelStyle)),
    marginLeft: step * (passage.level + 1),
    indent: -step,
    mark: { type: 'char', char: '•', color: sheet.stage.template.style.accent, scale: 1 },
  };
}

function fallbackLevel(sheet: Sheet): LevelStyle | undefined {
  for (const slot of Object.values(sheet.layout.slots)) if (slot.levels[0]) return slot.levels[0];
  return undefined;
}

function markOf(passage: Passage, level: LevelStyle, sequences: NumberSequences, voice: Voice, sheet: Sheet): Mark {
  const color = level.mark.type === 'none' ? sheet.stage.template.style.accent : level.mark.color;
  const { mark } = passage;
  if (passage.role === 'paragraph' || mark.type !== 'number') sequences.interrupt(passage.level);
  switch (mark.type) {
    case 'none':
      return { type: 'none' };
    case 'bullet':
      return level.mark.type === 'char' ? level.mark : { type: 'char', char: '•', color, scale: 1 };
    case 'quote':
      return { type: 'char', char: mark.char, color: sheet.stage.template.style.accent, scale: 1 };
    case 'box':
      return { type: 'char', char: mark.checked ? '☑' : '☐', color, scale: 1 };
    case 'number':
      if (passage.inlines.length === 0) {
        // An empty paragraph shows no number and is not counted.
        sequences.interrupt(passage.level);
        return { type: 'none' };
      }
      return {
        type: 'number',
        scheme: level.mark.type === 'number' ? level.mark.scheme : schemes[passage.level % schemes.length]!,
        start: sequences.start(passage.level, mark.value),
        color: voice.numberColor ?? color,
        scale: 1,
        ...((voice.font ?? level.font) === 'mono' ? { font: 'mono' as const } : {}),
      };
  }
}

// Levels of a numbered list in the order that readers know: 1. a. i.
const schemes = ['arabicPeriod', 'alphaLcPeriod', 'romanLcPeriod'] as const;

/**
 * PowerPoint counts the numbered paragraphs of one level that say the same start and follow one another, whatever deeper
 * ones stand between; one of the same level without a number, or a higher one, ends the count.
 */
class NumberSequences {
  readonly #open: ({ start: number; next: number } | undefined)[] = [];

  /** The `startAt` under which a paragraph at `level` shows `value`. */
  start(level: number, value: number): number {
    this.#open.length = level + 1;
    const open = this.#open[level];
    const going = open && open.next === value ? open : { start: value, next: value };
    going.next += 1;
    this.#open[level] = going;
    return going.start;
  }

  interrupt(level: number): void {
    this.#open.length = Math.min(this.#open.length, level);
  }
}
