/**
 * The word of `known` that was most likely meant by `written`, or undefined where none is near: at most a third of its
 * letters may be wrong, left out, too many or exchanged with their neighbour. Case does not count; ties go to the first.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of known) {
    const steps = distance(wanted, word.toLowerCase());
    if (steps < least) {
      best = word;
      least = steps;
    }
  }
  return best ?? known.find((word) => wanted.length >= 3 && word.toLowerCase().startsWith(wanted));
}

/** All of `known`, those that are most like `written` first. */
export function byNearness(written: string, known: readonly string[]): readonly string[] {
  const wanted = written.toLowerCase();
  const steps = new Map(known.map((word) => [word, distance(wanted, word.toLowerCase())]));
  return [...known].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
}

/** Optimal string alignment distance: steps of inserting, removing, replacing a letter or exchanging two neighbours. */
function distance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let steps = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + same,
      );
      const exchanged =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (exchanged) steps = Math.min(steps, (beforeLast[column - 2] as number) + 1);
      current.push(steps);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] as number;
}
