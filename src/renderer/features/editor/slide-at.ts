/** Which slide shows a line of the text. Apart from the editor, whose code is fetched when it is first shown. */

/** Counted from 1, both inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The slide that shows a line of the text: the last that begins at the line or before it, or the shown one where that has it too. */
export function slideAt<Slide extends { readonly lines: LineRange }>(
  slides: readonly Slide[],
  line: number,
  shown: Slide | undefined,
): Slide | undefined {
  if (shown && shown.lines.from <= line && line <= shown.lines.to && !isInner(slides, shown, line)) return shown;
  let best: Slide | undefined;
  for (const slide of slides) {
    if (slide.lines.from > line || slide.lines.from < 1) continue;
    if (!best || slide.lines.from > best.lines.from) best = slide;
  }
  return best ?? slides[0];
}

/** Whether another slide shows the line more closely: one of a section's own slides rather than its divider. */
function isInner<Slide extends { readonly lines: LineRange }>(
  slides: readonly Slide[],
  shown: Slide,
  line: number,
): boolean {
  return slides.some(({ lines }) => lines.from > shown.lines.from && lines.from <= line);
}
