/** Text into XML: escaping, and leaving out what XML 1.0 cannot carry. */

/** Opens every part. Strings are written as UTF-8. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// XML 1.0, production 2 (Char): control characters but tab and line ends, U+FFFE, U+FFFF and lone surrogates are no characters.
const notCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// One quick look decides for most strings: anything to escape, any control character, any surrogate or U+FFFE, U+FFFF?
const suspicious = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text without the characters that XML 1.0 forbids. */
export function withoutForbidden(text: string): string {
  return suspicious.test(text) ? text.replace(notCharacters, '') : text;
}

/** Character data of an element. A carriage return is written as a reference, else a reader turns it into a line feed. */
export function escapeText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(notCharacters, '')
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
