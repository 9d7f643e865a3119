/** SVG as text: escaping, numbers and elements. Attributes only: a page's content security policy forbids inline styles. */
import { withoutForbidden } from '../characters.js';
import { type Points, roundPoints } from '../units.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in an element or an attribute of XML 1.0: what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return withoutForbidden(text).replace(/[&<>"]/g, (char) => entities[char]!);
}

/** An element; attributes that are undefined are left out, numbers are rounded to 0.01. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? decimal(value) : escapeText(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** A length as SVG has it: points are user units. */
export function decimal(value: Points): string {
  return String(roundPoints(value) + 0);
}
