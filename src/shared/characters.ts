// XML 1.0, production 2 (Char): control characters but tab and line ends, U+FFFE, U+FFFF and lone surrogates are no characters.
const notCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// One quick look decides for most texts.
const suspicious = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text without what is no character of XML 1.0, and so can stand in no deck. */
export function withoutForbidden(text: string): string {
  return suspicious.test(text) ? text.replace(notCharacters, '') : text;
}
