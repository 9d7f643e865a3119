import type { Tokens } from 'marked';
import type { Inline } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { attributesInside, splitTrailingAttributes } from '../attributes.js';
import type { FlowItem } from '../flow.js';
import type { Reading } from '../reading.js';
import { paragraphFlow } from './paragraph.js';

/**
 * A heading, or what looks like one: a paragraph with `---` right under it is a heading to Markdown, and mostly a slide
 * break to the person who wrote it. It is a heading where the text is one line that is no sentence, or the rule is longer
 * than three dashes, unless the text is far longer than both: a list of names over a rule is no title.
 */
export function headingFlow(token: Tokens.Heading, lines: Lines, reading: Reading): readonly FlowItem[] {
  const raw = token.raw.trimEnd();
  const underline = raw.includes('\n') ? /\n {0,3}(-+)[ \t]*$/.exec(raw)?.[1] : undefined;
  if (underline !== undefined && isRule(underline, token.text)) {
    reading.context.report('dashes-under-text', { from: lines.to, to: lines.to });
    const text = { from: lines.from, to: lines.to - 1 };
    return [
      ...paragraphFlow(token.text, lines.from, text, reading),
      { type: 'break', lines: { from: lines.to, to: lines.to } },
    ];
  }
  const split = splitTrailingAttributes(token.text);
  // `## Heading ## {#id}`: marked takes closing signs away only at the very end.
  const text = split.text === token.text ? split.text : split.text.replace(/[ \t]+#+$/, '');
  const inside = attributesInside(text);
  if (inside !== undefined) reading.context.report('attributes-inside', lines, { attributes: inside });
  const inlines = reading.pictures.settle(withoutWholeMarks(reading.inlines(text, lines.from)), lines);
  return [{ type: 'heading', level: token.depth, inlines, attributes: split.attributes, lines }, ...takeAside(reading)];
}

/**
 * A heading's words without the bold or the slant that lies on all of them (`## **Findings**`), as Google Docs and PDF converters write
 * each heading: how headings look is the house's matter. On some of the words it is emphasis, and stays.
 */
export function withoutWholeMarks(inlines: readonly Inline[]): readonly Inline[] {
  const isMarked = (mark: 'strong' | 'emphasis') =>
    inlines.every((run) => run.type !== 'text' || run[mark] === true || run.text.trim() === '');
  const [strong, emphasis] = [isMarked('strong'), isMarked('emphasis')];
  if (!strong && !emphasis) return inlines;
  return inlines.map((run) => {
    if (run.type !== 'text') return run;
    const { strong: wasStrong, emphasis: wasEmphasis, ...plain } = run;
    return {
      ...plain,
      ...(wasStrong && !strong ? { strong: true as const } : {}),
      ...(wasEmphasis && !emphasis ? { emphasis: true as const } : {}),
    };
  });
}

const longestUnderlined = 120; // characters; a longer heading over a few dashes was none

/** Whether the dashes under a text part it from what follows, and do not make it a heading. */
function isRule(dashes: string, text: string): boolean {
  const lines = text.split('\n');
  if (dashes.length <= 3) return lines.length > 1 || /[.!?:;,。！？：；]["'”’»)\]*_]*$/.test(text);
  return text.length > longestUnderlined && dashes.length * 2 < (lines.at(-1) as string).length;
}

/** What comments inside a line have put aside: notes, directives. */
export function takeAside(reading: Reading): FlowItem[] {
  return reading.context.aside.splice(0);
}
