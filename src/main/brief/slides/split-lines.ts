import { FenceTracker } from '../lex/lines.js';

/** The source of one slide. */
export interface SlideSource {
  readonly text: string;
  /** Line of its first line in the file, from 1. */
  readonly line: number;
  /** YAML of the slide's own front matter (Slidev). */
  readonly yaml?: string;
  readonly yamlLine?: number;
}

/**
 * Cuts a body at lines that are separators, outside code: reveal.js and Slidev cut the text before they read Markdown, so
 * that `---` right under a line of text is a separator there, not a heading's rule.
 *
 * @param vertical reveal.js: `--` and `----` part slides that lie below one another
 */
export function splitReveal(body: string, line: number): SlideSource[] {
  return splitAt(body, line, /^(?:---|--|----)[ \t]*$/);
}

/** Slidev: `---` parts slides, and may be followed by a slide's front matter that another `---` ends. */
export function splitSlidev(body: string, line: number): SlideSource[] {
  const lines = body.split('\n');
  const fences = new FenceTracker();
  const slides: SlideSource[] = [];
  let start = 0;
  let yaml: { text: string; line: number } | undefined;
  const push = (end: number) => {
    const own = yaml ? { yaml: yaml.text, yamlLine: yaml.line } : {};
    slides.push({ text: lines.slice(start, end).join('\n'), line: line + start, ...own });
    yaml = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] as string;
    if (fences.takes(text) || !/^---[ \t]*$/.test(text)) continue;
    push(index);
    start = index + 1;
    const end = frontMatterEnd(lines, start);
    if (end !== undefined) {
      yaml = { text: lines.slice(start, end).join('\n'), line: line + start };
      start = end + 1;
      index = end;
    }
  }
  push(lines.length);
  return slides;
}

/** Index of the `---` that ends front matter beginning at `from`; undefined where slide text begins there. */
function frontMatterEnd(lines: readonly string[], from: number): number | undefined {
  if (!/^(?:[A-Za-z_][\w-]*:|#)/.test(lines[from] ?? '')) return undefined;
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index] as string;
    if (/^---[ \t]*$/.test(text)) return index;
    if (text.trim() === '' || /^(?:[A-Za-z_][\w-]*:|\s|#|-\s)/.test(text)) continue;
    return undefined;
  }
  return undefined;
}

function splitAt(body: string, line: number, separator: RegExp): SlideSource[] {
  const lines = body.split('\n');
  const fences = new FenceTracker();
  const slides: SlideSource[] = [];
  let start = 0;
  for (const [index, text] of lines.entries()) {
    if (fences.takes(text) || !separator.test(text)) continue;
    slides.push({ text: lines.slice(start, index).join('\n'), line: line + start });
    start = index + 1;
  }
  slides.push({ text: lines.slice(start).join('\n'), line: line + start });
  return slides;
}
