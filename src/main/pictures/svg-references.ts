/** What an element of an SVG is painted, cut or marked with: other elements, named by `url(#id)` in attributes, style and style sheets. */
import type { Element } from '@xmldom/xmldom';

/** One element is drawn with another. */
export interface Reference {
  readonly property: string;
  /** Of the element that is drawn with it. */
  readonly id: string;
}

const properties: ReadonlySet<string> = new Set([
  'mask',
  'clip-path',
  'fill',
  'stroke',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
]);

/** Finds what elements are drawn with. `all`: every element, those of style sheets among them. */
export function referencesOf(all: readonly Element[]): (element: Element) => readonly Reference[] {
  const byRule = rulesOf(all);
  return (element) => [...said(element), ...byRule(element)];
}

function said(element: Element): readonly Reference[] {
  const found: Reference[] = [];
  for (const { name, value } of Array.from(element.attributes)) {
    if (name === 'style') found.push(...declared(value));
    else if (properties.has(name)) found.push(...named(name, value));
  }
  return found;
}

function declared(style: string): readonly Reference[] {
  if (!/url/i.test(style)) return [];
  return style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    // A property of one's own (`--ink`) may be what any of these takes its value from.
    return properties.has(property) || property.startsWith('--') ? named(property, declaration.slice(colon + 1)) : [];
  });
}

function named(property: string, value: string): readonly Reference[] {
  return Array.from(value.matchAll(/url\s*\(\s*["']?\s*#([^"')]*)/gi), ([, id = '']) => ({ property, id: id.trim() }));
}

interface Rule {
  /** From the outermost to the element itself: `g.a .b` is two. */
  readonly compounds: readonly Compound[];
  readonly references: readonly Reference[];
}

/** What one step of a selector asks of an element; attributes and states, which it may ask too, are taken to hold. */
interface Compound {
  readonly tag?: string;
  readonly id?: string;
  readonly classes: readonly string[];
}

function rulesOf(all: readonly Element[]): (element: Element) => readonly Reference[] {
  const sheets = all.filter(({ localName }) => localName === 'style').map(({ textContent }) => textContent ?? '');
  const byKey = new Map<string, Rule[]>();
  for (const rule of sheets.flatMap(readSheet)) {
    const last = rule.compounds.at(-1) as Compound;
    const key = last.classes[0] === undefined ? (last.tag ?? '') : `.${last.classes[0]}`;
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  if (byKey.size === 0) return () => [];
  return (element) => {
    const keys = ['', element.localName ?? '', ...classesOf(element).map((name) => `.${name}`)];
    const rules = keys.flatMap((key) => byKey.get(key) ?? []);
    return rules.flatMap(({ compounds, references }) => (matches(element, compounds) ? references : []));
  };
}

function readSheet(sheet: string): readonly Rule[] {
  return Array.from(sheet.matchAll(/([^{};]*)\{([^{}]*)\}/g), ([, selectors = '', body = '']) => {
    const references = declared(body);
    return references.length === 0
      ? []
      : selectors.split(',').map((selector) => ({ compounds: compoundsOf(selector), references }));
  }).flat();
}

function compoundsOf(selector: string): readonly Compound[] {
  const bare = selector.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, '').trim();
  // What stands beside the element is not looked at.
  const [, near = ''] = /(?:^|.*[+~])([^+~]*)$/s.exec(bare) ?? [];
  return near
    .trim()
    .split(/[\s>]+/)
    .map(compoundOf);
}

function compoundOf(text: string): Compound {
  const tag = /^[a-z][\w-]*/i.exec(text)?.[0];
  const id = /#([^.#]+)/.exec(text)?.[1];
  return {
    ...(tag === undefined ? {} : { tag }),
    ...(id === undefined ? {} : { id }),
    classes: Array.from(text.matchAll(/\.([^.#]+)/g), ([, name = '']) => name),
  };
}

function matches(element: Element, compounds: readonly Compound[]): boolean {
  let left = compounds.length - 1;
  if (!fits(element, compounds[left] as Compound)) return false;
  for (let at = element.parentNode; at?.nodeType === 1 && left > 0; at = at.parentNode) {
    if (fits(at as Element, compounds[left - 1] as Compound)) left -= 1;
  }
  return left === 0;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== undefined && element.localName !== tag) return false;
  if (id !== undefined && element.getAttribute('id') !== id) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}

function classesOf(element: Element): readonly string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
}
