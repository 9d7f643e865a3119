/** The spelling that a person most likely meant. */

/** The nearest of `known`, or undefined where none is near: more than a third of the letters, and more than two, differ. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const candidate = name.toLowerCase();
    // Part of a heading is meant oftener than a misspelling of all of it.
    const within = wanted.length >= 3 && candidate.includes(wanted);
    const distance = within ? 0.5 : editDistance(wanted, candidate);
    const near = within || distance <= Math.max(2, Math.floor(candidate.length / 3));
    if (near && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
