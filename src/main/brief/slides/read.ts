import type { Attributes, Block } from '../../../shared/model/brief.js';
import { noAttributes } from '../attributes.js';
import { blocksOf, type FlowItem } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import { readYaml } from '../front-matter/yaml.js';
import type { Report } from '../report.js';
import type { DeckTool } from './detect.js';
import type { SlideDraft } from './slide-draft.js';
import { type SlideSource, splitReveal, splitSlidev } from './split-lines.js';

/** What reading slides needs of the parser. */
export interface SlideReader {
  /** Markdown as flow; `line` is that of its first line. */
  readonly flow: (markdown: string, line: number) => FlowItem[];
  readonly report: Report;
}

/** Slides of the tools that cut the text before they read Markdown. */
export function cutSlides(
  tool: 'reveal' | 'slidev',
  body: string,
  line: number,
  first: Readonly<Record<string, unknown>>,
): SlideSource[] {
  const slides = tool === 'reveal' ? splitReveal(body, line) : splitSlidev(body, line);
  return tool === 'slidev' && first.hide === true ? slides.slice(1) : slides;
}

export function readSlides(
  tool: Exclude<DeckTool, 'marp' | 'pandoc'>,
  sources: readonly SlideSource[],
  reader: SlideReader,
): SlideDraft[] {
  return sources.flatMap((source) =>
    tool === 'reveal' ? [readRevealSlide(source, reader)] : readSlidevSlide(source, reader),
  );
}

const lastLineOf = (source: SlideSource): number => source.line + countLines(source.text.trimEnd());

const revealNote = /^[ \t]*notes?:/im;

/** reveal.js: what follows a line that begins with `Note:` is the speaker's. */
function readRevealSlide(source: SlideSource, reader: SlideReader): SlideDraft {
  const note = revealNote.exec(source.text);
  const text = note ? source.text.slice(0, note.index) : source.text;
  const items = reader.flow(text, source.line);
  if (note) {
    const skipped = source.text.slice(0, note.index + note[0].length);
    const line = source.line + countLines(skipped);
    const blocks = blocksOf(reader.flow(source.text.slice(skipped.length), line));
    items.push({ type: 'notes', blocks, lines: { from: line, to: source.line + countLines(source.text.trimEnd()) } });
  }
  const hidden = /<!--\s*\.slide:[^>]*data-visibility=["']?hidden/i.test(text);
  const lastLine = lastLineOf(source);
  return {
    items,
    line: source.line,
    lastLine,
    ...(hidden ? { attributes: { classes: [], values: { hidden: 'true' } } } : {}),
  };
}

/** Slidev's layouts that are kinds of slide here too; the others only place things. */
const slidevLayouts: Readonly<Record<string, string>> = { section: 'section', statement: 'statement', quote: 'quote' };

/** Those that set a heading large, in the middle of the slide. */
const slidevTitles = new Set(['cover', 'intro', 'center', 'end']);

function readSlidevSlide(source: SlideSource, reader: SlideReader): SlideDraft[] {
  const matter =
    source.yaml === undefined ? undefined : readYaml(source.yaml, source.yamlLine ?? source.line, reader.report);
  const values = matter?.values ?? {};
  // Slidev leaves these out of the deck and of its count.
  if (values.hide === true || values.disabled === true) return [];
  const line = source.yamlLine ?? source.line;
  if (typeof values.src === 'string') {
    reader.report('slides-imported', { from: line, to: line }, { file: values.src });
  }
  const cut = cutLastComment(source);
  const parts = cutSlots(cut.text, source.line);
  const flows = parts.map((part) => reader.flow(part.text, part.line));
  const items = [
    ...arrange(
      parts.map((part) => part.name),
      flows,
      String(values.layout ?? ''),
    ),
  ];
  if (cut.note) {
    const blocks = blocksOf(reader.flow(cut.note.text, cut.note.line));
    if (blocks.length > 0) {
      const to = cut.note.line + countLines(cut.note.text.trimEnd());
      items.push({ type: 'notes', blocks, lines: { from: cut.note.line, to } });
    }
  }
  const lastLine = Math.max(line, lastLineOf(source));
  const isLead = slidevTitles.has(String(values.layout ?? ''));
  return [{ items, line, lastLine, attributes: slidevAttributes(values), isLead }];
}

function slidevAttributes(values: Readonly<Record<string, unknown>>): Attributes {
  const layout = slidevLayouts[String(values.layout ?? '')];
  return layout ? { classes: [], values: { layout } } : noAttributes;
}

/** The last thing of a slide, where it is a comment, is its speaker notes (sli.dev/guide/syntax#notes). */
function cutLastComment(source: SlideSource): { text: string; note?: { text: string; line: number } } {
  const trimmed = source.text.trimEnd();
  if (!trimmed.endsWith('-->')) return { text: source.text };
  const at = trimmed.lastIndexOf('<!--');
  if (at < 0 || trimmed.indexOf('-->', at) !== trimmed.length - 3) return { text: source.text };
  const text = trimmed.slice(at + 4, -3);
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  return {
    text: trimmed.slice(0, at),
    note: { text: text.slice(lead.length), line: source.line + countLines(trimmed.slice(0, at) + lead) },
  };
}

/** Slot marks: `::right::` alone on a line. */
function cutSlots(text: string, line: number): { name: string; text: string; line: number }[] {
  const parts: { name: string; text: string; line: number }[] = [];
  let name = 'default';
  let from = 0;
  for (const match of text.matchAll(/^::([a-z][\w-]*)::[ \t]*$/gm)) {
    parts.push({ name, text: text.slice(from, match.index), line: line + countLines(text.slice(0, from)) });
    name = match[1] as string;
    from = match.index + match[0].length;
  }
  parts.push({ name, text: text.slice(from), line: line + countLines(text.slice(0, from)) });
  return parts;
}

/** Two columns where the layout has them: default (or left) and right; everything else in order. */
function arrange(names: readonly string[], flows: readonly FlowItem[][], layout: string): FlowItem[] {
  const right = names.indexOf('right');
  const left = layout === 'two-cols-header' ? names.indexOf('left') : 0;
  if (!layout.startsWith('two-cols') || right < 0 || left < 0) return flows.flat();
  const leftFlow = flows[left] as FlowItem[];
  const heading = leftFlow.find((item) => item.type === 'heading');
  const columns = [leftFlow.filter((item) => item !== heading), flows[right] as FlowItem[]].map((flow) =>
    columnOf(blocksOf(flow)),
  );
  const others = flows.filter((_, index) => index !== left && index !== right).flat();
  const filled = columns.filter((column) => column !== undefined);
  const [first, last] = [filled[0], filled.at(-1)];
  const both: FlowItem[] =
    filled.length === 2 && first && last
      ? [{ type: 'columns', columns: filled, lines: { from: first.lines.from, to: last.lines.to } }]
      : filled.flatMap((column) => column.blocks);
  return [...(heading ? [heading] : []), ...others, ...both];
}

function columnOf(blocks: readonly Block[]) {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { blocks, lines: { from: first.lines.from, to: last.lines.to } } : undefined;
}
