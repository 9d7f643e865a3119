import { decodeEntities } from './entities.js';

/** One HTML tag, comment or declaration. */
export type Tag =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly values: Readonly<Record<string, string>>;
      readonly selfClosing: boolean;
      readonly end: number;
    }
  | { readonly type: 'close'; readonly name: string; readonly end: number }
  | { readonly type: 'comment'; readonly content: string; readonly end: number }
  | { readonly type: 'other'; readonly end: number };

const maxDeclarationLength = 1_000; // characters; what is longer is no declaration, and the search must end

const nameAt = /<(\/?)([A-Za-z][\w:.-]*)/y;
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const tagEnd = /\s*(\/?)>/y;

/**
 * Reads the tag that begins at `at` with `<`. More tolerant than CommonMark: attribute names may hold anything but blanks,
 * quotes, brackets and `=`, since Vue and Slidev write `@click` and `:style`. Undefined when it is no tag, so that
 * `a < b` stays text.
 */
export function readTag(source: string, at: number): Tag | undefined {
  const next = source[at + 1];
  if (next === '!') return readDeclaration(source, at);
  if (next === '?') {
    const end = source.slice(at, at + maxDeclarationLength).indexOf('?>');
    return end < 0 ? undefined : { type: 'other', end: at + end + 2 };
  }
  nameAt.lastIndex = at;
  const match = nameAt.exec(source);
  if (!match) return undefined;
  const name = (match[2] as string).toLowerCase();
  let position = nameAt.lastIndex;
  const values: Record<string, string> = {};
  for (;;) {
    attribute.lastIndex = position;
    const found = attribute.exec(source);
    if (!found) break;
    values[(found[1] as string).toLowerCase()] ??= decodeEntities(found[2] ?? found[3] ?? found[4] ?? '');
    position = attribute.lastIndex;
  }
  tagEnd.lastIndex = position;
  const end = tagEnd.exec(source);
  if (!end) return undefined;
  if (match[1] === '/') return { type: 'close', name, end: tagEnd.lastIndex };
  return { type: 'open', name, values, selfClosing: end[1] === '/', end: tagEnd.lastIndex };
}

function readDeclaration(source: string, at: number): Tag | undefined {
  if (source.startsWith('<!--', at)) {
    // HTML 5 ends `<!-->` and `<!--->` at once.
    const short = /<!--(-?)>/y;
    short.lastIndex = at;
    if (short.test(source)) return { type: 'comment', content: '', end: short.lastIndex };
    const end = source.indexOf('-->', at + 4);
    return end < 0 ? undefined : { type: 'comment', content: source.slice(at + 4, end), end: end + 3 };
  }
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.slice(at, at + maxDeclarationLength).indexOf(']]>');
    return end < 0 ? undefined : { type: 'other', end: at + end + 3 };
  }
  const declaration = /<![A-Za-z][^<>]*>/y;
  declaration.lastIndex = at;
  return declaration.test(source) ? { type: 'other', end: declaration.lastIndex } : undefined;
}

/** Elements whose content is no text for people: it goes with them. */
export const droppedElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'object',
  'canvas',
  'noscript',
]);

/** Whether an element is there and not seen: its writer's tool keeps something in it. */
export const isHidden = (values: Readonly<Record<string, string>>): boolean =>
  values.hidden !== undefined || /display\s*:\s*none/i.test(values.style ?? '');

/** Where the content of a dropped element ends (after its closing tag), or the end of the source. */
export function endOfElement(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const match = close.exec(source);
  return match ? close.lastIndex : source.length;
}

/** After the closing tag of a hidden element; undefined where it has none, and what follows is to be seen. */
export function endOfHidden(
  source: string,
  { name, values, selfClosing, end }: Extract<Tag, { type: 'open' }>,
): number | undefined {
  return selfClosing || !isHidden(values) ? undefined : endOfNested(source, name, end);
}

const maxNested = 20; // elements of one name in one another: more are none, and the search for their end must end

/**
 * After the closing tag of an element that may have others of its name in it (tables, drawings, what is hidden). `from` is behind its opening
 * tag. Undefined where it never ends. Only elements of SVG close themselves.
 */
export function endOfNested(source: string, name: string, from: number): number | undefined {
  const tag = name === 'svg' ? /<(\/?)svg\b[^<>]*?(\/?)>/gi : new RegExp(`<(/?)${name}(?![\\w-])[^<>]*>`, 'gi');
  tag.lastIndex = from;
  let depth = 1;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    if (match[1]) depth -= 1;
    else if (!match[2]) depth += 1;
    if (depth === 0) return tag.lastIndex;
    if (depth > maxNested) return undefined;
  }
  return undefined;
}
