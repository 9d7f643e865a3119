/** Code: mono on a faint tint, a paragraph a line, in the template's colours, lines numbered from ten on. */
import type { Body, Box, LevelStyle, Slot } from '../../../shared/model/index.js';
import { styleSlot } from '../boxes.js';
import { boxHeight } from '../fit.js';
import { numberedCode } from '../limits.js';
import { flowPages } from '../split/flow.js';
import { colouredLine } from '../text/code-line.js';
import { plainText } from '../text/inline-text.js';
import type { Voice } from '../text/paragraphs.js';
import type { Passage } from '../text/passage.js';
import { textItem } from '../text-item.js';
import type { Pages, Room, Sheet } from '../types.js';

type CodeBody = Extract<Body, { type: 'code' }>;

export function composeCode({ code, tokens }: CodeBody, sheet: Sheet, room: Room): Pages {
  const { slot, placed } = styleSlot('code', sheet);
  const style = codeSlot(slot, sheet);
  const { colors } = sheet.stage.template.style.code;
  // Blank lines at its ends are none of its lines: one before a line that fills a slide would have a slide of its own.
  const above = /^(?:[^\S\n]*\n)*/.exec(code.text)?.[0] ?? '';
  const lines = code.text.slice(above.length).replace(/\n+$/, '').split('\n');
  const before = above.split('\n').length - 1;
  const isNumbered = lines.length >= numberedCode;
  const passages = lines.map(
    (line, index): Passage => ({
      inlines: colouredLine(line, tokens?.[index + before] ?? [], colors),
      level: 0,
      role: 'item',
      mark: isNumbered ? { type: 'number', value: index + 1 } : { type: 'none' },
      cutCost: costOfCut(line, lines[index - 1]),
    }),
  );
  const voice: Voice = {
    slot: numbered(style, isNumbered, lines.length),
    font: 'mono',
    numberColor: sheet.stage.template.style.muted,
    ownMarks: true,
  };
  const flow = flowPages(
    {
      passages,
      voice,
      box: (shape) => room.box('code', shape),
      range: {
        max: Math.min((style.levels[0] as LevelStyle).size, sheet.sizeCap),
        min: Math.min(style.minSize, sheet.sizeCap),
      },
      ...(sheet.slide.fitOne ? { fitOne: true } : {}),
      shown: withoutBlankEnds,
    },
    sheet,
  );
  const tint = sheet.stage.template.style.code.fill;
  return {
    pages: flow.pages.map((page) => {
      const place = {
        name: 'code',
        ...(placed ? { slot: 'code' } : {}),
        style: voice.slot,
        box: hugging(page.box, page.set.layout.height, voice.slot),
      };
      return { items: [textItem({ ...place, shape: { geometry: { type: 'rect' }, fill: tint } }, page.set, sheet)] };
    }),
    size: flow.size,
    forced: flow.forced || flow.size < style.minSize,
  };
}

/**
 * What it costs to begin a slide with a line of code: nothing after a blank line, where its writer parted it, little inside a
 * block, and most where a block only closes or a remark goes on.
 */
function costOfCut(line: string, before: string | undefined): number {
  const depth = /^[\t ]/.test(line) ? inBlock : 0;
  if (line.trim() === '') return blankFirst;
  if (/^[\t ]*(?:[)\]}*]|end\b|<\/)/.test(line)) return closing;
  return before?.trim() === '' ? depth / 2 : between + depth;
}

// Against a share of a tenth for each slide that is a tenth fuller or emptier than the others (unbalance, split/partition.ts).
const between = 1;
const inBlock = 3;
const closing = 8;
const blankFirst = 8;

/** A slide's lines without blank ones at its ends. */
function withoutBlankEnds(lines: readonly Passage[]): readonly Passage[] {
  const isBlank = (line: Passage): boolean => plainText(line.inlines).trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? lines : lines.slice(first, last + 1);
}

/** The tint ends where the code does. */
function hugging(box: Box, height: number, slot: Slot): Box {
  return { ...box, height: Math.min(box.height, boxHeight(height, slot.insets)) };
}

/** The style of code, of the slot where it is one for code, else made from the template's style. */
function codeSlot(slot: Slot, sheet: Sheet): Slot {
  if (slot.name === 'code') return slot;
  const { code } = sheet.stage.template.style;
  const levels = slot.levels.map((level) => ({
    ...level,
    font: 'mono' as const,
    size: code.size,
    mark: { type: 'none' as const },
    marginLeft: 0,
    indent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
  }));
  return { ...slot, levels, minSize: code.minSize, insets: { left: 12, top: 12, right: 12, bottom: 12 } };
}

/** Room for line numbers before the code, or a hanging indent for lines that have to be broken. */
function numbered(slot: Slot, isNumbered: boolean, lines: number): Slot {
  const size = (slot.levels[0] as LevelStyle).size;
  // Advance of the digits of a mono face, and their full stop and a blank.
  const width = isNumbered ? Math.ceil((String(lines).length + 2) * size * 0.6) : size;
  const levels = slot.levels.map((level) => ({ ...level, marginLeft: width, indent: -width }));
  return { ...slot, levels: isNumbered ? levels : slot.levels };
}
