/** Keys that stand twice in a mapping of a YAML document. */
import { type Document, isScalar, visit } from 'yaml';

export interface RepeatedKey {
  /** Offset in the document's text, in UTF-16 units. */
  readonly at: number;
  /** What is wrong, without a full stop. */
  readonly reason: string;
}

/**
 * The first key that a map of a YAML document says for the second time. The parser's own check (`uniqueKeys`) compares each key with all
 * before it, which takes ten seconds for 50,000 of them (yaml 2.9.1).
 */
export function repeatedKey(document: Document.Parsed): RepeatedKey | undefined {
  let found: RepeatedKey | undefined;
  visit(document, {
    Map: (_, map) => {
      const said = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const [at] = key.range;
        if (said.has(key.value) && at < (found?.at ?? Number.POSITIVE_INFINITY)) {
          found = { at, reason: `'${String(key.value)}' stands there twice` };
        }
        said.add(key.value);
      }
    },
  });
  return found;
}
