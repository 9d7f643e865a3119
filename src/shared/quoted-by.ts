/**
 * Words in quotation marks, and behind the closing one a dash and up to 120 characters that hold none: who said them. In Markdown the words
 * may stand between marks of emphasis.
 */
const quoted =
  /^(\s*[*_]{0,3}["“„«»‚‘'「『][\s\S]*["”“»«’'」』][.,]?[*_]{0,3})\s*(?:[—–―]|--?-?(?= ))\s*([^\n"“”„«»「」]{2,120})$/;

/** `“We paid.” — Jane Roe` as what was said and by whom, both as they are written; undefined for other texts. */
export function quotedBy(text: string): { readonly said: string; readonly speaker: string } | undefined {
  const [, said, speaker] = quoted.exec(text) ?? [];
  return said === undefined || speaker === undefined ? undefined : { said, speaker };
}
