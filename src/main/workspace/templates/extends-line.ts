import { isScalar, parseDocument } from 'yaml';

/** The text of a template file with another value at `extends`; everything else, comments too, stays as it is. */
export function withExtends(text: string, base: string): string {
  const node = parseDocument(text, { logLevel: 'silent' }).get('extends', true);
  if (!isScalar(node) || !node.range) return text;
  const [from, to] = node.range;
  return text.slice(0, from) + JSON.stringify(base) + text.slice(to);
}
