/** Text into XML: escaping, and leaving out what XML 1.0 cannot carry. */
import { withoutForbidden } from '../../shared/characters.js';

/** Opens every part. Strings are written as UTF-8. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// One quick look decides for most strings: anything to escape, any control character, any surrogate or U+FFFE, U+FFFF?
const suspicious = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Character data of an element. A carriage return is written as a reference, else a reader turns it into a line feed. */
export function escapeText(text: string): string {
  if (!suspicious.test(text)) return text;
  return withoutForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** The value of an attribute, to stand between double quotes. Tabs and line ends are kept by writing them as references. */
export function escapeAttribute(text: string): string {
  if (!suspicious.test(text)) return text;
  return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

/** Attributes with a blank before each; those that are undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) text += ` ${name}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return text;
}
