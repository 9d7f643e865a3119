/**
 * Names by which one thing is meant: the second 'Content' becomes 'Content (2)'. Converted files have layouts and placeholders of
 * one name, and a mapping has to say which.
 */
export function unlike(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; seen.has(own) || (own !== name && taken.has(own)); n += 1) own = `${name} (${n})`;
    seen.add(own);
    return own;
  });
}
