import { createMetrics, layoutText, type Metrics, type TextLayout } from '../../../../src/main/scene/measure/index.js';
import type { Line, Run, SceneParagraph } from '../../../../src/shared/model/index.js';

/** The metrics of a deck in Calibri with Cambria titles. */
export const metrics: Metrics = createMetrics({ heading: 'Cambria', body: 'Calibri', mono: 'Courier New' });

/** A run of 20 pt body text, changed by `style`. */
export function run(text: string, style: Partial<Run> = {}): Run {
  return {
    text,
    font: 'body',
    size: 20,
    bold: false,
    italic: false,
    color: { slot: 'tx1' },
    language: 'en-GB',
    ...style,
  };
}

/** A plain paragraph of runs, or of one run, changed by `style`. */
export function paragraph(content: string | readonly Run[], style: Partial<SceneParagraph> = {}): SceneParagraph {
  const runs = typeof content === 'string' ? [run(content)] : content;
  return {
    runs,
    level: 0,
    align: 'left',
    rtl: false,
    mark: { type: 'none' },
    marginLeft: 0,
    indent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
    size: 20,
    language: 'en-GB',
    ...style,
  };
}

/** Lays text out in a box of `width` points. */
export function layout(paragraphs: string | SceneParagraph | readonly SceneParagraph[], width = 400): TextLayout {
  const list =
    typeof paragraphs === 'string' ? [paragraph(paragraphs)] : 'runs' in paragraphs ? [paragraphs] : paragraphs;
  return layoutText(list, width, metrics);
}

/** The text of a line, in the order of its runs. */
export function lineText(line: Line, paragraphs: readonly SceneParagraph[]): string {
  const { runs } = paragraphs[line.paragraph]!;
  return line.runs.map(({ run: index, from, to }) => runs[index]!.text.slice(from, to)).join('');
}

/** The text of every line of one paragraph of one run. */
export function linesOf(text: string, width = 400, style: Partial<Run> = {}): string[] {
  const paragraphs = [paragraph([run(text, style)])];
  return layoutText(paragraphs, width, metrics).lines.map((line) => lineText(line, paragraphs));
}
