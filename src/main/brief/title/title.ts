import type { Brief, BriefMeta, Inline } from '../../../shared/model/brief.js';
import type { FlowItem } from '../flow.js';
import { type Heading, headingParagraph } from '../flow.js';
import { plainText } from '../inline/plain.js';
import { titleInFirstLine } from './first-line.js';
import { titleInOpeningHeadings } from './opening-headings.js';

/** The title, and what is left of the flow when the title's heading is taken out of it. */
export interface Titled {
  readonly title: readonly Inline[];
  readonly titleFrom: NonNullable<Brief['titleFrom']>;
  readonly subtitle?: readonly Inline[];
  readonly flow: readonly FlowItem[];
}

/** How a text of the front matter is read: as inline Markdown. */
export type ReadText = (text: string, key: string) => readonly Inline[];

/**
 * The title rules: front matter's, else the single H1, else one in the first lines ({@link titleInFirstLine}) or in headings that are a title
 * page ({@link titleInOpeningHeadings}), else the file's name made readable. Front matter and H1, and equal: one. Both and different: the H1 becomes the subtitle where there is none, else a line before the
 * first section.
 */
export function decideTitle(flow: readonly FlowItem[], meta: BriefMeta, file: string, read: ReadText): Titled {
  const heading = titleHeading(flow);
  const rest = heading ? flow.filter((item) => item !== heading) : flow;
  const given = meta.title === undefined ? undefined : read(meta.title, 'title');
  const subtitle = meta.subtitle === undefined ? undefined : read(meta.subtitle, 'subtitle');
  const titled = (
    title: readonly Inline[],
    line: readonly Inline[] | undefined,
    left: readonly FlowItem[],
  ): Titled => ({
    title,
    titleFrom: given ? 'front-matter' : heading ? 'heading' : 'file-name',
    ...(line ? { subtitle: line } : {}),
    flow: left,
  });
  if (!given) {
    if (heading) return titled(heading.inlines, subtitle, rest);
    const first = titleInFirstLine(flow);
    if (first) return { ...titled(first.title, subtitle, first.flow), titleFrom: 'first-line' };
    const opening = titleInOpeningHeadings(flow, subtitle !== undefined);
    if (opening) {
      return { ...titled(opening.title, subtitle ?? opening.subtitle, opening.flow), titleFrom: 'heading' };
    }
    return titled([{ type: 'text', text: readableName(file) }], subtitle, flow);
  }
  if (!heading) return titled(given, subtitle, flow);
  if (sameText(given, heading.inlines)) return titled(given, subtitle, rest);
  if (!subtitle) return titled(given, heading.inlines, rest);
  if (sameText(subtitle, heading.inlines)) return titled(given, subtitle, rest);
  return titled(
    given,
    subtitle,
    flow.map((item) => (item === heading ? headingParagraph(heading) : item)),
  );
}

/**
 * The only H1, where it is also the first heading and says something; also where others follow that have no headings under them, and it has
 * several (`# References` at the end of a report). Where all headings are of the third level or deeper, as a chat writes them, the one over all
 * others is meant so too; an only H2 is a section.
 */
function titleHeading(flow: readonly FlowItem[]): Heading | undefined {
  const headings = flow.filter((item) => item.type === 'heading');
  const [first, ...others] = headings;
  if (!first || first.level === 2 || plainText(first.inlines) === '') return undefined;
  const isOverAll = others.every(({ level }) => level > first.level);
  if (isOverAll) return first.level === 1 || others.length > 1 ? first : undefined;
  const next = others.findIndex(({ level }) => level <= first.level);
  const isOverMost = first.level === 1 && next >= fewestBelow && others.slice(next).every(({ level }) => level === 1);
  return isOverMost ? first : undefined;
}

const fewestBelow = 3; // two may be what one section compares

/**
 * The only heading of the second level, where it stands before all others, three at least and all deeper: it is a section by the rules, and
 * its writer may have meant the title.
 */
export function headingLikeTitle(flow: readonly FlowItem[]): Heading | undefined {
  const [first, ...others] = flow.filter((item) => item.type === 'heading');
  if (first?.level !== 2 || plainText(first.inlines) === '' || others.length < fewestBelow) return undefined;
  return others.every(({ level }) => level > 2) ? first : undefined;
}

function sameText(a: readonly Inline[], b: readonly Inline[]): boolean {
  const plain = (inlines: readonly Inline[]) =>
    plainText(inlines)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

/** `2023-07_iran-drones.md` → '2023-07 iran drones' with a capital; '-' (standard input) → 'Untitled'. */
export function readableName(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z]{1,8}$/, '');
  const text = name
    .replace(/[_+]+/g, ' ')
    .replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text === '-') return 'Untitled';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
