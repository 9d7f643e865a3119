/**
 * The first of `count` indices for which `isBehind` holds, or `count`; once it holds it must hold for all that follow. For things in order of
 * which a paragraph may have a hundred thousand, while each of its lines asks for some.
 */
export function firstIndex(count: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
