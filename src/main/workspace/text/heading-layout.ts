/** The kind of slide that a heading asks for, written into its line: `## Background {#id layout=timeline}`. */
import type { TextChanges } from '../../../shared/contract/index.js';
import type { LayoutId } from '../../../shared/model/index.js';

/** An attribute list at a line's end, as the reader of briefs takes one (brief/attributes.ts): behind a blank, of whole items. */
const listed =
  /^(.*\s)\{:?((?:[ \t]*(?:#[^\s{}#.=]+|\.[^\s{}=]+|[\p{L}_@:][^\s{}=]*=(?:"[^"{]*"|'[^'{]*'|[^\s{}"']*)|[\p{L}-][^\s{}="']*))*)[ \t]*\}[ \t]*$/u;
const asked = /(^|[ \t])layout=(?:"[^"]*"|'[^']*'|[^\s{}"']*)/i;

/**
 * The change of a text that has one of its headings ask for this kind; undefined where the heading cannot.
 *
 * @param at the heading's line, counted from 1
 */
export function layoutChange(text: string, at: number, layout: LayoutId): TextChanges | undefined {
  const lines = text.split('\n');
  const line = lines[at - 1];
  const written = line === undefined ? undefined : headingWithLayout(line, lines[at], layout);
  if (line === undefined || written === undefined) return undefined;
  const from = lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [{ from, to: from + line.length, insert: written }];
}

/**
 * A heading's line that asks for this kind; undefined where it is no heading that can.
 *
 * @param next the line under it, by which a text without `#` is a heading
 */
export function headingWithLayout(line: string, next: string | undefined, layout: LayoutId): string | undefined {
  const isHeading =
    /^ {0,3}#{1,6}[ \t]+\S/.test(line) || (/^ {0,3}[^\s#>|<]/.test(line) && /^ {0,3}(?:=+|-+)[ \t]*$/.test(next ?? ''));
  if (!isHeading) return undefined;
  const [, text, items] = listed.exec(line) ?? [];
  if (text === undefined || items === undefined) {
    // Braces that are something else stay the last thing that is said.
    return /\}[ \t]*$/.test(line) ? undefined : `${line.trimEnd()} {layout=${layout}}`;
  }
  const others = items.trim();
  const written = asked.test(others)
    ? others.replace(asked, `$1layout=${layout}`)
    : `${others}${others === '' ? '' : ' '}layout=${layout}`;
  return `${text}{${written}}`;
}
