/**
 * Whether two values are the same plain data: lists, objects and maps by what is in them, everything else by itself. Parts that
 * are the same object are not looked into, so that comparing a revision with the one before costs little where it shares them.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b);
  const kind = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b)) return false;
  if (kind === Object.prototype) return sameObject(a as PlainObject, b as PlainObject);
  return a instanceof Map && sameMap(a, b as ReadonlyMap<unknown, unknown>);
}

type PlainObject = Readonly<Record<string, unknown>>;

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!sameContent(a[index], b[index])) return false;
  return true;
}

function sameObject(a: PlainObject, b: PlainObject): boolean {
  let left = 0;
  for (const key in a) {
    if (!(key in b) || !sameContent(a[key], b[key])) return false;
    left += 1;
  }
  for (const _ in b) left -= 1;
  return left === 0;
}

function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !sameContent(value, b.get(key))) return false;
  return true;
}
