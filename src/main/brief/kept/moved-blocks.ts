/** Blocks that were read before and stand some lines further down or up now: nothing but their line numbers is another. */

/** The value with all lines in it moved; what has none in it is the same object. */
export function movedBy<Value>(value: Value, by: number): Value {
  return moved(value, by) as Value;
}

function moved(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => moved(item, by));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let isOther = false;
  const next: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    next[key] = movedPart(key, part, by);
    isOther ||= next[key] !== part;
  }
  return isOther ? next : value;
}

/** The names under which blocks have lines: of a block from its first to its last, and of a table's rows each. */
function movedPart(key: string, part: unknown, by: number): unknown {
  if (key === 'lines') {
    const { from, to } = part as { readonly from: number; readonly to: number };
    return { from: from + by, to: to + by };
  }
  if (key === 'rowLines') return (part as readonly number[]).map((line) => line + by);
  return moved(part, by);
}
