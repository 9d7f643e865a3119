/**
 * What PowerPoint reads off a skeleton: the style of a placeholder's levels, resolved from the XML alone by the rules of
 * inheritance (layout, then the master's placeholder of the class, then the master's text styles). It shares no code with
 * what wrote the parts.
 */
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Color, LevelStyle, Mark, Skeleton } from '../../../src/shared/model/index.js';

export function parsePart(skeleton: Skeleton, name: string): Element {
  const part = skeleton.parts.get(name);
  if (typeof part !== 'string') throw new Error(`${name} is missing`);
  const document = new DOMParser({
    onError: (_, message) => {
      throw new Error(`${name}: ${message}`);
    },
  }).parseFromString(part, 'text/xml');
  return document.documentElement as Element;
}

export function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)] as Element[];
}

/** The shape of the placeholder with these attributes; the idx decides, or the type where there is none. */
export function findPlaceholder(part: Element, ph: { readonly type?: string; readonly idx?: number }): Element {
  const found = all(part, 'p:sp').find((shape) => {
    const own = all(shape, 'p:ph')[0];
    if (!own) return false;
    if (ph.idx === undefined) return own.getAttribute('type') === ph.type;
    return own.getAttribute('idx') === String(ph.idx);
  });
  if (!found) throw new Error(`no placeholder ${JSON.stringify(ph)}`);
  return found;
}

const classes: Readonly<Record<string, string>> = {
  title: 'title',
  ctrTitle: 'title',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
};
const styles: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

/** The nine levels of a placeholder, as a slide on the layout inherits them. `mono` is the face that counts as mono. */
export function inheritedLevels(
  layout: Element,
  master: Element,
  ph: { readonly type?: string; readonly idx?: number },
  mono: string,
): readonly LevelStyle[] {
  const lists = [
    all(findPlaceholder(layout, ph), 'a:lstStyle')[0],
    ...masterLists(master, classes[ph.type ?? ''] ?? 'body'),
  ];
  return Array.from({ length: 9 }, (_, level) => {
    const name = `a:lvl${level + 1}pPr`;
    const sources = lists.map((list) => list && childOf(list, [name])).filter((found) => found !== undefined);
    return readLevel(sources, mono);
  });
}

const known = new WeakMap<Element, Map<string, readonly (Element | undefined)[]>>();

/** The list styles that a class of placeholders finds on the master, nearest first. */
function masterLists(master: Element, kind: string): readonly (Element | undefined)[] {
  const lists = known.get(master) ?? new Map<string, readonly (Element | undefined)[]>();
  known.set(master, lists);
  const found = lists.get(kind) ?? [
    all(findPlaceholder(master, { type: kind }), 'a:lstStyle')[0],
    all(master, styles[kind] ?? 'p:otherStyle')[0],
  ];
  lists.set(kind, found);
  return found;
}

function childOf(parent: Element, names: readonly string[]): Element | undefined {
  return [...parent.childNodes].find((node) => names.includes(node.nodeName)) as unknown as Element | undefined;
}

function readLevel(sources: readonly Element[], mono: string): LevelStyle {
  const runs = sources.map((source) => childOf(source, ['a:defRPr'])).filter((run) => run !== undefined);
  const attribute = (list: readonly Element[], name: string) =>
    list.find((element) => element.hasAttribute(name))?.getAttribute(name) ?? undefined;
  const child = (list: readonly Element[], names: readonly string[]) => {
    for (const element of list) {
      const found = childOf(element, names);
      if (found) return found;
    }
    return undefined;
  };
  const number = (value: string | undefined | null) => Number(value ?? Number.NaN);
  const points = (name: string) =>
    number(all(child(sources, [name]) as Element, 'a:spcPts')[0]?.getAttribute('val')) / 100;
  const face = child(runs, ['a:latin'])?.getAttribute('typeface');

  return {
    font: face === '+mj-lt' ? 'heading' : face === mono ? 'mono' : 'body',
    size: number(attribute(runs, 'sz')) / 100,
    bold: attribute(runs, 'b') === '1',
    italic: attribute(runs, 'i') === '1',
    color: readColor(child(runs, ['a:solidFill']) as Element),
    caps: attribute(runs, 'cap') === 'all',
    spacing: number(attribute(runs, 'spc')) / 100,
    align: ({ l: 'start', ctr: 'center', r: 'end' } as const)[attribute(sources, 'algn') as 'l' | 'ctr' | 'r'],
    mark: readMark(sources, child),
    marginLeft: number(attribute(sources, 'marL')) / 12_700,
    indent: number(attribute(sources, 'indent')) / 12_700,
    spaceBefore: points('a:spcBef'),
    spaceAfter: points('a:spcAft'),
    leading: number(all(child(sources, ['a:lnSpc']) as Element, 'a:spcPct')[0]?.getAttribute('val')) / 100_000,
  };
}

function readMark(
  sources: readonly Element[],
  child: (list: readonly Element[], names: readonly string[]) => Element | undefined,
): Mark {
  const mark = child(sources, ['a:buNone', 'a:buChar', 'a:buAutoNum']) as Element;
  if (mark.nodeName === 'a:buNone') return { type: 'none' };
  const color = readColor(child(sources, ['a:buClr']) as Element);
  const scale = Number(child(sources, ['a:buSzPct'])?.getAttribute('val')) / 100_000;
  if (mark.nodeName === 'a:buChar') return { type: 'char', char: mark.getAttribute('char') ?? '', color, scale };
  return { type: 'number', scheme: mark.getAttribute('type') as 'arabicPeriod', start: 1, color, scale };
}

function readColor(parent: Element): Color {
  const scheme = all(parent, 'a:schemeClr')[0] as Element;
  const share = (name: string) => {
    const found = all(scheme, name)[0]?.getAttribute('val');
    return found === undefined || found === null ? undefined : Number(found) / 100_000;
  };
  const [lumMod, lumOff, alpha] = [share('a:lumMod'), share('a:lumOff'), share('a:alpha')];
  return {
    slot: scheme.getAttribute('val') as Color['slot'],
    ...(lumMod === undefined ? {} : { lumMod }),
    ...(lumOff === undefined ? {} : { lumOff }),
    ...(alpha === undefined ? {} : { alpha }),
  };
}
