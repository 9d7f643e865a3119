import type { Attributes, Columns } from '../../../shared/model/brief.js';
import type { Lines } from '../../../shared/model/diagnostic.js';
import { layoutIds } from '../../../shared/model/layout-id.js';
import { noAttributes, readAttributes } from '../attributes.js';
import { flowInCuts } from '../cuts.js';
import { blocksOf, type FlowItem, headingParagraph, inCuts } from '../flow.js';
import { countLines } from '../front-matter/split.js';
import type { DivToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { admonitionKind, makeCallout } from './callout.js';
import { flowOf, linesOf } from './convert.js';

/** What the opening line of a div says. */
export interface DivInfo {
  /** The first class or the bare word, lower case; '' where there is none. */
  readonly name: string;
  /** The name was a bare word (`::: name`), not a class. */
  readonly bare: boolean;
  /** Words after the name: `:::note Title`, `:::note[Title]`. */
  readonly title: string;
  readonly attributes: Attributes;
}

const bareName = /^([A-Za-z][\w:.-]*)(?:\[([^\]]*)\])?[ \t]*(.*)$/;

export function readDivInfo(info: string): DivInfo {
  if (info.startsWith('{')) {
    const read = readAttributes(info);
    const attributes = read?.attributes ?? noAttributes;
    const title = read ? info.slice(read.end).trim() : '';
    return {
      name: (attributes.classes[0] ?? '').toLowerCase(),
      bare: /^\{[A-Za-z][\w:-]*\}/.test(info),
      title,
      attributes,
    };
  }
  const match = bareName.exec(info);
  if (!match) return { name: '', bare: false, title: info, attributes: noAttributes };
  let title = (match[2] ?? match[3] ?? '').trim();
  let attributes: Attributes = noAttributes;
  const rest = (match[3] ?? '').trim();
  const brace = rest.lastIndexOf('{');
  const read = brace >= 0 && rest.endsWith('}') ? readAttributes(rest, brace) : undefined;
  if (read) {
    attributes = read.attributes;
    if (match[2] === undefined) title = rest.slice(0, brace).trim();
  }
  return { name: (match[1] as string).toLowerCase(), bare: true, title, attributes };
}

const noteNames = new Set(['notes', 'speaker-notes', 'speakernotes']);
const hiddenNames = new Set(['hidden', 'content-hidden']);
const layoutNames: ReadonlySet<string> = new Set(layoutIds);
/** Names by which other tools style, animate or group: their content is read as if they were not there. */
const styles = new Set(
  (
    'incremental nonincremental fragment fragments r-stack r-hstack r-vstack r-fit-text panel-tabset tabset tabs tab footer aside ' +
    'section container row col center centered left right small smaller scrollable callout admonition details dropdown card cards ' +
    'grid code-group figure margin content-visible light-content dark-content pad-to-code-block list-table references refs lead ' +
    'tab-set tab-item grid-item-card element goal tight wide full-width fullbleed border'
  ).split(' '),
);

export function divFlow(token: DivToken, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  const info = readDivInfo(token.info);
  if (isLeftOut(info, reading)) return [];
  const flow = flowInDiv(token, info, line, lines, reading);
  if (info.attributes.values.cut === undefined) return flow;
  reading.namesCuts();
  return flowInCuts(flow, info.attributes, lines);
}

/** `::: {.internal}` in a cut that leaves out what is internal. */
function isLeftOut({ name, attributes }: DivInfo, { withoutDivs }: Reading): boolean {
  return withoutDivs.size > 0 && [name, ...attributes.classes].some((each) => withoutDivs.has(each.toLowerCase()));
}

function flowInDiv(token: DivToken, info: DivInfo, line: number, lines: Lines, reading: Reading): readonly FlowItem[] {
  if (!token.closed) reading.context.report('div-unclosed', { from: line, to: line }, { name: token.info });
  const inner = () => flowOf(token.tokens, line + token.inset, reading);
  const { name } = info;
  if (noteNames.has(name)) return [{ type: 'notes', blocks: blocksOf(inner()), lines }];
  if (name === 'columns') return columnsFlow(token, line, lines, reading);
  if (hiddenNames.has(name)) {
    reading.context.tally.count('foreign-directives', lines, `::: ${name}`);
    return [];
  }
  const classes = info.bare ? [name] : info.attributes.classes;
  for (const candidate of classes) {
    const kind = admonitionKind(candidate);
    if (kind) {
      const title = info.title || info.attributes.values.title || '';
      return [makeCallout(kind, title ? reading.inlines(title, line) : [], inner(), lines)];
    }
  }
  const isLayout =
    layoutNames.has(name) || (info.bare && reading.form === 'sections' && !styles.has(name) && !reading.tags.has(name));
  if (name !== '' && isLayout) {
    return [{ type: 'directive', name, attributes: info.attributes, blocks: blocksOf(inner()), lines }];
  }
  // A class in braces is a tag that cuts may name, whether one does or not.
  if (name !== '' && !reading.tags.has(name) && (info.bare || styles.has(name))) {
    reading.context.tally.count('foreign-directives', { from: line, to: line }, `::: ${name}`);
  }
  return transparent(info, inner(), line, reading);
}

/** A div that is only a tool's style: its content, after its title where it has one. */
function transparent(info: DivInfo, flow: FlowItem[], line: number, reading: Reading): FlowItem[] {
  // In a deck written as slides only headings outside divs begin slides (Pandoc's rule).
  const items =
    reading.form === 'slides' ? flow.map((item) => (item.type === 'heading' ? headingParagraph(item) : item)) : flow;
  if (!info.title) return items;
  const inlines = reading.inlines(info.title, line);
  const title = headingParagraph({
    type: 'heading',
    level: 6,
    inlines,
    attributes: noAttributes,
    lines: { from: line, to: line },
  });
  return [title, ...items];
}

function columnsFlow(token: DivToken, line: number, lines: Lines, reading: Reading): FlowItem[] {
  const columns: Columns['columns'][number][] = [];
  const outside: FlowItem[] = [];
  let at = line + token.inset;
  for (const child of token.tokens) {
    const div = child.type === 'div' ? (child as unknown as DivToken) : undefined;
    const info = div ? readDivInfo(div.info) : undefined;
    if (info && isLeftOut(info, reading)) {
      at += countLines(child.raw);
      continue;
    }
    if (div && info && (info.name === 'column' || info.attributes.classes.includes('column'))) {
      const column = columnOf(div, info, at, reading);
      // Pandoc's decks part columns with empty narrow ones.
      if (column.blocks.length > 0) columns.push(column);
    } else outside.push(...flowOf([child], at, reading));
    at += countLines(child.raw);
  }
  const before = outside.filter((item) => item.lines.from <= (columns[0]?.lines.from ?? 0));
  const after = outside.filter((item) => !before.includes(item));
  const single = columns.length < 2 ? columns.flatMap((column) => column.blocks) : undefined;
  const whole: Columns = { type: 'columns', columns, lines };
  return [...before, ...(single ?? [whole]), ...after];
}

function columnOf(div: DivToken, info: DivInfo, line: number, reading: Reading): Columns['columns'][number] {
  const lines = linesOf(div.raw, line);
  if (info.attributes.values.cut !== undefined) reading.namesCuts();
  const blocks = inCuts(blocksOf(flowOf(div.tokens, line + div.inset, reading)), info.attributes, lines);
  const width = shareOf(info.attributes.values.width);
  return { ...(width === undefined ? {} : { width }), blocks, lines };
}

/** '40%' → 0.4; also '0.4'. Undefined for anything else. */
function shareOf(width: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(width?.trim() ?? '');
  if (!match) return undefined;
  const share = Number(match[1]) / (match[2] === '%' ? 100 : 1);
  return share > 0 && share <= 1 ? share : undefined;
}
